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
      PlumblineError: 400,
      addBusinessTime: 5_200,
      addBusinessTimeBatch: 6_000,
      addWorkingDays: 3_400,
      always: 150,
      businessIntervals: 4_450,
      businessTimeBetween: 4_350,
      businessTimeBetweenBatch: 5_600,
      calendarDayTarget: 4_000,
      compareRoles: 2_000,
      compileCalendar: 3_050,
      deliveryManager: 1_550,
      fromEpochDay: 700,
      instantOfWallClock: 1_850,
      isBusinessTime: 4_350,
      isWorkingDay: 3_050,
      nextClosing: 4_650,
      nextOpening: 4_650,
      normalQuantile: 1_200,
      orderClockEvents: 1_200,
      parseDuration: 750,
      policyGaps: 2_050,
      projectManager: 1_250,
      proportionInterval: 1_500,
      quantile: 550,
      slaAdherence: 4_550,
      slaClock: 9_400,
      slaClocks: 11_600,
      slaReport: 15_150,
      snapBackward: 4_650,
      snapForward: 4_700,
      soonestWorkingDay: 3_450,
      subtractBusinessTime: 5_200,
      toEpochDay: 650,
      toEpochMs: 950,
      toIsoInstant: 850,
      wallClockMs: 1_750,
      workingDaySpanEnd: 3_450,
      workingDaySpanStart: 3_450,
      workingDayTarget: 5_350,
      workingDaysBetween: 3_200,
      zoneOffsetMs: 1_750,
      '*': 27_200,
    },
  },
  '@plumbline/core/import': {
    without: ['zod'],
    bytes: {
      holidaysFromICalendar: 27_700,
      '*': 28_300,
    },
  },
  '@plumbline/core/schema': {
    without: ['ical.js'],
    bytes: {
      parseCalendar: 6_500,
      parseRoleCatalogue: 5_350,
      parseSlaPolicy: 8_550,
      parseSlaReport: 6_450,
      parseTicket: 4_950,
      safeParseCalendar: 6_350,
      safeParseRoleCatalogue: 5_200,
      safeParseSlaPolicy: 8_450,
      safeParseSlaReport: 6_300,
      safeParseTicket: 4_800,
      '*': 12_300,
    },
  },
  '@plumbline/core/text': {
    without: ['zod', 'ical.js'],
    bytes: {
      breachReasonToText: 4_450,
      formatDuration: 1_150,
      formatRatio: 750,
      roleComparisonView: 2_350,
      slaReportNoteToText: 4_450,
      slaReportToHtml: 8_700,
      slaReportToMarkdown: 7_800,
      slaReportToText: 8_400,
      '*': 9_900,
    },
  },
};
