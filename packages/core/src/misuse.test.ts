import { describe, expect, test } from 'vitest';
import { calendar as calendarDocument, policy as policyDocument, report, ticket as ticketDocument } from '../test/documents.ts';
import { healthReport } from '../test/healthReport.ts';
import { roleCatalogue } from '../test/roleCatalogue.ts';
import { PlumblineError } from './errors.ts';
import * as importing from './import.ts';
import * as core from './index.ts';
import * as schema from './schema.ts';
import { formatDuration, formatRatio } from './text.ts';

// What callers without types pass by mistake: each is refused with a stable code, and never with an error of the language.

const at = '2026-11-23T09:00:00Z';
const office: core.CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'office',
  zone: 'Europe/London',
  weekly: { mon: [['09:00', '17:30']], tue: [['09:00', '17:30']] },
};
const target: core.SlaTarget = { metric: 'resolution', within: 'PT4H', calendar: 'office', stopOn: { event: 'resolved' } };
const policy: core.SlaPolicy = { plumbline: 1, kind: 'sla-policy', id: 'gold', calendars: [office], targets: [target] };
const ticket: core.Ticket = { id: 'T-1', createdAt: at, fields: {} };
const event: core.SlaClockEvent = { type: 'start', at };

/** An argument: what is right for it, and by the code of its refusal what is wrong. */
interface Argument {
  readonly right: unknown;
  readonly wrong: Readonly<Partial<Record<core.PlumblineErrorCode, readonly unknown[]>>>;
}

const NO_OBJECTS = [undefined, null, 42, 'office', true];
const NO_LISTS = [undefined, null, 42, 'office', true, {}];
const NO_COLUMNS = [...NO_LISTS, [0], new Float32Array(1), new Float64Array(2)];

const calendar: Argument = {
  right: office,
  wrong: { 'calendar/invalid-document': [...NO_OBJECTS, [], [office], { ...office, zones: [] }], 'time/unknown-zone': [{}, () => office] },
};
const instant: Argument = {
  right: at,
  wrong: { 'time/invalid-instant': [undefined, null, true, 'now', {}, [], new Date(Number.NaN), Number.NaN] },
};
const date: Argument = {
  right: '2026-11-23',
  wrong: { 'time/invalid-date': [undefined, null, 42, 'today', {}, ['2026-11-23'], new Date(0)] },
};
const zone: Argument = {
  right: 'Europe/London',
  wrong: { 'time/unknown-zone': [undefined, null, 42, 'Mars/Base', {}, ['Europe/London'], office] },
};
const duration: Argument = { right: 'PT1H', wrong: { 'time/invalid-duration': [undefined, null, true, 'P1D', {}, ['PT1H'], Number.NaN] } };
const count: Argument = { right: 1, wrong: { 'calendar/invalid-working-days': [undefined, null, true, '1', {}, [1], 0.5] } };
const probability: Argument = { right: 0.5, wrong: { 'statistics/invalid-probability': [undefined, null, true, '0.5', {}, [0.5], 2] } };
const trials: Argument = { right: 1, wrong: { 'statistics/invalid-count': [undefined, null, true, '1', {}, [1], 0.5] } };
const column: Argument = { right: new Float64Array(1), wrong: { 'calendar/invalid-columns': NO_COLUMNS } };
const batchOptions: Argument = {
  right: null,
  wrong: { 'calendar/invalid-columns': [[0], {}, 42, new Float64Array(2)].map((into) => ({ into })) },
};
const clockOptions: Argument = {
  right: { asOf: at, calendars: [office] },
  wrong: { 'time/invalid-instant': [...NO_OBJECTS, {}, { asOf: 'now' }] },
};
const aPolicy: Argument = {
  right: policy,
  wrong: {
    'sla/invalid-policy': [
      ...NO_OBJECTS,
      {},
      [policy],
      { ...policy, targets: { target } },
      { ...policy, targets: [null] },
      { ...policy, targets: [{ ...target, stopOn: undefined }] },
      { ...policy, revisions: {} },
    ],
  },
};
const aTicket: Argument = {
  right: ticket,
  wrong: {
    'sla/invalid-ticket': [
      ...NO_OBJECTS,
      { ...ticket, fields: undefined },
      { ...ticket, events: {} },
      { ...ticket, events: [null] },
      {},
      [ticket],
    ],
    'time/invalid-instant': [{ ...ticket, createdAt: undefined }],
  },
};
const events: Argument = { right: [event], wrong: { 'sla/invalid-event': [...NO_LISTS, [null], ['start'], event] } };
const dayTarget = (days: object, options: readonly object[] = []): Argument => ({
  right: days,
  wrong: { 'calendar/invalid-working-days': [...NO_OBJECTS, {}, [], ...options] },
});

const parsing = (right: unknown): readonly Argument[] => [{ right, wrong: { 'schema/invalid-document': [...NO_OBJECTS, {}, [right]] } }];

const shelfLife = { asOf: at, validFor: 'PT1H', expireAfter: 'PT2H' };
const observation: core.HealthObservation = { measure: 'quality', value: 0.02, measuredAt: at };

const calls: Readonly<Record<string, readonly Argument[]>> = {
  addBusinessTime: [calendar, instant, duration],
  addBusinessTimeBatch: [
    calendar,
    column,
    { right: new Float64Array(1), wrong: { 'calendar/invalid-columns': NO_COLUMNS.filter((wrong) => typeof wrong !== 'number') } },
    batchOptions,
  ],
  addWorkingDays: [calendar, date, count],
  adherenceTrend: [{ right: { by: [], groups: [], confidence: 0.95 }, wrong: { 'sla/invalid-grouping': [...NO_OBJECTS, {}, []] } }],
  businessIntervals: [calendar, instant, instant],
  businessTimeBetween: [calendar, instant, instant],
  businessTimeBetweenBatch: [calendar, column, column, batchOptions],
  calendarDayTarget: [calendar, instant, dayTarget({ calendarDays: 1 })],
  compareRoles: [
    {
      right: [core.deliveryManager, core.projectManager],
      wrong: {
        'role/invalid-comparison': [...NO_LISTS, [], [core.projectManager], [core.projectManager, core.projectManager]],
        'role/invalid-profile': [
          [null, null],
          ['a', 'b'],
          [core.projectManager, { ...core.deliveryManager, aspects: [null] }],
        ],
      },
    },
  ],
  compileCalendar: [calendar],
  formatDuration: [duration],
  formatRatio: [{ right: 0.5, wrong: { 'statistics/invalid-value': [undefined, null, true, '0.5', {}, [0.5], Number.NaN, -1] } }],
  freshness: [
    instant,
    {
      right: shelfLife,
      wrong: {
        'time/invalid-instant': [...NO_OBJECTS, {}],
        'time/invalid-duration': [{ asOf: at }, { ...shelfLife, validFor: '60 days' }, { ...shelfLife, expireAfter: null }],
        'health/invalid-observation': [{ ...shelfLife, validFor: 'PT3H' }],
      },
    },
  ],
  fromEpochDay: [{ right: 1, wrong: { 'time/invalid-date': [undefined, null, true, 'today', '1', {}, [], Number.NaN, 0.5, 1e9] } }],
  healthReport: [
    {
      right: core.engagementHealthModel,
      wrong: { 'health/invalid-model': [...NO_OBJECTS, {}, [], { ...core.engagementHealthModel, measures: {} }] },
    },
    { right: [observation], wrong: { 'health/invalid-observation': [...NO_LISTS, [null], [42], [{ measure: 'quality' }], observation] } },
    {
      right: { asOf: at, subject: { id: 'acme', type: 'engagement' } },
      wrong: {
        'time/invalid-instant': [...NO_OBJECTS, {}],
        'health/invalid-options': [
          { asOf: at },
          { asOf: at, subject: { id: 'acme' } },
          { asOf: at, subject: { id: 'acme', type: 'project' }, reported: 'green' },
        ],
      },
    },
  ],
  holidaysFromICalendar: [
    {
      right: 'BEGIN:VCALENDAR\nEND:VCALENDAR',
      wrong: { 'import/invalid-icalendar': [undefined, null, 5, true, '', 'BEGIN:VCARD', {}, ['BEGIN:VCALENDAR']] },
    },
    {
      right: { from: '2026-01-01', to: '2026-12-31' },
      wrong: {
        'time/invalid-date': [...NO_OBJECTS, {}, [], { from: '2026-01-01' }, { from: '2026-01-01', to: 2026 }],
        'import/invalid-icalendar': [{ from: '2026-12-31', to: '2026-01-01' }],
      },
    },
  ],
  instantOfWallClock: [zone, instant],
  isBusinessTime: [calendar, instant],
  isWorkingDay: [calendar, date],
  nextClosing: [calendar, instant],
  nextOpening: [calendar, instant],
  normalQuantile: [probability],
  normaliseMeasure: [
    { right: 0.9, wrong: { 'health/invalid-observation': [undefined, null, true, '0.9', {}, [0.9], Number.NaN] } },
    {
      right: { worst: 0.8, red: 0.9, target: 0.95, best: 1 },
      wrong: { 'health/invalid-model': [...NO_OBJECTS, {}, [0.8, 0.9, 0.95, 1], { worst: 1, red: 0.9, target: 0.95, best: 0.8 }] },
    },
  ],
  orderClockEvents: [events],
  parseCalendar: parsing(calendarDocument),
  parseDuration: [duration],
  parseHealthReport: parsing(healthReport),
  parseRoleCatalogue: parsing(roleCatalogue),
  parseSlaPolicy: parsing(policyDocument),
  parseSlaReport: parsing(report),
  parseTicket: parsing(ticketDocument),
  policyGaps: [aPolicy, { right: [ticket], wrong: { 'sla/invalid-ticket': [...NO_LISTS, [null], ['T-1']] } }, { right: null, wrong: {} }],
  proportionInterval: [
    trials,
    trials,
    { right: null, wrong: { 'statistics/invalid-probability': ['0.9', 2, null].map((confidence) => ({ confidence })) } },
  ],
  quantile: [{ right: [1], wrong: { 'statistics/invalid-value': [...NO_LISTS, [], ['a'], [null], [Number.NaN]] } }, probability],
  slaAdherence: [
    { right: [], wrong: { 'sla/invalid-clock': [...NO_LISTS, [null], [42]] } },
    {
      right: { zone: 'UTC', cohort: 'byStart' },
      wrong: {
        'time/unknown-zone': [...NO_OBJECTS, {}],
        'sla/invalid-grouping': [
          { zone: 'UTC' },
          { zone: 'UTC', cohort: 'byStart', by: 'month' },
          { zone: 'UTC', cohort: 'byStart', by: [null] },
        ],
      },
    },
  ],
  slaClock: [
    {
      right: { within: 'PT4H', calendar: 'office' },
      wrong: { 'sla/invalid-target': [...NO_OBJECTS, { within: 4 }, { within: null }, { within: {} }] },
    },
    events,
    clockOptions,
  ],
  slaClocks: [aPolicy, aTicket, clockOptions],
  slaReport: [
    aPolicy,
    { right: [ticket], wrong: { 'sla/invalid-ticket': [...NO_LISTS, [null], ['T-1']] } },
    { right: { asOf: at, zone: 'UTC', cohort: 'byStart' }, wrong: { 'time/invalid-instant': [...NO_OBJECTS, {}] } },
  ],
  snapBackward: [calendar, instant],
  snapForward: [calendar, instant],
  soonestWorkingDay: [calendar, date, dayTarget({ afterWorkingDays: 1 })],
  subtractBusinessTime: [calendar, instant, duration],
  toEpochDay: [date],
  toEpochMs: [instant],
  toIsoInstant: [{ right: 0, wrong: { 'time/invalid-instant': [undefined, null, true, 'now', '0', {}, [], Number.NaN, 0.5, 8.64e15] } }],
  wallClockMs: [zone, instant],
  workingDaySpanEnd: [calendar, date, count],
  workingDaySpanStart: [calendar, date, count],
  workingDayTarget: [
    calendar,
    instant,
    dayTarget({ workingDays: 1, at: 'sameTime' }, [
      { workingDays: 1 },
      { workingDays: 1, at: 'end' },
      { workingDays: 1, at: 'sameTime', from: 'now' },
    ]),
  ],
  workingDaysBetween: [calendar, date, date, dayTarget({ convention: 'startInclusive' }, [{ convention: 'inclusive' }])],
  zoneOffsetMs: [zone, instant],
};

const functions = new Map<string, unknown>(
  Object.entries({ ...core, ...importing, ...schema, formatDuration, formatRatio }).filter(
    // What reads safely never throws: it says what is wrong in its result.
    ([name, value]) => typeof value === 'function' && name !== 'PlumblineError' && !name.startsWith('safeParse'),
  ),
);

test('every function of the root, of import and of schema is called, and those that format', () => {
  expect(Object.keys(calls)).toEqual([...functions.keys()].toSorted());
});

function outcome(name: string, values: readonly unknown[]): unknown {
  const call = functions.get(name) as (...values: readonly unknown[]) => unknown;
  try {
    return { gives: call(...values) };
  } catch (error) {
    return error instanceof PlumblineError ? error.code : error;
  }
}

describe.each(Object.entries(calls))('%s', (name, parts) => {
  const right = parts.map((part) => part.right);

  test('takes what is right', () => {
    expect(outcome(name, right)).toHaveProperty('gives');
  });

  const wrongs = parts.flatMap(({ wrong }, index) =>
    Object.entries(wrong).flatMap(([code, values]) => values.map((value: unknown) => ({ index, code, value }))),
  );
  test.for(wrongs)('argument $index may not be $value: $code', ({ index, code, value }) => {
    expect(outcome(name, right.with(index, value))).toBe(code);
  });
});

const never = Number.NaN;
const dated = { ...target, within: { deadline: 'promised' } };
const clockAsOf = (asOf: core.InstantLike) => core.slaClock({ within: 'PT4H' }, [event], { asOf });
const clocksOf = (of: Partial<core.SlaPolicy>, more: Partial<core.Ticket>) =>
  core.slaClocks({ ...policy, ...of }, { ...ticket, ...more }, { asOf: at });
const health = (measuredAt: core.InstantLike, asOf: core.InstantLike) =>
  core.healthReport(core.engagementHealthModel, [{ measure: 'quality', value: 0.02, measuredAt }], {
    asOf,
    subject: { id: 'acme', type: 'engagement' },
  });

test.for<readonly [string, string, () => unknown]>([
  ['slaClock', 'asOf', () => clockAsOf(never)],
  ['slaClock', 'events[1].at', () => core.slaClock({ within: 'PT4H' }, [event, { type: 'stop', at: never }], { asOf: at })],
  ['slaClock', 'within.dueAt', () => core.slaClock({ within: { dueAt: never } }, [event], { asOf: at })],
  ['orderClockEvents', 'events[0].at', () => core.orderClockEvents([{ type: 'start', at: never }])],
  ['slaClocks', 'asOf', () => core.slaClocks(policy, ticket, { asOf: never })],
  ['slaClocks', 'createdAt', () => clocksOf({}, { createdAt: '2026-03-02 09:00' })],
  ['slaClocks', 'events[1].at', () => clocksOf({}, { events: [{ at }, { at: never }] })],
  ['slaClocks', 'deadlines.promised', () => clocksOf({ targets: [dated] }, { deadlines: { promised: never } })],
  ['slaClocks', 'revisions[0].effectiveFrom', () => clocksOf({ revisions: [{ effectiveFrom: 'soon', targets: [] }] }, {})],
  ['slaReport', 'asOf', () => core.slaReport(policy, [ticket], { asOf: never, zone: 'UTC', cohort: 'byStart' })],
  ['slaReport', 'createdAt', () => core.slaReport(policy, [{ ...ticket, createdAt: never }], { asOf: at, zone: 'UTC', cohort: 'byStart' })],
  ['healthReport', 'asOf', () => health(at, never)],
  ['healthReport', 'observations[0].measuredAt', () => health(never, at)],
  ['freshness', 'asOf', () => core.freshness(at, { ...shelfLife, asOf: never })],
  ['freshness', 'measuredAt', () => core.freshness(never, shelfLife)],
])('%s says that %s is no instant', ([, path, call]) => {
  expect(call).toThrow(expect.objectContaining({ code: 'time/invalid-instant', details: expect.objectContaining({ path }) }));
  expect(call).toThrow(`${path}: expected text with an offset`);
});
