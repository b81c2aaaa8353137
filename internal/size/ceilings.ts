/** What an entry may cost. */
export interface EntryCeilings {
  /** Bytes, gzipped, of importing one function alone, and of everything (`*`). */
  readonly bytes: Readonly<Record<string, number>>;
  /** Packages of which nothing may be in any of them. */
  readonly without: readonly string[];
}

/** The ceilings by entry: a little over what was measured (`node internal/size/measure.ts`), never over the budgets of ARCHITECTURE.md. */
export const ceilings: Readonly<Record<string, EntryCeilings>> = {
  '@plumbline/core': {
    without: ['zod', 'ical.js'],
    bytes: {
      PlumblineError: 600,
      addBusinessTime: 5_750,
      addBusinessTimeBatch: 6_250,
      addWorkingDays: 3_350,
      always: 900,
      businessIntervals: 5_150,
      businessTimeBetween: 4_000,
      businessTimeBetweenBatch: 6_250,
      calendarDayTarget: 4_550,
      compileCalendar: 3_200,
      fromEpochDay: 150,
      instantOfWallClock: 2_200,
      isBusinessTime: 5_050,
      isWorkingDay: 3_200,
      nextClosing: 5_200,
      nextOpening: 5_250,
      normalQuantile: 1_400,
      orderClockEvents: 1_400,
      parseDuration: 950,
      proportionInterval: 1_650,
      quantile: 750,
      slaAdherence: 4_450,
      slaClock: 9_500,
      slaClocks: 11_450,
      slaReport: 14_650,
      snapBackward: 5_200,
      snapForward: 5_250,
      soonestWorkingDay: 3_400,
      subtractBusinessTime: 5_750,
      toEpochDay: 800,
      toEpochMs: 1_250,
      toIsoInstant: 400,
      wallClockMs: 2_150,
      workingDaySpanEnd: 3_400,
      workingDaySpanStart: 3_400,
      workingDayTarget: 5_850,
      workingDaysBetween: 3_300,
      zoneOffsetMs: 2_100,
      '*': 17_550,
    },
  },
  '@plumbline/core/import': {
    without: ['zod'],
    bytes: {
      holidaysFromICalendar: 28_100,
      '*': 28_150,
    },
  },
  '@plumbline/core/schema': {
    without: ['ical.js'],
    bytes: {
      parseCalendar: 6_600,
      parseSlaPolicy: 8_950,
      parseSlaReport: 6_450,
      parseTicket: 5_200,
      safeParseCalendar: 6_550,
      safeParseSlaPolicy: 8_900,
      safeParseSlaReport: 6_400,
      safeParseTicket: 5_150,
      '*': 10_400,
    },
  },
  '@plumbline/core/text': {
    without: ['zod', 'ical.js'],
    bytes: {
      breachReasonToText: 3_850,
      formatDuration: 1_250,
      formatRatio: 850,
      slaReportToHtml: 7_700,
      slaReportToMarkdown: 7_150,
      slaReportToText: 7_750,
      '*': 9_050,
    },
  },
};
