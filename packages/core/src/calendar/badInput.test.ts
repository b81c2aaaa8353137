import { describe, expect, test } from 'vitest';
import { PlumblineError } from '../errors.ts';
import {
  addBusinessTime,
  addBusinessTimeBatch,
  addWorkingDays,
  always,
  businessIntervals,
  businessTimeBetween,
  businessTimeBetweenBatch,
  calendarDayTarget,
  type CalendarDocument,
  compileCalendar,
  isBusinessTime,
  isWorkingDay,
  nextClosing,
  nextOpening,
  snapBackward,
  snapForward,
  soonestWorkingDay,
  subtractBusinessTime,
  workingDaysBetween,
  workingDaySpanEnd,
  workingDaySpanStart,
  workingDayTarget,
} from './index.ts';

const office: CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'office',
  zone: 'Europe/London',
  weekly: {
    mon: [['09:00', '17:30']],
    tue: [['09:00', '17:30']],
    wed: [['09:00', '17:30']],
    thu: [['09:00', '17:30']],
    fri: [['09:00', '17:30']],
  },
};
const empty: CalendarDocument = { ...office, weekly: {} };
const at = '2026-11-23T09:00:00Z';

/** A document as untyped callers may hand it over. */
const spoilt = (part: object) => ({ ...office, ...part }) as CalendarDocument;

function errorOf(run: () => unknown): PlumblineError {
  try {
    run();
  } catch (error) {
    if (error instanceof PlumblineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('documents', () => {
  test.for<{ what: string; part: object; code: string; path: string; expected: RegExp; received: unknown }>([
    {
      what: 'an unknown zone',
      part: { zone: 'Mars/Base' },
      code: 'time/unknown-zone',
      path: 'zone',
      expected: /zone/,
      received: 'Mars/Base',
    },
    {
      what: 'an offset for a zone',
      part: { zone: '+01:00' },
      code: 'time/unknown-zone',
      path: 'zone',
      expected: /zone/,
      received: '+01:00',
    },
    { what: 'no zone', part: { zone: undefined }, code: 'time/unknown-zone', path: 'zone', expected: /zone/, received: undefined },
    {
      what: 'inverted hours',
      part: {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['22:00', '06:00'],
          ],
        },
      },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[1]',
      expected: /after the start.*"30:00"/,
      received: ['22:00', '06:00'],
    },
    {
      what: 'equal hours',
      part: { weekly: { tue: [['09:00', '09:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.tue[0]',
      expected: /after the start/,
      received: ['09:00', '09:00'],
    },
    {
      what: 'an hour of one digit',
      part: { weekly: { mon: [['9:00', '17:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[0]',
      expected: /"09:00"/,
      received: ['9:00', '17:00'],
    },
    {
      what: 'a start after the end of its date',
      part: { weekly: { mon: [['25:00', '30:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[0]',
      expected: /before "24:00"/,
      received: ['25:00', '30:00'],
    },
    {
      what: 'an end more than a date later',
      part: { weekly: { mon: [['09:00', '48:01']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[0]',
      expected: /up to "48:00"/,
      received: ['09:00', '48:01'],
    },
    {
      what: 'a minute of 60',
      part: { weekly: { mon: [['09:60', '17:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[0]',
      expected: /"09:00"/,
      received: ['09:60', '17:00'],
    },
    {
      what: 'a range of one',
      part: { weekly: { mon: [['09:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon[0]',
      expected: /"09:00"/,
      received: ['09:00'],
    },
    {
      what: 'overlapping hours',
      part: {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon',
      expected: /overlap/,
      received: [
        ['09:00', '12:00'],
        ['11:59', '13:00'],
      ],
    },
    {
      what: 'hours as text',
      part: { weekly: { mon: '09:00-17:00' } },
      code: 'calendar/invalid-hours',
      path: 'weekly.mon',
      expected: /"09:00"/,
      received: '09:00-17:00',
    },
    {
      what: 'a week in another word',
      part: { weekly: 'Always' },
      code: 'calendar/invalid-hours',
      path: 'weekly',
      expected: /always/,
      received: 'Always',
    },
    {
      what: 'no week',
      part: { weekly: undefined },
      code: 'calendar/invalid-hours',
      path: 'weekly',
      expected: /always/,
      received: undefined,
    },
    {
      what: 'a weekday by its whole name',
      part: { weekly: { monday: [['09:00', '17:00']] } },
      code: 'calendar/invalid-hours',
      path: 'weekly.monday',
      expected: /mon/,
      received: 'monday',
    },
    {
      what: 'a holiday that does not exist',
      part: { holidays: ['2026-12-25', '2026-02-30'] },
      code: 'time/invalid-date',
      path: 'holidays[1]',
      expected: /exists/,
      received: '2026-02-30',
    },
    {
      what: 'a holiday with an instant for its date',
      part: { holidays: [{ on: '2026-12-25T00:00:00Z' }] },
      code: 'time/invalid-date',
      path: 'holidays[0].on',
      expected: /date/,
      received: '2026-12-25T00:00:00Z',
    },
    {
      what: 'a holiday with wrong hours',
      part: { holidays: [{ on: '2026-12-25', hours: [['12:00', '09:00']] }] },
      code: 'calendar/invalid-hours',
      path: 'holidays[0].hours[0]',
      expected: /after the start/,
      received: ['12:00', '09:00'],
    },
    {
      what: 'an inverted range of holidays',
      part: { holidays: [{ from: '2026-12-25', to: '2026-12-24' }] },
      code: 'calendar/invalid-holiday',
      path: 'holidays[0].to',
      expected: /2026-12-25 or a later/,
      received: '2026-12-24',
    },
    {
      what: 'a yearly date that never exists',
      part: { holidays: [{ every: '02-30' }] },
      code: 'calendar/invalid-holiday',
      path: 'holidays[0].every',
      expected: /"12-25"/,
      received: '02-30',
    },
    {
      what: 'a sixth Monday',
      part: { holidays: [{ every: { month: 5, weekday: 'mon', nth: 6 } }] },
      code: 'calendar/invalid-holiday',
      path: 'holidays[0].every',
      expected: /nth/,
      received: { month: 5, weekday: 'mon', nth: 6 },
    },
    {
      what: 'half a day from Easter',
      part: { holidays: [{ every: { easter: 1.5 } }] },
      code: 'calendar/invalid-holiday',
      path: 'holidays[0].every',
      expected: /easter/,
      received: { easter: 1.5 },
    },
    {
      what: 'an override of a date that does not exist',
      part: { overrides: { '2026-02-30': [] } },
      code: 'time/invalid-date',
      path: 'overrides',
      expected: /exists/,
      received: '2026-02-30',
    },
    {
      what: 'an override with wrong hours',
      part: { overrides: { '2026-02-03': [['09:00', '09:00']] } },
      code: 'calendar/invalid-hours',
      path: 'overrides.2026-02-03[0]',
      expected: /after the start/,
      received: ['09:00', '09:00'],
    },
    {
      what: 'a break with wrong hours',
      part: { breaks: { '2026-02-03': [['12:00', '11:00']] } },
      code: 'calendar/invalid-hours',
      path: 'breaks.2026-02-03[0]',
      expected: /after the start/,
      received: ['12:00', '11:00'],
    },
    {
      what: 'revisions out of order',
      part: {
        revisions: [
          { effectiveFrom: '2026-02-03', weekly: {} },
          { effectiveFrom: '2026-02-03', weekly: 'always' },
        ],
      },
      code: 'calendar/invalid-revision',
      path: 'revisions[1].effectiveFrom',
      expected: /after/,
      received: '2026-02-03',
    },
    {
      what: 'a revision from no date',
      part: { revisions: [{ effectiveFrom: '3 February', weekly: {} }] },
      code: 'time/invalid-date',
      path: 'revisions[0].effectiveFrom',
      expected: /date/,
      received: '3 February',
    },
  ])('$what: $code at $path', ({ part, code, path, expected, received }) => {
    const error = errorOf(() => compileCalendar(spoilt(part)));
    expect(error).toMatchObject({ code, details: { path, received } });
    expect(error.details.expected).toMatch(expected);
    expect(error.message).toMatch(/^\S+: expected .+; got .+/);
    expect(error.message.startsWith(path)).toBe(true);
    // Asked without compiling first, the plain document says the same.
    expect(errorOf(() => businessTimeBetween(spoilt(part), at, at))).toMatchObject({ code, details: { path } });
  });

  test.for<{ part: object; path: string; known: string[]; code?: string }>([
    { part: { holiday: ['2026-12-25'] }, path: 'holiday', known: ['holidays', 'overrides', 'breaks', 'name'] },
    { part: { overide: {} }, path: 'overide', known: ['overrides'] },
    { part: { Zone: 'UTC' }, path: 'Zone', known: ['zone'] },
    { part: { weekly: { Mon: [] } }, path: 'weekly.Mon', known: ['mon', 'sun'], code: 'calendar/invalid-hours' },
    {
      part: { revisions: [{ effectiveFrom: '2026-02-03', weekly: {}, until: '2026-03-03' }] },
      path: 'revisions[0].until',
      known: ['effectiveFrom', 'weekly'],
      code: 'calendar/invalid-revision',
    },
    { part: { holidays: [{ on: '2026-12-25', hour: [] }] }, path: 'holidays[0].hour', known: ['on', 'name', 'hours'] },
    { part: { holidays: [{ on: '2026-12-25', to: '2026-12-26' }] }, path: 'holidays[0].to', known: ['on', 'name', 'hours'] },
    { part: { holidays: [{ from: '2026-12-25', to: '2026-12-26', every: '12-25' }] }, path: 'holidays[0].every', known: ['from', 'to'] },
    { part: { holidays: [{ every: '12-25', untill: 2030 }] }, path: 'holidays[0].untill', known: ['every', 'name', 'hours'] },
    { part: { holidays: [{ evry: '12-25' }] }, path: 'holidays[0]', known: ['on', 'from', 'to', 'every'] },
    { part: { holidays: [{ every: { easter: 1, nth: 1 } }] }, path: 'holidays[0].every', known: ['easter', 'month', 'weekday', 'nth'] },
    { part: { holidays: [{ every: { month: 5, weekday: 'mon', nth: 1, of: 2 } }] }, path: 'holidays[0].every', known: ['month', 'nth'] },
  ])('a key that nobody knows is refused at $path, and told what is known', ({ part, path, known, code }) => {
    const error = errorOf(() => compileCalendar(spoilt(part)));
    const expectedCode = code ?? (path.startsWith('holidays') ? 'calendar/invalid-holiday' : 'calendar/invalid-document');
    expect(error).toMatchObject({ code: expectedCode, details: { path } });
    for (const key of known) expect(error.details.expected).toMatch(new RegExp(`\\b${key}\\b`));
    expect(error.message).toMatch(/^\S+: expected .+; got .+/);
    // Asked without compiling first, the plain document says the same.
    expect(errorOf(() => isBusinessTime(spoilt(part), at)).message).toBe(error.message);
  });

  test.for<{ what: string; part: object; code: string; path: string }>([
    { what: 'holidays by date', part: { holidays: { '2026-12-25': [] } }, code: 'calendar/invalid-holiday', path: 'holidays' },
    { what: 'one holiday', part: { holidays: '2026-12-25' }, code: 'calendar/invalid-holiday', path: 'holidays' },
    { what: 'a holiday of null', part: { holidays: [null] }, code: 'calendar/invalid-holiday', path: 'holidays[0]' },
    { what: 'a list for a holiday', part: { holidays: [['2026-12-25']] }, code: 'calendar/invalid-holiday', path: 'holidays[0]' },
    { what: 'one revision', part: { revisions: { effectiveFrom: '2026-02-03' } }, code: 'calendar/invalid-revision', path: 'revisions' },
    { what: 'a date for a revision', part: { revisions: ['2026-02-03'] }, code: 'calendar/invalid-revision', path: 'revisions[0]' },
    { what: 'a number of overrides', part: { overrides: 2 }, code: 'calendar/invalid-hours', path: 'overrides' },
    { what: 'breaks as text', part: { breaks: '12:00' }, code: 'calendar/invalid-hours', path: 'breaks' },
    { what: 'null for overrides', part: { overrides: null }, code: 'calendar/invalid-hours', path: 'overrides' },
    { what: 'a list for a week', part: { weekly: [] }, code: 'calendar/invalid-hours', path: 'weekly' },
    { what: 'null for the hours of a day', part: { weekly: { mon: null } }, code: 'calendar/invalid-hours', path: 'weekly.mon' },
    { what: 'a number for a range', part: { weekly: { mon: [9] } }, code: 'calendar/invalid-hours', path: 'weekly.mon[0]' },
    { what: 'a number for a zone', part: { zone: 1 }, code: 'time/unknown-zone', path: 'zone' },
  ])('a part of another kind is refused: $what', ({ part, code, path }) => {
    expect(errorOf(() => compileCalendar(spoilt(part)))).toMatchObject({ code, details: { path } });
  });

  test('hours may end at 48:00, touch, and stand in any order', () => {
    const untidy = spoilt({
      weekly: {
        mon: [
          ['13:00', '48:00'],
          ['09:00', '13:00'],
        ],
      },
    });
    expect(businessIntervals(untidy, '2026-11-22T00:00:00Z', '2026-11-27T00:00:00Z')).toEqual([
      { startAt: new Date('2026-11-23T09:00:00Z'), endAt: new Date('2026-11-25T00:00:00Z') },
    ]);
  });

  test('of holidays on one date the first dated one counts, before any yearly one, and an override before all', () => {
    const holidays = [
      { every: '11-24', hours: [['09:00', '10:00']] },
      { on: '2026-11-24', hours: [['09:00', '11:00']] },
      '2026-11-24',
      { from: '2026-11-23', to: '2026-11-27', hours: [['09:00', '13:00']] },
    ] as const;
    const hours = (document: CalendarDocument) => businessTimeBetween(document, '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z') / 3_600_000;
    expect(hours({ ...office, holidays })).toBe(2);
    expect(hours({ ...office, holidays: holidays.toReversed() })).toBe(4);
    expect(hours({ ...office, holidays: [holidays[2], holidays[1]] })).toBe(0);
    expect(hours({ ...office, holidays: [holidays[0]] })).toBe(1);
    expect(hours({ ...office, holidays, overrides: { '2026-11-24': [['09:00', '15:00']] } })).toBe(6);
    expect(hours({ ...office, holidays, overrides: { '2026-11-24': [] } })).toBe(0);
    expect(
      hours({ ...office, holidays, overrides: { '2026-11-24': [['09:00', '15:00']] }, breaks: { '2026-11-24': [['12:00', '13:00']] } }),
    ).toBe(5);
  });
});

describe('a calendar that never opens', () => {
  test('has no time in it, and says so instead of searching for ever', () => {
    expect(businessTimeBetween(empty, '2026-01-01T00:00:00Z', '2040-01-01T00:00:00Z')).toBe(0);
    expect(isBusinessTime(empty, at)).toBe(false);
    expect(businessIntervals(empty, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([]);
    for (const never of [nextOpening, nextClosing, snapForward, snapBackward]) expect(never(empty, at)).toBeUndefined();
    expect(addBusinessTime(empty, at, 0)).toEqual(new Date(at));
    expect(errorOf(() => addBusinessTime(empty, at, 1)).code).toBe('calendar/empty');
    expect(errorOf(() => subtractBusinessTime(empty, at, 1)).code).toBe('calendar/empty');
    expect(addBusinessTimeBatch(empty, Float64Array.of(0, 1), Float64Array.of(0, 1))).toEqual({
      values: Float64Array.of(0, Number.NaN),
      rejected: [{ index: 1, reason: 'never-open' }],
    });
    for (const run of [
      () => addWorkingDays(empty, '2026-11-23', 1),
      () => addWorkingDays(empty, '2026-11-23', -1),
      () => workingDaySpanEnd(empty, '2026-11-23', 1),
      () => soonestWorkingDay(empty, '2026-11-23', { afterWorkingDays: 0 }),
      () => workingDayTarget(empty, at, { workingDays: 1, at: 'endOfDay' }),
      () => workingDayTarget(empty, at, { workingDays: 1, at: 'sameTime', from: 'nextOpening' }),
    ]) {
      expect(errorOf(run).code).toBe('calendar/exhausted');
    }
  });

  test('or opens too seldom: exhausted', () => {
    const once: CalendarDocument = { ...empty, overrides: { '2026-11-23': [['09:00', '10:00']] } };
    expect(addBusinessTime(once, '2020-01-01T00:00:00Z', 'PT1H')).toEqual(new Date('2026-11-23T10:00:00Z'));
    expect(subtractBusinessTime(once, '2040-01-01T00:00:00Z', 'PT1H')).toEqual(new Date('2026-11-23T09:00:00Z'));
    expect(errorOf(() => addBusinessTime(once, '2020-01-01T00:00:00Z', 'PT1H0.001S'))).toMatchObject({
      code: 'calendar/exhausted',
      message: 'duration: expected no more time than the calendar is open for; got "PT1H0.001S"',
    });
    expect(errorOf(() => subtractBusinessTime(once, at, 1)).code).toBe('calendar/exhausted');
    expect(nextOpening(once, '2026-11-23T09:00:00.001Z')).toBeUndefined();
    expect(nextClosing(once, '2026-11-23T10:00:00Z')).toBeUndefined();
    expect(snapBackward(once, '2026-11-23T09:00:00Z')).toBeUndefined();
    expect(errorOf(() => addWorkingDays(once, '2026-11-23', 1)).code).toBe('calendar/exhausted');
  });
});

describe('instants', () => {
  const takers: readonly [string, (instant: never) => unknown][] = [
    ['businessTimeBetween, start', (instant) => businessTimeBetween(office, instant, at)],
    ['businessTimeBetween, end', (instant) => businessTimeBetween(office, at, instant)],
    ['addBusinessTime', (instant) => addBusinessTime(office, instant, 1)],
    ['subtractBusinessTime', (instant) => subtractBusinessTime(office, instant, 1)],
    ['isBusinessTime', (instant) => isBusinessTime(office, instant)],
    ['nextOpening', (instant) => nextOpening(office, instant)],
    ['nextClosing', (instant) => nextClosing(office, instant)],
    ['snapForward', (instant) => snapForward(office, instant)],
    ['snapBackward', (instant) => snapBackward(office, instant)],
    ['businessIntervals, from', (instant) => businessIntervals(office, instant, at)],
    ['businessIntervals, to', (instant) => businessIntervals(office, at, instant)],
    ['workingDayTarget', (instant) => workingDayTarget(office, instant, { workingDays: 1, at: 'sameTime' })],
    ['calendarDayTarget', (instant) => calendarDayTarget(office, instant, { calendarDays: 1 })],
  ];

  test.for(takers)('%s refuses what is not one instant', ([, take]) => {
    for (const wrong of [
      '2026-03-27T16:30:00',
      '2026-03-27T16:30',
      '2026-03-27',
      '2026-02-30T00:00:00Z',
      '2026-03-27T24:00:00Z',
      '2026-03-27T16:30:00+25:00',
      '2026-03-27 16:30:00Z',
      'tomorrow',
      '',
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0.5,
      8.64e15 + 1,
      new Date(Number.NaN),
      { epochMilliseconds: 0.5 },
      {},
      null,
      undefined,
      10n,
    ]) {
      const error = errorOf(() => take(wrong as never));
      expect(error.code).toBe('time/invalid-instant');
      expect(error.details.expected).toMatch(/offset/);
      expect(error.message).toMatch(/^expected .+; got .+/);
    }
  });

  test.for(takers.filter(([name]) => !name.startsWith('businessIntervals')))('%s refuses years that are not supported', ([, take]) => {
    for (const wrong of ['1899-12-31T23:59:59Z', '2500-01-01T00:00:00Z', new Date('0001-01-01T00:00:00Z'), 8.64e15]) {
      expect(errorOf(() => take(wrong as never)).code).toBe('time/out-of-range');
    }
  });

  test('businessIntervals refuses years that are not supported', () => {
    expect(errorOf(() => businessIntervals(office, '1899-12-31T23:59:59Z', at)).code).toBe('time/out-of-range');
    expect(errorOf(() => businessIntervals(office, at, 8.64e15)).code).toBe('time/out-of-range');
  });

  test('text without an offset is told what is missing', () => {
    expect(errorOf(() => isBusinessTime(office, '2026-03-27T16:30:00')).message).toMatch(/^expected .*offset.*; got "2026-03-27T16:30:00"/);
  });

  test('every way to name one instant is the same', () => {
    const ms = Date.parse(at);
    for (const same of [at, '2026-11-23T14:45:00+05:45', '2026-11-23T09:00:00.000999Z', ms, new Date(ms), { epochMilliseconds: ms }]) {
      expect(businessTimeBetween(office, same, '2026-11-23T10:00:00Z')).toBe(3_600_000);
    }
  });

  test('the first and the last supported instants can be asked about', () => {
    expect(businessTimeBetween(always, Date.UTC(1900, 0, 1), Date.UTC(2500, 0, 1) - 1)).toBe(
      Date.UTC(2500, 0, 1) - 1 - Date.UTC(1900, 0, 1),
    );
    expect(isBusinessTime(always, Date.UTC(1900, 0, 1))).toBe(true);
    expect(isBusinessTime(always, Date.UTC(2500, 0, 1) - 1)).toBe(true);
    expect(errorOf(() => addBusinessTime(office, '2499-12-31T12:00:00Z', 'PT100H')).code).toBe('time/out-of-range');
    expect(errorOf(() => subtractBusinessTime(office, '1900-01-02T12:00:00Z', 'PT100H')).code).toBe('time/out-of-range');
  });
});

describe('durations, intervals, counts', () => {
  test('what is not a duration is refused', () => {
    for (const wrong of [
      'P1D',
      'P1W',
      'P1DT1H',
      '1h',
      '4:30',
      'PT',
      'PT1H ',
      '',
      Number.NaN,
      1.5,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      {},
      null,
      undefined,
    ]) {
      for (const shift of [addBusinessTime, subtractBusinessTime]) {
        const error = errorOf(() => shift(office, at, wrong as never));
        expect(error.code).toBe('time/invalid-duration');
        expect(error.message).toMatch(/^expected .+; got .+/);
      }
    }
  });

  test('a bare day is told why', () => {
    expect(errorOf(() => addBusinessTime(office, at, 'P1D')).message).toMatch(/bare day is ambiguous/);
  });

  test('an inverted interval is refused where a list is asked for, and signed where a time is', () => {
    const error = errorOf(() => businessIntervals(office, '2026-11-24T00:00:00Z', at));
    expect(error).toMatchObject({ code: 'calendar/inverted-interval', details: { path: 'to', received: at } });
    expect(error.message).toMatch(/^to: expected 2026-11-24T00:00:00.+ or later; got "2026-11-23T09:00:00Z"/);
    expect(businessIntervals(office, at, at)).toEqual([]);
    expect(businessTimeBetween(office, '2026-11-23T10:00:00Z', at)).toBe(-3_600_000);
    expect(businessTimeBetween(office, at, at)).toBe(0);
  });

  test.for<[string, (count: never) => unknown]>([
    ['addWorkingDays', (count) => addWorkingDays(office, '2026-11-23', count)],
    ['workingDaySpanEnd', (count) => workingDaySpanEnd(office, '2026-11-23', count)],
    ['workingDaySpanStart', (count) => workingDaySpanStart(office, '2026-11-23', count)],
    ['soonestWorkingDay', (count) => soonestWorkingDay(office, '2026-11-23', { afterWorkingDays: count })],
    ['workingDayTarget', (count) => workingDayTarget(office, at, { workingDays: count, at: 'sameTime' })],
    ['calendarDayTarget', (count) => calendarDayTarget(office, at, { calendarDays: count })],
  ])('%s refuses what is not a count, and shows it as it came', ([, take]) => {
    for (const wrong of [Number.NaN, 1.5, Number.POSITIVE_INFINITY, '3', null, undefined]) {
      const error = errorOf(() => take(wrong as never));
      expect(error.code).toBe('calendar/invalid-working-days');
      expect(error.details.received).toBe(wrong);
    }
  });

  test('a span has at least one day, and none are let pass backwards', () => {
    expect(errorOf(() => workingDaySpanEnd(office, '2026-11-23', 0)).code).toBe('calendar/invalid-working-days');
    expect(errorOf(() => workingDaySpanStart(office, '2026-11-23', -1)).code).toBe('calendar/invalid-working-days');
    expect(errorOf(() => soonestWorkingDay(office, '2026-11-23', { afterWorkingDays: -1 })).code).toBe('calendar/invalid-working-days');
  });

  test('more working days than the supported years hold are exhausted, also where every day is one', () => {
    for (const calendar of [office, always]) {
      expect(errorOf(() => addWorkingDays(calendar, '2026-11-23', 1_000_000)).code).toBe('calendar/exhausted');
      expect(errorOf(() => addWorkingDays(calendar, '2026-11-23', -1_000_000)).code).toBe('calendar/exhausted');
    }
  });

  test('what is not a date is refused', () => {
    for (const wrong of ['2026-02-30', '2026-2-3', '03/02/2026', '2026-11-23T09:00:00Z', '', undefined, Number.NaN]) {
      const date = wrong as string;
      for (const run of [
        () => isWorkingDay(office, date),
        () => addWorkingDays(office, date, 1),
        () => workingDaysBetween(office, date, '2026-11-23', { convention: 'startInclusive' }),
        () => workingDaysBetween(office, '2026-11-23', date, { convention: 'startInclusive' }),
        () => workingDaySpanEnd(office, date, 1),
        () => workingDaySpanStart(office, date, 1),
        () => soonestWorkingDay(office, date, { afterWorkingDays: 0 }),
      ]) {
        expect(errorOf(run).code).toBe('time/invalid-date');
      }
    }
  });
});

describe('columns', () => {
  test('of different lengths are refused, naming the column', () => {
    const error = errorOf(() => businessTimeBetweenBatch(office, new Float64Array(2), new Float64Array(3)));
    expect(error).toMatchObject({ code: 'calendar/invalid-columns', details: { path: 'endsMs', received: 3 } });
    expect(error.message).toMatch(/^endsMs: expected 2 values, one a row; got 3/);
    expect(errorOf(() => addBusinessTimeBatch(office, new Float64Array(2), new Float64Array(1)))).toMatchObject({
      code: 'calendar/invalid-columns',
      details: { path: 'durationsMs', received: 1 },
    });
  });

  test('without rows have no answers', () => {
    expect(businessTimeBetweenBatch(office, new Float64Array(0), new Float64Array(0))).toEqual({
      values: new Float64Array(0),
      rejected: [],
    });
    expect(addBusinessTimeBatch(office, new Float64Array(0), 1)).toEqual({ values: new Float64Array(0), rejected: [] });
  });

  test('keep every row: a bad one is NaN and listed, the others are answered', () => {
    const nine = Date.parse(at);
    const between = businessTimeBetweenBatch(
      office,
      Float64Array.of(nine, Number.NaN, nine, nine + 0.5, nine, Date.UTC(1899, 0), nine + 60_000),
      Float64Array.of(nine + 60_000, nine, Number.POSITIVE_INFINITY, nine, Date.UTC(2500, 0), nine, nine),
    );
    expect(between.values).toEqual(Float64Array.of(60_000, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, -60_000));
    expect(between.rejected).toEqual([1, 2, 3, 4, 5].map((index) => ({ index, reason: 'not-an-instant' })));

    const added = addBusinessTimeBatch(
      office,
      Float64Array.of(nine, Number.NaN, nine, nine, nine, Date.UTC(2499, 11, 31)),
      Float64Array.of(60_000, 1, Number.NaN, 1.5, 1e15, 1e10),
    );
    expect(added.values).toEqual(Float64Array.of(nine + 60_000, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN));
    expect(added.rejected).toEqual([
      { index: 1, reason: 'not-an-instant' },
      { index: 2, reason: 'not-a-duration' },
      { index: 3, reason: 'not-a-duration' },
      { index: 4, reason: 'never-open' },
      { index: 5, reason: 'never-open' },
    ]);
    expect(addBusinessTimeBatch(office, Float64Array.of(nine), Number.NaN).rejected).toEqual([{ index: 0, reason: 'not-a-duration' }]);
  });

  test('may be written over: the values are the same in place, whatever the calendar covered before', () => {
    const starts = () => Float64Array.of(Date.parse(at), Date.UTC(2020, 0), Date.UTC(2035, 0));
    const ends = () => Float64Array.of(Date.UTC(2026, 11), Date.UTC(2030, 0), Date.UTC(2001, 0));
    const between = businessTimeBetweenBatch(office, starts(), ends()).values;
    const added = addBusinessTimeBatch(office, starts(), 3_600_000_000).values;
    for (const coveredYear of [2020, 2026]) {
      const fresh = () => {
        const calendar = compileCalendar({ ...office });
        isBusinessTime(calendar, Date.UTC(coveredYear, 0));
        return calendar;
      };
      const [overStarts, overEnds, overAdded] = [starts(), ends(), starts()];
      expect(businessTimeBetweenBatch(fresh(), overStarts, ends(), { into: overStarts }).values).toEqual(between);
      expect(businessTimeBetweenBatch(fresh(), starts(), overEnds, { into: overEnds }).values).toEqual(between);
      expect(addBusinessTimeBatch(fresh(), overAdded, 3_600_000_000, { into: overAdded }).values).toEqual(added);
    }
  });
});
