/** What an entry may cost. */
export interface EntryCeilings {
  /** Bytes, gzipped, of importing one function alone, and of everything (`*`). */
  readonly bytes: Readonly<Record<string, number>>;
  /** Packages of which nothing may be in any of them. */
  readonly without: readonly string[];
}

/** The ceilings by entry: a little over what was measured (`node internal/size/measure.ts`), and what is over its budget stands in ARCHITECTURE.md. */
export const ceilings: Readonly<Record<string, EntryCeilings>> = {
  '@plumbline/core': {
    without: ['zod', 'ical.js'],
    bytes: {
      PlumblineError: 500,
      addBusinessTime: 5_400,
      addBusinessTimeBatch: 6_050,
      addWorkingDays: 3_350,
      always: 800,
      businessIntervals: 4_600,
      businessTimeBetween: 4_500,
      businessTimeBetweenBatch: 5_750,
      calendarDayTarget: 4_100,
      compileCalendar: 3_050,
      fromEpochDay: 300,
      instantOfWallClock: 1_900,
      isBusinessTime: 4_500,
      isWorkingDay: 3_050,
      nextClosing: 4_800,
      nextOpening: 4_850,
      normalQuantile: 1_300,
      orderClockEvents: 1_150,
      parseDuration: 850,
      policyGaps: 1_400,
      proportionInterval: 1_550,
      quantile: 650,
      slaAdherence: 4_400,
      slaClock: 9_200,
      slaClocks: 11_150,
      slaReport: 14_500,
      snapBackward: 4_800,
      snapForward: 4_900,
      soonestWorkingDay: 3_400,
      subtractBusinessTime: 5_400,
      toEpochDay: 700,
      toEpochMs: 1_000,
      toIsoInstant: 350,
      wallClockMs: 1_800,
      workingDaySpanEnd: 3_400,
      workingDaySpanStart: 3_400,
      workingDayTarget: 5_500,
      workingDaysBetween: 3_150,
      zoneOffsetMs: 1_800,
      '*': 18_300,
    },
  },
  '@plumbline/core/import': {
    without: ['zod'],
    bytes: {
      holidaysFromICalendar: 28_200,
      '*': 28_300,
    },
  },
  '@plumbline/core/schema': {
    without: ['ical.js'],
    bytes: {
      parseCalendar: 6_650,
      parseSlaPolicy: 8_800,
      parseSlaReport: 6_450,
      parseTicket: 5_050,
      safeParseCalendar: 6_500,
      safeParseSlaPolicy: 8_650,
      safeParseSlaReport: 6_300,
      safeParseTicket: 4_900,
      '*': 10_250,
    },
  },
  '@plumbline/core/text': {
    without: ['zod', 'ical.js'],
    bytes: {
      breachReasonToText: 4_450,
      formatDuration: 1_150,
      formatRatio: 750,
      slaReportNoteToText: 4_450,
      slaReportToHtml: 8_700,
      slaReportToMarkdown: 7_800,
      slaReportToText: 8_400,
      '*': 9_900,
    },
  },
};
