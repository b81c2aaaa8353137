import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepClock } from '../../test/clockStepper.ts';
import { calendarOf, office } from '../../test/clocks.ts';
import { minuteOracle } from '../../test/minuteOracle.ts';
import { businessTimeBetween } from '../calendar/businessTimeBetween.ts';
import { workingDayTarget } from '../calendar/dayTargets.ts';
import type { CalendarDocument } from '../calendar/types.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import { orderClockEvents } from './clockEvents.ts';
import { slaClock } from './slaClock.ts';
import type { SlaClock, SlaClockEvent, SlaClockTarget } from './types.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

const everyNight = calendarOf('nights', Object.fromEntries(['mon', 'wed', 'fri', 'sat', 'sun'].map((day) => [day, [['22:00', '30:00']]])));
const always = calendarOf('all-hours', 'always', { zone: 'America/New_York' });
const calendars: readonly CalendarDocument[] = [office, everyNight, always];

/** The Thursday before a clock change in Europe, one in America, and a week without. */
const anchors = fc.constantFrom(Date.UTC(2026, 2, 26), Date.UTC(2026, 9, 22), Date.UTC(2026, 9, 29), Date.UTC(2026, 5, 4));
const minute = fc.integer({ min: 0, max: 6 * 24 * 60 });
const halfHours = (days: number) => fc.integer({ min: 1, max: days * 48 }).map((halves) => halves * 30);
/** Mostly few instants, so that events and due instants fall together, and on openings and closings. */
const instant = fc.oneof({ weight: 1, arbitrary: minute }, { weight: 3, arbitrary: halfHours(6) });

const modes = fc.constantFrom<NonNullable<SlaClockTarget['retarget']>[]>('keepElapsed', 'restart', 'prorate');
type Reopening = NonNullable<SlaClockTarget['reopen']>;
const reopenings = fc.constantFrom<Reopening[]>('resume', 'newCycle', 'ignore');

interface Case {
  readonly target: SlaClockTarget;
  readonly events: readonly SlaClockEvent[];
  readonly asOf: number;
  readonly laterAsOf: number;
}

interface Choice {
  readonly types?: readonly SlaClockEvent['type'][];
  /** One calendar for all targets. */
  readonly oneCalendar?: boolean;
  readonly reopen?: fc.Arbitrary<Reopening>;
}

const ALL_TYPES: readonly SlaClockEvent['type'][] = [
  'start',
  'pause',
  'pause',
  'resume',
  'resume',
  'stop',
  'reopen',
  'cancel',
  'retarget',
  'retarget',
];

function cases({ types = ALL_TYPES, oneCalendar = false, reopen = reopenings }: Choice = {}): fc.Arbitrary<Case> {
  return fc.tuple(anchors, fc.constantFrom(...calendars)).chain(([anchorMs, calendar]) => {
    const at = instant.map((minutes) => anchorMs + minutes * MINUTE);
    const duration = fc.oneof(fc.integer({ min: 1, max: 36 * 60 }), halfHours(1)).map((minutes) => `PT${minutes}M`);
    const calendarId = oneCalendar ? fc.constant(calendar.id) : fc.constantFrom(...calendars.map(({ id }) => id));
    const targets: fc.Arbitrary<SlaClockTarget> = fc.record({
      within: fc.oneof({ weight: 6, arbitrary: duration }, ...(oneCalendar ? [] : [{ weight: 1, arbitrary: fc.record({ dueAt: at }) }])),
      calendar: calendarId,
      retarget: modes,
      reopen,
    });
    const target = fc.oneof({ weight: 8, arbitrary: targets }, { weight: 1, arbitrary: fc.record({ calendar: calendarId, reopen }) });
    const event: fc.Arbitrary<SlaClockEvent> = fc
      .tuple(fc.constantFrom(...types), at, target)
      .map(([type, when, next]) => (type === 'retarget' ? { type, at: when, target: next } : { type, at: when }));
    const start = at.map((ms): SlaClockEvent => ({ type: 'start', at: Math.min(ms, anchorMs + 2 * DAY) }));
    return fc
      .record({ target, start, others: fc.array(event, { maxLength: 10 }), asOf: at, laterAsOf: at })
      .map(({ start: first, others, asOf, laterAsOf, ...more }) => ({
        ...more,
        events: [first, ...others],
        asOf: Math.min(asOf, laterAsOf),
        laterAsOf: Math.max(asOf, laterAsOf),
      }));
  });
}

const run = ({ target, events }: Pick<Case, 'target' | 'events'>, asOf: number) => slaClock(target, events, { asOf, calendars });
const msOf = (at: string | undefined) => (at === undefined ? undefined : toEpochMs(at));

test('any clock agrees with a walk through the minutes of its life', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cases(), ({ target, events, laterAsOf }) => {
      const clock = run({ target, events }, laterAsOf);
      const walked = stepClock(target, events, { asOf: laterAsOf, calendars });
      expect({
        state: clock.state,
        verdict: clock.verdict,
        elapsedMs: clock.elapsedMs,
        pausedMs: clock.pausedMs,
        pauseCount: clock.pauseCount,
        reopenCount: clock.reopenCount,
        dueMs: msOf(clock.dueAt),
        projectedDueMs: msOf(clock.projectedDueAt),
        breachedMs: msOf(clock.breachedAt),
        breachedOnChange: clock.breachedOnChange ?? false,
      }).toEqual({
        state: walked.state,
        verdict: walked.verdict,
        elapsedMs: walked.elapsedMs,
        pausedMs: walked.pausedMs,
        pauseCount: walked.pauseCount,
        reopenCount: walked.reopenCount,
        dueMs: walked.dueMs,
        projectedDueMs: walked.projectedDueMs,
        breachedMs: walked.breachedMs,
        breachedOnChange: walked.breachedOnChange,
      });
      expect(clock.consumedRatio).toBe(walked.consumedRatio);
    }),
    { numRuns: 800 },
  );
});

describe('the trace', () => {
  test('follows the clock without a gap from its start to its end, and its open stretches add up to the elapsed time', () => {
    fc.assert(
      fc.property(cases(), ({ target, events, asOf }) => {
        const { trace, startedAt, stoppedAt, state, elapsedMs } = run({ target, events }, asOf);
        expect(trace.reduce((sum, { kind, ms }) => sum + (kind === 'open' ? ms : 0), 0)).toBe(elapsedMs);
        for (const [i, { kind, startAt, endAt, ms }] of trace.entries()) {
          expect(startAt).toBe(i === 0 ? startedAt : trace[i - 1]!.endAt);
          expect(kind).not.toBe(trace[i - 1]?.kind);
          expect(ms).toBeGreaterThan(0);
          expect(ms).toBe(toEpochMs(endAt) - toEpochMs(startAt));
        }
        const end = trace.at(-1)?.endAt ?? startedAt;
        if (state === 'stopped' && !events.some(({ type }) => type === 'cancel')) expect(end).toBe(stoppedAt);
        if (state === 'running' || state === 'paused') expect(toEpochMs(end!)).toBe(asOf);
      }),
      { numRuns: 500 },
    );
  });

  test('open is open and closed is closed on the calendar, and the pauses took what was open in them', () => {
    const oracles = new Map(calendars.map((calendar) => [calendar.id, minuteOracle(calendar)]));
    fc.assert(
      fc.property(cases({ oneCalendar: true }), ({ target, events, asOf }) => {
        const oracle = oracles.get(target.calendar!)!;
        const { trace, pausedMs } = run({ target, events }, asOf);
        const openIn = (wanted: string) =>
          trace
            .filter(({ kind }) => kind === wanted)
            .map(({ startAt, endAt, ms }) => ({ ms, openMs: oracle.between(toEpochMs(startAt), toEpochMs(endAt)) }));
        for (const { ms, openMs } of openIn('open')) expect(openMs).toBe(ms);
        for (const { openMs } of openIn('closed')) expect(openMs).toBe(0);
        expect(openIn('paused').reduce((sum, { openMs }) => sum + openMs, 0)).toBe(pausedMs);
      }),
      { numRuns: 200 },
    );
  });
});

describe('as time goes on', () => {
  const steady = cases({
    types: ALL_TYPES.filter((type) => type !== 'cancel'),
    oneCalendar: true,
    reopen: fc.constantFrom('resume', 'ignore'),
  });

  test('elapsed time never falls, and what is breached stays breached, since and due when it was', () => {
    fc.assert(
      fc.property(steady, ({ target, events, asOf, laterAsOf }) => {
        const earlier = run({ target, events }, asOf);
        const later = run({ target, events }, laterAsOf);
        expect(later.elapsedMs).toBeGreaterThanOrEqual(earlier.elapsedMs);
        expect(later.pausedMs).toBeGreaterThanOrEqual(earlier.pausedMs);
        if (earlier.verdict === 'breached') {
          const { verdict, dueAt, breachedAt, targetMs } = earlier;
          expect(later).toMatchObject({ verdict, dueAt, breachedAt, targetMs });
        }
        if (earlier.startedAt !== undefined) expect(later.startedAt).toBe(earlier.startedAt);
        if (earlier.dueAtStart !== undefined) expect(later.dueAtStart).toBe(earlier.dueAtStart);
      }),
      { numRuns: 500 },
    );
  });

  test('a breach is never before its due instant, and never after asOf', () => {
    fc.assert(
      fc.property(cases(), ({ target, events, asOf }) => {
        const { dueAt, breachedAt, verdict, remainingMs } = run({ target, events }, asOf);
        if (verdict !== 'breached') return;
        expect(toEpochMs(breachedAt!)).toBeGreaterThanOrEqual(toEpochMs(dueAt!));
        expect(toEpochMs(breachedAt!)).toBeLessThanOrEqual(asOf);
        expect(remainingMs).toBeLessThan(0);
      }),
    );
  });

  test('what happens after asOf changes nothing: events taken one by one give the same as all at once', () => {
    fc.assert(
      fc.property(cases(), ({ target, events, asOf }) => {
        const known = events.filter(({ at }) => toEpochMs(at) <= asOf);
        expect(run({ target, events }, asOf)).toEqual(run({ target, events: known }, asOf));
      }),
      { numRuns: 300 },
    );
  });
});

test('a pause more never makes it due earlier', () => {
  const unpaused = cases({ types: ['stop', 'reopen'], oneCalendar: true, reopen: fc.constantFrom('resume', 'ignore') });
  const dueOf = ({ dueAt, projectedDueAt }: SlaClock) => msOf(dueAt ?? projectedDueAt);
  fc.assert(
    fc.property(unpaused, minute, minute, ({ target, events, asOf }, a, b) => {
      const from = toEpochMs(events[0]!.at) + Math.min(a, b) * MINUTE;
      const to = toEpochMs(events[0]!.at) + Math.max(a, b) * MINUTE;
      const paused: SlaClockEvent[] = [...events, { type: 'pause', at: from }, { type: 'resume', at: to }];
      const dueMs = dueOf(run({ target, events }, asOf));
      const laterDueMs = dueOf(run({ target, events: paused }, asOf));
      if (dueMs === undefined) expect(laterDueMs).toBeUndefined();
      else expect(laterDueMs).toBeGreaterThanOrEqual(dueMs);
    }),
    { numRuns: 300 },
  );
});

test('without an order in the source, the order in which events are given does not matter', () => {
  const shuffled = cases().chain((one) =>
    fc.record({ one: fc.constant(one), events: fc.shuffledSubarray([...one.events], { minLength: one.events.length }) }),
  );
  fc.assert(
    fc.property(shuffled, ({ one: { target, events, asOf }, events: otherwise }) => {
      // Two targets at one instant have no order of their own.
      const changes = events.filter(({ type }) => type === 'retarget').map(({ at }) => at);
      fc.pre(new Set(changes).size === changes.length);
      const clock = run({ target, events: orderClockEvents(events) }, asOf);
      expect(run({ target, events: orderClockEvents(otherwise) }, asOf)).toEqual(clock);
      expect(clock.findings.filter(({ code }) => code === 'events-out-of-order')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('to the millisecond: a clock without pauses has used the business time since its start', () => {
  const ms = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
  fc.assert(
    fc.property(fc.constantFrom(...calendars), ms, ms, fc.integer({ min: 1, max: 400 * 3_600_000 }), (calendar, a, b, lengthMs) => {
      const [startMs, asOf] = [Math.min(a, b), Math.max(a, b)];
      const target = { within: `PT${(lengthMs / 1000).toFixed(3)}S`, calendar: calendar.id };
      const clock = run({ target, events: [{ type: 'start', at: startMs }] }, asOf);
      const elapsedMs = businessTimeBetween(calendar, startMs, asOf);
      expect(clock).toMatchObject({
        elapsedMs,
        targetMs: lengthMs,
        remainingMs: lengthMs - elapsedMs,
        consumedRatio: elapsedMs / lengthMs,
        verdict: elapsedMs > lengthMs ? 'breached' : 'open',
      });
      expect(businessTimeBetween(calendar, startMs, clock.dueAt!)).toBe(lengthMs);
      // The earliest such instant: a millisecond before, less was used.
      expect(businessTimeBetween(calendar, startMs, toEpochMs(clock.dueAt!) - 1)).toBe(lengthMs - 1);
    }),
    { numRuns: 200 },
  );
});

test('a target in working days is due at the instant it names, and breached when the calendar has been open since', () => {
  const ms = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2026, 11, 1) / MINUTE }).map((minutes) => minutes * MINUTE);
  const days = fc.record({
    workingDays: fc.integer({ min: 1, max: 12 }),
    at: fc.constantFrom('sameTime' as const, 'endOfDay' as const),
    from: fc.constantFrom('start' as const, 'nextOpening' as const),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(office, everyNight),
      ms,
      days,
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      (calendar, startMs, within, takes) => {
        const stopMs = startMs + takes * MINUTE;
        const events: SlaClockEvent[] = [
          { type: 'start', at: startMs },
          { type: 'stop', at: stopMs },
        ];
        const clock = run({ target: { within, calendar: calendar.id }, events }, stopMs);
        const due = workingDayTarget(calendar, startMs, within);
        expect(clock.dueAt).toBe(clock.dueAtStart);
        expect(toEpochMs(clock.dueAt!)).toBe(due.getTime());
        expect(clock.verdict).toBe(stopMs > due.getTime() && businessTimeBetween(calendar, due, stopMs) > 0 ? 'breached' : 'met');
      },
    ),
    { numRuns: 300 },
  );
});

test('a clock is plain JSON', () => {
  fc.assert(
    fc.property(cases(), ({ target, events, asOf }) => {
      const clock = run({ target: { ...target, warnAt: [{ consumedRatio: 0.8 }, { remaining: 'PT30M' }] }, events }, asOf);
      expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
      expect(JSON.stringify(clock)).not.toContain('null');
    }),
  );
});
