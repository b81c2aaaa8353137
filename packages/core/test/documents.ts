/**
 * Documents for the tests of parsers and of JSON Schema files: a good one of each kind with every feature in it, and how it is spoilt.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A good document with one thing wrong. */
export interface Spoilt {
  /** Where the issue is to be. */
  readonly path: string;
  /** What is put there; nothing: the key is left out. */
  readonly value?: Json;
  /** The whole message. */
  readonly message: string;
  /** Whether JSON Schema, too, can say that this is wrong: not where parts of a document must go together. */
  readonly inJsonSchema: boolean;
}

export const calendar = {
  plumbline: 1,
  kind: 'calendar',
  id: 'london-office',
  name: 'London office',
  zone: 'Europe/London',
  weekly: {
    mon: [
      ['09:00', '12:30'],
      ['13:15:30', '17:30'],
    ],
    tue: [['22:00', '30:00']],
    wed: [['00:00', '24:00']],
    sun: [],
  },
  revisions: [
    { effectiveFrom: '2026-06-01', weekly: 'always' },
    { effectiveFrom: '2027-01-01', weekly: { mon: [['09:00', '17:00']] } },
  ],
  holidays: [
    '2026-04-03',
    { on: '2026-12-24', name: 'Christmas Eve', hours: [['09:00', '12:00']] },
    { from: '2026-12-28', to: '2026-12-31' },
    { every: '12-25', name: 'Christmas Day' },
    { every: { month: 5, weekday: 'mon', nth: -1 } },
    { every: { easter: -2 } },
  ],
  overrides: { '2026-11-07': [['10:00', '14:00']], '2026-11-09': [] },
  breaks: { '2026-11-10': [['12:00', '13:00']] },
} as const satisfies Json;

export const spoiltCalendars: readonly Spoilt[] = [
  {
    path: 'plumbline',
    value: 2,
    message: 'plumbline: expected a version up to 1; got 2 (a newer release of Plumbline wrote this: update to read it)',
    inJsonSchema: true,
  },
  { path: 'plumbline', value: '1', message: 'plumbline: expected 1, the version of the format; got "1"', inJsonSchema: true },
  { path: 'plumbline', value: 0, message: 'plumbline: expected 1, the version of the format; got 0', inJsonSchema: true },
  { path: 'plumbline', message: 'plumbline: expected 1, the version of the format; got nothing', inJsonSchema: true },
  { path: 'kind', value: 'sla-policy', message: 'kind: expected "calendar"; got "sla-policy"', inJsonSchema: true },
  { path: 'id', value: ' ', message: 'id: expected an id such as "london-office"; got " "', inJsonSchema: true },
  {
    path: 'zone',
    value: 'Europe/Londn',
    message: 'zone: expected an IANA time zone that this runtime knows, such as "Europe/London"; got "Europe/Londn"',
    inJsonSchema: false,
  },
  {
    path: 'zone',
    value: '+01:00',
    message: 'zone: expected an IANA time zone that this runtime knows, such as "Europe/London"; got "+01:00"',
    inJsonSchema: true,
  },
  {
    path: 'weekly',
    value: 'allways',
    message: 'weekly: expected the hours of each weekday such as { "mon": [["09:00", "17:30"]] }, or "always"; got "allways"',
    inJsonSchema: true,
  },
  {
    path: 'weekly.monday',
    value: [],
    message: 'weekly.monday: expected one of the keys mon, tue, wed, thu, fri, sat, sun; got "monday" (did you mean "mon"?)',
    inJsonSchema: true,
  },
  {
    path: 'weekly.mon',
    value: '09:00-17:00',
    message: 'weekly.mon: expected a list of open hours such as [["09:00", "17:30"]]; got "09:00-17:00"',
    inJsonSchema: true,
  },
  {
    path: 'weekly.mon[0]',
    value: ['22:00', '06:00'],
    message: 'weekly.mon[0]: expected an end after the start; for a shift past midnight write "30:00"; got ["22:00","06:00"]',
    inJsonSchema: false,
  },
  {
    path: 'weekly.mon[0]',
    value: ['09:00', '09:00'],
    message:
      'weekly.mon[0]: expected an end after the start; got ["09:00","09:00"] (equal times are neither an empty nor a whole day: use [] or "24:00")',
    inJsonSchema: false,
  },
  {
    path: 'weekly.mon[0]',
    value: ['9:00', '17:00'],
    message:
      'weekly.mon[0]: expected two times such as ["09:00", "17:30"], the first before "24:00", the second up to "48:00"; got ["9:00","17:00"]',
    inJsonSchema: true,
  },
  {
    path: 'weekly.mon[0]',
    value: ['09:00'],
    message:
      'weekly.mon[0]: expected two times such as ["09:00", "17:30"], the first before "24:00", the second up to "48:00"; got ["09:00"]',
    inJsonSchema: true,
  },
  {
    path: 'weekly.mon',
    value: [
      ['09:00', '12:00'],
      ['11:00', '15:00'],
    ],
    message: 'weekly.mon: expected ranges that do not overlap; got [["09:00","12:00"],["11:00","15:00"]]',
    inJsonSchema: false,
  },
  {
    path: 'revisions[1].effectiveFrom',
    value: '2026-06-01',
    message: 'revisions[1].effectiveFrom: expected a start after "2026-06-01", that of the revision before it; got "2026-06-01"',
    inJsonSchema: false,
  },
  {
    path: 'revisions[1].effectiveFrom',
    value: '2027-02-29',
    message: 'revisions[1].effectiveFrom: expected a date that exists, such as "2026-03-27"; got "2027-02-29"',
    inJsonSchema: false,
  },
  {
    path: 'holidays[0]',
    value: '2026-02-30',
    message:
      'holidays[0]: expected a date such as "2026-12-25", or an object with "on", with "from" and "to", or with "every"; got "2026-02-30"',
    inJsonSchema: false,
  },
  {
    path: 'holidays[1].on',
    value: '24.12.2026',
    message: 'holidays[1].on: expected a date that exists, such as "2026-03-27"; got "24.12.2026"',
    inJsonSchema: true,
  },
  {
    path: 'holidays[2].to',
    value: '2026-12-27',
    message: 'holidays[2].to: expected "2026-12-28" or a later date; got "2026-12-27"',
    inJsonSchema: false,
  },
  {
    path: 'holidays[3].every',
    value: '02-30',
    message:
      'holidays[3].every: expected a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }; got "02-30"',
    inJsonSchema: false,
  },
  {
    path: 'holidays[3].hors',
    value: [],
    message: 'holidays[3].hors: expected one of the keys every, name, hours; got "hors" (did you mean "hours"?)',
    inJsonSchema: true,
  },
  {
    path: 'holidays[4].every.weekday',
    value: 'monday',
    message: 'holidays[4].every.weekday: expected a weekday: "mon", "tue", "wed", "thu", "fri", "sat" or "sun"; got "monday"',
    inJsonSchema: true,
  },
  {
    path: 'holidays[4].every',
    value: { month: 13, weekday: 'mon', nth: 1 },
    message:
      'holidays[4].every: expected a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }; got {"month":13,"weekday":"mon","nth":1}',
    inJsonSchema: false,
  },
  {
    path: 'overrides.2026-13-01',
    value: [],
    message: 'overrides.2026-13-01: expected a date that exists, such as "2026-03-27"; got "2026-13-01"',
    inJsonSchema: true,
  },
  {
    path: 'breaks',
    value: [],
    message: 'breaks: expected hours by date such as { "2026-12-24": [["09:00", "12:00"]] }; got []',
    inJsonSchema: true,
  },
  {
    path: 'timezone',
    value: 'Europe/London',
    message:
      'timezone: expected one of the keys plumbline, kind, id, name, zone, weekly, revisions, holidays, overrides, breaks; got "timezone"',
    inJsonSchema: true,
  },
];

export const policy = {
  plumbline: 1,
  kind: 'sla-policy',
  id: 'gold-support',
  name: 'Gold support',
  targets: [
    {
      metric: 'first-response',
      within: 'PT30M',
      calendar: 'london-office',
      when: { priority: ['P1', 'P2'], vip: true },
      stopOn: { event: ['agent-reply', 'closed'], actor: 'human', after: 'created' },
      warnAt: [{ consumedRatio: 0.8 }, { remaining: 'PT5M' }],
    },
    {
      metric: 'resolution',
      within: { workingDays: 5, at: 'endOfDay', from: 'nextOpening' },
      calendar: 'london-office',
      when: { priority: { not: ['P1', 'P2'] }, kind: { not: 'question' } },
      startOn: { event: 'accepted', actor: ['human', 'bot'] },
      stopOn: { fields: { status: ['Resolved', 'Closed'] } },
      pauseWhile: { status: 'Waiting for customer' },
      reopenOn: { event: 'reopened' },
      reopen: 'newCycle',
      retarget: 'prorate',
    },
    { metric: 'resolution', within: { calendarDays: 30 }, calendar: 'london-office', stopOn: { event: 'closed' } },
    { metric: 'promise', within: { deadline: 'promised' }, stopOn: { event: 'closed' } },
  ],
  revisions: [
    {
      effectiveFrom: '2026-07-01T00:00:00+01:00',
      targets: [{ metric: 'resolution', within: 'PT8H', stopOn: { event: 'closed' } }],
      note: 'Renewed',
    },
    { effectiveFrom: '2027-01-01T00:00:00Z', targets: [{ metric: 'resolution', stopOn: { event: 'closed' } }] },
  ],
  objectives: { resolution: 0.95, 'first-response': 1 },
  calendars: [calendar],
} as const satisfies Json;

const WITHIN = 'a duration such as "PT4H", or { "workingDays": 5, "at": "endOfDay" }';

export const spoiltPolicies: readonly Spoilt[] = [
  {
    path: 'targets[0].within',
    value: '2 days',
    message: `targets[0].within: expected ${WITHIN}; got "2 days" (a bare day is ambiguous: count working days or calendar days by name instead)`,
    inJsonSchema: true,
  },
  {
    path: 'targets[0].within',
    value: 'P2D',
    message: `targets[0].within: expected ${WITHIN}; got "P2D" (a bare day is ambiguous: count working days or calendar days by name instead)`,
    inJsonSchema: true,
  },
  { path: 'targets[0].within', value: 'PT0S', message: `targets[0].within: expected ${WITHIN}; got "PT0S"`, inJsonSchema: false },
  { path: 'targets[0].within', value: '-PT1H', message: `targets[0].within: expected ${WITHIN}; got "-PT1H"`, inJsonSchema: true },
  { path: 'targets[0].within', value: 4, message: `targets[0].within: expected ${WITHIN}; got 4`, inJsonSchema: true },
  { path: 'targets[1].within.at', message: 'targets[1].within.at: expected "sameTime" or "endOfDay"; got nothing', inJsonSchema: true },
  {
    path: 'targets[1].within.at',
    value: 'endofday',
    message: 'targets[1].within.at: expected "sameTime" or "endOfDay"; got "endofday"',
    inJsonSchema: true,
  },
  {
    path: 'targets[1].within.workingDays',
    value: 0,
    message: 'targets[1].within.workingDays: expected a whole number of days, 1 or more; got 0',
    inJsonSchema: true,
  },
  {
    path: 'targets[1].within.workingDays',
    value: 2.5,
    message: 'targets[1].within.workingDays: expected a whole number of days, 1 or more; got 2.5',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].calendar',
    value: 'london-ofice',
    message: 'targets[0].calendar: expected the id of a calendar of the policy; got "london-ofice" (did you mean "london-office"?)',
    inJsonSchema: false,
  },
  {
    path: 'targets[0].calendar',
    value: 'tokyo',
    message: 'targets[0].calendar: expected the id of a calendar of the policy; got "tokyo" (there is "london-office")',
    inJsonSchema: false,
  },
  {
    path: 'targets[1].calendar',
    message: 'targets[1].calendar: expected the id of a calendar to count these days on; got nothing',
    inJsonSchema: false,
  },
  {
    path: 'targets[2].calendar',
    message: 'targets[2].calendar: expected the id of a calendar to count these days on; got nothing',
    inJsonSchema: false,
  },
  {
    path: 'targets[0].warnAt[0].consumedRatio',
    value: 80,
    message: 'targets[0].warnAt[0].consumedRatio: expected a share above 0 and up to 1; got 80',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].warnAt[0].consumedRatio',
    value: 0,
    message: 'targets[0].warnAt[0].consumedRatio: expected a share above 0 and up to 1; got 0',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].warnAt[1]',
    value: {},
    message: 'targets[0].warnAt[1]: expected { "consumedRatio": 0.8 }, or { "remaining": "PT1H" }; got {}',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].when.vip',
    value: null,
    message: 'targets[0].when.vip: expected a value, a list of values, or { "not": … }; got null',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].when.priority[1]',
    value: null,
    message: 'targets[0].when.priority[1]: expected text, a number, true or false; got null (leave out a field without a value)',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].stopOn',
    message: 'targets[0].stopOn: expected { "event": "closed" }, or { "fields": { "status": "Closed" } }; got nothing',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].stopOn.actor',
    value: 'robot',
    message: 'targets[0].stopOn.actor: expected "human", "bot" or "customer", or a list of them; got "robot"',
    inJsonSchema: true,
  },
  {
    path: 'targets[0].stopsOn',
    value: {},
    message:
      'targets[0].stopsOn: expected one of the keys metric, within, calendar, when, startOn, stopOn, pauseWhile, reopenOn, reopen, retarget, warnAt; got "stopsOn" (did you mean "stopOn"?)',
    inJsonSchema: true,
  },
  {
    path: 'targets[1].reopen',
    value: 'new',
    message: 'targets[1].reopen: expected "resume", "newCycle" or "ignore"; got "new"',
    inJsonSchema: true,
  },
  { path: 'targets', value: {}, message: 'targets: expected a list of targets; got {}', inJsonSchema: true },
  { path: 'revisions[0].targets', value: [], message: 'revisions[0].targets: expected at least one target; got []', inJsonSchema: false },
  {
    path: 'revisions[0].effectiveFrom',
    value: '2026-07-01T00:00:00',
    message:
      'revisions[0].effectiveFrom: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "2026-07-01T00:00:00" (without one the instant depends on the host)',
    inJsonSchema: true,
  },
  {
    path: 'revisions[1].effectiveFrom',
    value: '2026-06-30T23:00:00Z',
    message:
      'revisions[1].effectiveFrom: expected a start after "2026-07-01T00:00:00+01:00", that of the revision before it; got "2026-06-30T23:00:00Z"',
    inJsonSchema: false,
  },
  {
    path: 'objectives.resolution',
    value: 95,
    message: 'objectives.resolution: expected a share from 0 to 1, such as 0.95; got 95',
    inJsonSchema: true,
  },
  {
    path: 'objectives.resoluton',
    value: 0.9,
    message: 'objectives.resoluton: expected a metric of one of the targets; got "resoluton" (did you mean "resolution"?)',
    inJsonSchema: false,
  },
  {
    path: 'calendars[1]',
    value: calendar,
    message: 'calendars[1].id: expected an id that no other calendar of the policy has; got "london-office"',
    inJsonSchema: false,
  },
  {
    path: 'calendars[0].zone',
    value: 'Mars/Olympus',
    message: 'calendars[0].zone: expected an IANA time zone that this runtime knows, such as "Europe/London"; got "Mars/Olympus"',
    inJsonSchema: false,
  },
];

export const ticket = {
  id: 'INC-1042',
  createdAt: '2026-03-27T16:30:00Z',
  fields: { priority: 'P2', vip: false, impact: 3 },
  events: [
    { at: '2026-03-27T16:45:00.250+00:00', name: 'agent-reply', actor: 'human' },
    { at: '2026-03-30T09:00:00+01:00', set: { status: 'Closed' } },
  ],
  deadlines: { promised: '2026-03-31T17:00:00Z' },
} as const satisfies Json;

export const spoiltTickets: readonly Spoilt[] = [
  { path: 'id', value: 1042, message: 'id: expected an id such as "INC-1042"; got 1042', inJsonSchema: true },
  {
    path: 'createdAt',
    value: '2026-03-27',
    message: 'createdAt: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "2026-03-27"',
    inJsonSchema: true,
  },
  {
    path: 'createdAt',
    value: 1774629000000,
    message: 'createdAt: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got 1774629000000',
    inJsonSchema: true,
  },
  {
    path: 'createdAt',
    value: '2026-02-30T16:30:00Z',
    message: 'createdAt: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "2026-02-30T16:30:00Z"',
    inJsonSchema: false,
  },
  { path: 'fields', value: [], message: 'fields: expected fields by name, such as { "priority": "P2" }; got []', inJsonSchema: true },
  {
    path: 'fields.assignee',
    value: null,
    message: 'fields.assignee: expected text, a number, true or false; got null (leave out a field without a value)',
    inJsonSchema: true,
  },
  {
    path: 'events[0].actor',
    value: 'agent',
    message: 'events[0].actor: expected "human", "bot" or "customer"; got "agent"',
    inJsonSchema: true,
  },
  {
    path: 'events[1].sets',
    value: {},
    message: 'events[1].sets: expected one of the keys at, name, actor, set; got "sets" (did you mean "set"?)',
    inJsonSchema: true,
  },
  {
    path: 'deadlines.promised',
    value: 'soon',
    message: 'deadlines.promised: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "soon"',
    inJsonSchema: true,
  },
];

const figures = {
  status: 'ok',
  met: 181,
  breached: 9,
  breachedOpen: 1,
  open: 4,
  atRisk: 2,
  ratio: 0.9526315789473684,
  interval: { low: 0.9124, high: 0.9749 },
  elapsed: { count: 189, medianMs: 7_200_000, p90Ms: 25_200_000.5 },
} as const;

const nothingDecided = { status: 'no-data', reason: 'none-decided', met: 0, breached: 0, breachedOpen: 0, open: 3, atRisk: 0 } as const;

export const report = {
  plumbline: 1,
  kind: 'sla-report',
  policy: { id: 'gold-support', name: 'Gold support', revisions: ['2026-07-01T00:00:00Z'] },
  asOf: '2026-11-23T09:00:00Z',
  madeWith: { '@plumbline/core': '0.1.0', tzdata: '2026a' },
  input: {
    tickets: 197,
    rows: {
      read: 200,
      accepted: 197,
      rejected: 3,
      reasons: { 'missing-value': 3 },
      firstRejected: [
        {
          file: 'tickets.csv',
          line: 12,
          lastLine: 13,
          reason: 'missing-value',
          column: 'opened_at',
          expected: 'an instant',
          received: '""',
        },
      ],
    },
    localTimes: { zone: 'Europe/London', skipped: 1, repeated: 2 },
    notes: {
      count: 2,
      first: [
        {
          code: 'unseen-value',
          field: 'status',
          value: 'Resolvd',
          metrics: ['resolution'],
          closest: 'Resolved',
          seen: ['Active', 'Resolved'],
        },
        { code: 'tickets-in-several-files', ticketCount: 2, ticketId: 'INC-7', repeatedRowCount: 3 },
      ],
    },
    findings: { 'events-out-of-order': 2 },
  },
  metrics: [
    {
      metric: 'resolution',
      adherence: {
        cohort: 'byEnd',
        zone: 'Europe/London',
        by: ['priority', 'month'],
        confidence: 0.95,
        total: figures,
        groups: [
          { ...figures, key: { priority: 'P1', month: '2026-10' } },
          { ...nothingDecided, key: { priority: null, month: '2026-11' } },
        ],
        excluded: { noTarget: 1, notStarted: 2, cancelled: 0 },
      },
      objective: { ratio: 0.95, kept: true, certain: false },
      worstBreaches: [
        {
          ticketId: 'INC-7',
          cycle: 1,
          fields: { priority: 'P1', status: 'Resolved' },
          startedAt: '2026-10-01T09:00:00Z',
          dueAt: '2026-10-09T16:00:00Z',
          stoppedAt: '2026-10-20T10:00:00Z',
          targetMs: 223_200_000,
          elapsedMs: 435_600_000,
          overrunMs: 212_400_000,
          reasons: [
            { code: 'counted-while', field: 'status', value: 'Resolved', countedMs: 424_800_000, shareRatio: 0.9752066115702479 },
            { code: 'counted-while', field: 'status', value: 'Active', countedMs: 10_800_000, shareRatio: 0.024793388429752067 },
            { code: 'never-paused' },
            { code: 'reopened', reopenCount: 1, countedSinceMs: 7_200_000 },
          ],
        },
        {
          ticketId: 'INC-9',
          cycle: 2,
          fields: {},
          startedAt: '2026-11-20T09:00:00Z',
          targetMs: 28_800_000,
          elapsedMs: 28_800_001,
          overrunMs: 1,
          reasons: [{ code: 'still-running' }, { code: 'target-changed' }, { code: 'paused', pauseCount: 2, pausedMs: 5_400_000 }],
        },
      ],
      atRisk: [
        {
          ticketId: 'INC-11',
          cycle: 1,
          fields: { priority: 'P2' },
          dueAt: '2026-11-23T10:00:00Z',
          remainingMs: 3_600_000,
          consumedRatio: 0.875,
        },
        { ticketId: 'INC-12', cycle: 1, fields: {}, remainingMs: 0, consumedRatio: 1 },
      ],
      ticketsWithoutTarget: 6,
    },
    {
      metric: 'first-response',
      adherence: {
        cohort: 'byEnd',
        zone: 'Europe/London',
        by: [],
        confidence: 0.95,
        total: nothingDecided,
        groups: [],
        excluded: { noTarget: 0, notStarted: 0, cancelled: 0 },
      },
      worstBreaches: [],
      atRisk: [],
      ticketsWithoutTarget: 0,
    },
  ],
} as const satisfies Json;

export const spoiltReports: readonly Spoilt[] = [
  {
    path: 'asOf',
    value: '2026-11-23',
    message: 'asOf: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "2026-11-23"',
    inJsonSchema: true,
  },
  { path: 'input.tickets', value: -1, message: 'input.tickets: expected a count: a whole number, 0 or more; got -1', inJsonSchema: true },
  {
    path: 'metrics[0].adherence.total.ratio',
    value: 95.3,
    message: 'metrics[0].adherence.total.ratio: expected a share from 0 to 1; got 95.3',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].adherence.total.interval',
    message: 'metrics[0].adherence.total.interval: expected an interval { "low", "high" }; got nothing',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].adherence.groups[1].reason',
    message: 'metrics[0].adherence.groups[1].reason: expected "none-decided"; got nothing',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].adherence.cohort',
    value: 'byMonth',
    message: 'metrics[0].adherence.cohort: expected "byStart", "byDue" or "byEnd"; got "byMonth"',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].objective.kept',
    value: 'yes',
    message: 'metrics[0].objective.kept: expected true or false; got "yes"',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].worstBreaches[0].reasons[0].countedMs',
    value: 1.5,
    message: 'metrics[0].worstBreaches[0].reasons[0].countedMs: expected whole milliseconds; got 1.5',
    inJsonSchema: true,
  },
  {
    path: 'metrics[0].worstBreaches[0].reasons[2]',
    value: { code: 'bad-luck' },
    message: 'metrics[0].worstBreaches[0].reasons[2]: expected a reason with a "code" that is known; got {"code":"bad-luck"}',
    inJsonSchema: true,
  },
  {
    path: 'input.notes.first[1].ticketCount',
    value: 0.5,
    message: 'input.notes.first[1].ticketCount: expected a count: a whole number, 0 or more; got 0.5',
    inJsonSchema: true,
  },
  {
    path: 'input.notes.first[0]',
    value: { code: 'rumour', metrics: [] },
    message: 'input.notes.first[0]: expected a note with a "code" that is known; got {"code":"rumour","metrics":[]}',
    inJsonSchema: true,
  },
];

/** The document with `value` at `path`, or without that key. */
export function spoil(document: Json, path: string, value?: Json): Json {
  const copy = structuredClone(document);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** Every place in a document, as the keys that lead there. */
export function places(document: Json, path: readonly string[] = []): (readonly string[])[] {
  if (document === null || typeof document !== 'object') return [path];
  return [path, ...Object.entries(document).flatMap(([key, part]) => places(part, [...path, key]))];
}

/** The document with anything at a place. */
export function put(document: Json, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as Record<string, Json>;
  copy[key] = put(copy[key] ?? null, rest, value) as Json;
  return copy;
}
