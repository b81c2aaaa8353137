import { describe, expect, test } from 'vitest';
import { slaAdherence } from './slaAdherence.ts';
import type { AdherenceFigures, CohortRule, FieldValue, Period, SlaAdherenceOptions, TicketClock } from './types.ts';

const HOUR = 3_600_000;

/** A clock as `slaClocks` gives it, in short. */
function clockOf(clock: Partial<TicketClock> = {}): TicketClock {
  return {
    ticketId: 'T-1',
    metric: 'resolution',
    cycle: 1,
    policyId: 'gold',
    fields: {},
    asOf: '2026-06-30T12:00:00Z',
    state: clock.stoppedAt === undefined ? 'running' : 'stopped',
    verdict: 'open',
    startedAt: '2026-03-23T09:00:00Z',
    elapsedMs: 0,
    pausedMs: 0,
    pauseCount: 0,
    reopenCount: 0,
    warnings: [],
    trace: [],
    findings: [],
    ...clock,
  };
}

const stoppedAt = '2026-03-24T09:00:00Z';
const met = (elapsedMs: number, more: Partial<TicketClock> = {}) => clockOf({ verdict: 'met', stoppedAt, elapsedMs, ...more });
const breached = (elapsedMs: number, more: Partial<TicketClock> = {}) => clockOf({ verdict: 'breached', stoppedAt, elapsedMs, ...more });
const of = (fields: Record<string, FieldValue>) => met(HOUR, { fields });

function adherence(clocks: readonly TicketClock[], options: Partial<SlaAdherenceOptions> = {}) {
  return slaAdherence(clocks, { zone: 'Europe/London', cohort: 'byStart', ...options });
}

const mixed: readonly TicketClock[] = [
  met(3 * HOUR),
  breached(5 * HOUR),
  met(HOUR),
  clockOf({ verdict: 'breached', elapsedMs: 100 * HOUR }),
  clockOf({ verdict: 'open', urgency: 'onTrack', elapsedMs: 7 * HOUR }),
  clockOf({ verdict: 'open', urgency: 'atRisk' }),
  clockOf({ verdict: 'open', urgency: 'dueNow' }),
  clockOf({ verdict: 'none', noVerdict: 'cancelled', state: 'cancelled' }),
  clockOf({ verdict: 'none', noVerdict: 'cancelled', state: 'cancelled' }),
  clockOf({ verdict: 'none', noVerdict: 'not-started', state: 'notStarted' }),
  clockOf({ verdict: 'none', noVerdict: 'no-target', stoppedAt }),
];

describe('figures', () => {
  test('by hand', () => {
    expect(adherence(mixed)).toEqual({
      cohort: 'byStart',
      zone: 'Europe/London',
      by: [],
      confidence: 0.95,
      total: {
        status: 'ok',
        met: 2,
        breached: 2,
        breachedOpen: 1,
        open: 3,
        atRisk: 2,
        ratio: 0.5,
        // z = 1.959964: 0.5 ± z √(0.25/4 + z²/64) / (1 + z²/4)
        interval: { low: expect.closeTo(0.150039, 6), high: expect.closeTo(0.849961, 6) },
        // Ended are 1, 3 and 5 hours: the 90th percentile is 0.8 of the way from the second to the third.
        elapsed: { count: 3, medianMs: 3 * HOUR, p90Ms: 16_560_000 },
      },
      groups: [],
      excluded: { noTarget: 1, notStarted: 1, cancelled: 2 },
    });
  });

  test('percentiles are of type 7', () => {
    const elapsed = (...hours: number[]) => adherence(hours.map((hour) => met(hour * HOUR))).total.elapsed;
    expect(elapsed(4)).toEqual({ count: 1, medianMs: 4 * HOUR, p90Ms: 4 * HOUR });
    expect(elapsed(1, 2)).toEqual({ count: 2, medianMs: 1.5 * HOUR, p90Ms: 1.9 * HOUR });
    expect(adherence([met(1), met(2)]).total.elapsed).toEqual({ count: 2, medianMs: 2, p90Ms: 2 });
    expect(elapsed(10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)).toEqual({ count: 11, medianMs: 5 * HOUR, p90Ms: 9 * HOUR });
  });

  test('the interval is as sure as was asked', () => {
    const clocks = [...Array.from({ length: 181 }, () => met(HOUR)), ...Array.from({ length: 9 }, () => breached(HOUR))];
    expect(adherence(clocks).total).toMatchObject({
      ratio: 181 / 190,
      interval: { low: expect.closeTo(0.9124, 4), high: expect.closeTo(0.97488, 4) },
    });
    const { total, confidence } = adherence(clocks, { confidence: 0.8 });
    expect(confidence).toBe(0.8);
    // z = 1.281552
    expect(total).toMatchObject({ interval: { low: expect.closeTo(0.92871, 4), high: expect.closeTo(0.9688, 4) } });
  });

  test.for<{ clocks: readonly TicketClock[]; figures: Partial<AdherenceFigures>; because: string }>([
    { clocks: [], figures: { met: 0, breached: 0, open: 0 }, because: 'no clock' },
    { clocks: [clockOf({ urgency: 'onTrack' })], figures: { open: 1, atRisk: 0 }, because: 'none decided' },
    { clocks: [clockOf({ verdict: 'none', noVerdict: 'cancelled' })], figures: { open: 0 }, because: 'none that counts' },
  ])('no data is no data, never 0 % and never 100 %: $because', ({ clocks, figures }) => {
    const { total } = adherence(clocks);
    expect(total).toMatchObject({ status: 'no-data', reason: 'none-decided', ...figures });
    expect(total).not.toHaveProperty('ratio');
    expect(total).not.toHaveProperty('elapsed');
  });
});

describe('groups', () => {
  const keys = (clocks: readonly TicketClock[], ...by: string[]) =>
    adherence(clocks, { by }).groups.map(({ key }) => by.map((name) => key[name]));

  test('each with its own figures', () => {
    const clocks = [
      met(HOUR, { fields: { priority: 'P1' } }),
      breached(3 * HOUR, { fields: { priority: 'P1' } }),
      clockOf({ fields: { priority: 'P2' }, urgency: 'onTrack' }),
    ];
    expect(adherence(clocks, { by: ['priority'] }).groups).toMatchObject([
      { key: { priority: 'P1' }, status: 'ok', met: 1, breached: 1, open: 0, ratio: 0.5, elapsed: { count: 2, medianMs: 2 * HOUR } },
      { key: { priority: 'P2' }, status: 'no-data', met: 0, breached: 0, open: 1 },
    ]);
  });

  test('in the order of their keys: as people sort text, numbers by size, absent last', () => {
    const texts = ['P10', 'P9', 'P1', 'p1', 'Ä', 'Z', 'P1b', 'P1a', '07', '7'].map((priority) => of({ priority }));
    expect(keys([...texts, of({}), of({ priority: '' })], 'priority')).toEqual(
      ['', '07', '7', 'P1', 'P1a', 'P1b', 'P9', 'P10', 'Z', 'p1', 'Ä', null].map((value) => [value]),
    );
    expect(
      keys(
        [10, 9.5, -2, -10, 0].map((severity) => of({ severity })),
        'severity',
      ),
    ).toEqual([[-10], [-2], [0], [9.5], [10]]);
    expect(keys([of({ vip: true }), of({}), of({ vip: false })], 'vip')).toEqual([[false], [true], [null]]);
  });

  test('a value and its text are two groups, in an order of their own', () => {
    const clocks = [1, '1', true, 'true', -2, '-2', '-1', -1].map((value) => of({ value }));
    const order = [true, -2, -1, 1, '-1', '-2', '1', 'true'].map((value) => [value]);
    expect(keys(clocks, 'value')).toEqual(order);
    expect(keys(clocks.toReversed(), 'value')).toEqual(order);
  });

  test('by several names, the first first', () => {
    const clocks = [
      of({ priority: 'P2', team: 'a' }),
      of({ priority: 'P1', team: 'b' }),
      of({ priority: 'P1' }),
      of({ priority: 'P1', team: 'a' }),
      of({ priority: 'P1', team: 'a' }),
    ];
    expect(keys(clocks, 'priority', 'team')).toEqual([
      ['P1', 'a'],
      ['P1', 'b'],
      ['P1', null],
      ['P2', 'a'],
    ]);
    expect(keys(clocks, 'team', 'priority')[0]).toEqual(['a', 'P1']);
  });

  test('by metric', () => {
    expect(keys([met(1, { metric: 'resolution' }), met(1, { metric: 'first-response' })], 'metric')).toEqual([
      ['first-response'],
      ['resolution'],
    ]);
  });

  test.for(['constructor', 'toString', '__proto__'])('a field named %s is one like others', (name) => {
    const { groups } = adherence([of({}), of(JSON.parse(`{ "${name}": "a" }`))], { by: [name] });
    expect(groups.map(({ key }) => Object.getOwnPropertyDescriptor(key, name)?.value)).toEqual(['a', null]);
  });

  test('clocks without a verdict make no group', () => {
    expect(keys([clockOf({ verdict: 'none', noVerdict: 'cancelled', fields: { priority: 'P1' } })], 'priority')).toEqual([]);
  });
});

describe('periods', () => {
  const periodOf = (by: Period, startedAt: string, zone = 'Europe/London') =>
    adherence([met(HOUR, { startedAt })], { by: [by], zone }).groups[0]?.key[by];

  test.for<{ by: Period; at: string; zone: string; period: string; because: string }>([
    { by: 'month', at: '2026-03-31T23:30:00Z', zone: 'UTC', period: '2026-03', because: 'still March in UTC' },
    { by: 'month', at: '2026-03-31T23:30:00Z', zone: 'Europe/London', period: '2026-04', because: 'April under BST' },
    { by: 'month', at: '2026-04-01T03:59:59.999Z', zone: 'America/New_York', period: '2026-03', because: 'a millisecond before midnight' },
    { by: 'month', at: '2026-04-01T04:00:00Z', zone: 'America/New_York', period: '2026-04', because: 'midnight' },
    { by: 'year', at: '2025-12-31T18:30:00Z', zone: 'Asia/Kolkata', period: '2026', because: 'the new year comes half an hour off' },
    { by: 'quarter', at: '2026-03-31T22:59:59Z', zone: 'Europe/London', period: '2026-Q1', because: 'the end of a quarter' },
    { by: 'quarter', at: '2026-03-31T23:00:00Z', zone: 'Europe/London', period: '2026-Q2', because: 'the beginning of a quarter' },
    { by: 'quarter', at: '2026-12-31T23:59:59Z', zone: 'Europe/London', period: '2026-Q4', because: 'the last quarter' },
    { by: 'week', at: '2026-01-01T12:00:00Z', zone: 'Europe/London', period: '2025-12-29', because: 'a week of two years' },
    { by: 'week', at: '2026-03-29T22:59:59Z', zone: 'Europe/London', period: '2026-03-23', because: 'Sunday 23:59 after the change' },
    { by: 'week', at: '2026-03-29T23:00:00Z', zone: 'Europe/London', period: '2026-03-30', because: 'Monday 00:00 after the change' },
    { by: 'day', at: '2026-03-28T23:59:59.999Z', zone: 'Europe/London', period: '2026-03-28', because: 'the eve of the change' },
    { by: 'day', at: '2026-03-29T00:00:00Z', zone: 'Europe/London', period: '2026-03-29', because: 'the day of 23 hours' },
    { by: 'day', at: '2026-10-24T23:00:00Z', zone: 'Europe/London', period: '2026-10-25', because: 'the day of 25 hours begins' },
    { by: 'day', at: '2026-10-25T23:59:59Z', zone: 'Europe/London', period: '2026-10-25', because: 'and ends' },
  ])('$by of $at in $zone: $because', ({ by, at, zone, period }) => {
    expect(periodOf(by, at, zone)).toBe(period);
  });

  test('come in the order of time', () => {
    const clocks = ['2026-10-01T12:00:00Z', '2025-11-01T12:00:00Z', '2026-02-01T12:00:00Z'].map((startedAt) => met(1, { startedAt }));
    expect(adherence(clocks, { by: ['month'] }).groups.map(({ key }) => key['month'])).toEqual(['2025-11', '2026-02', '2026-10']);
  });
});

describe('cohort rules', () => {
  const instants = { startedAt: '2026-01-15T12:00:00Z', dueAt: '2026-02-15T12:00:00Z', stoppedAt: '2026-03-15T12:00:00Z' };
  const { stoppedAt: _, ...unended } = instants;
  const { dueAt: __, ...undue } = unended;
  const asOf = '2026-06-30T12:00:00Z';

  test.for<{ clock: Partial<TicketClock>; months: Readonly<Record<CohortRule, string>>; because: string }>([
    {
      clock: { ...instants, verdict: 'breached' },
      months: { byStart: '2026-01', byDue: '2026-02', byEnd: '2026-03' },
      because: 'one that has ended',
    },
    {
      clock: { ...unended, asOf, urgency: 'onTrack' },
      months: { byStart: '2026-01', byDue: '2026-02', byEnd: '2026-06' },
      because: 'one that has not ended stands in the period of asOf',
    },
    {
      clock: { ...undue, asOf, state: 'paused', noDue: 'paused', projectedDueAt: '2026-07-10T12:00:00Z' },
      months: { byStart: '2026-01', byDue: '2026-07', byEnd: '2026-06' },
      because: 'a paused one where it would be due',
    },
    {
      clock: { ...undue, asOf, noDue: 'never-open' },
      months: { byStart: '2026-01', byDue: '2026-06', byEnd: '2026-06' },
      because: 'one that is never due in the period of asOf',
    },
  ])('$because', ({ clock, months }) => {
    for (const cohort of ['byStart', 'byDue', 'byEnd'] as const) {
      expect(adherence([clockOf(clock)], { by: ['month'], cohort }).groups).toMatchObject([{ key: { month: months[cohort] } }]);
    }
  });
});

describe('bad input', () => {
  test('an unknown zone', () => {
    expect(() => adherence([], { zone: 'Europe/Londn' })).toThrow(
      expect.objectContaining({ code: 'time/unknown-zone', details: expect.objectContaining({ path: 'zone', received: 'Europe/Londn' }) }),
    );
  });

  test('a name twice', () => {
    expect(() => adherence([], { by: ['priority', 'month', 'priority'] })).toThrow(
      expect.objectContaining({ code: 'sla/invalid-grouping' }),
    );
  });

  test.for([0, 1, -1, 95, Number.NaN])('a confidence of %s', (confidence) => {
    expect(() => adherence([], { confidence })).toThrow(expect.objectContaining({ code: 'statistics/invalid-probability' }));
  });
});

test.for([
  [{ cohort: 'byend' as CohortRule }, 'cohort: expected one of byStart, byDue, byEnd; got "byend"'],
  [{ cohort: undefined as unknown as CohortRule }, 'cohort: expected one of byStart, byDue, byEnd; got nothing'],
  [{ by: ['Month'] }, 'by: expected "month" for the period; got "Month"'],
] as const)('refuses %j', ([wrong, message]) => {
  expect(() => slaAdherence([clockOf()], { zone: 'UTC', cohort: 'byStart', ...wrong })).toThrow(message);
});
