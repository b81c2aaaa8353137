import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantsNear, type Scenario, scenarios } from '../../test/arbitraryCalendars.ts';
import {
  addBusinessTime,
  addBusinessTimeBatch,
  businessIntervals,
  businessTimeBetween,
  businessTimeBetweenBatch,
  type Calendar,
  compileCalendar,
  isBusinessTime,
  nextClosing,
  nextOpening,
  snapBackward,
  snapForward,
  subtractBusinessTime,
} from './index.ts';

// What holds for every calendar, whatever its hours are. `oracle.test-prop.ts` says what they are.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const durations = fc.oneof(
  fc.integer({ min: 1, max: 300 * HOUR }),
  fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * MINUTE),
  fc.constantFrom(1, 2),
);

function withInstants(count: number, options?: { days?: number; anywhere?: boolean }): fc.Arbitrary<Scenario & { at: readonly number[] }> {
  return scenarios().chain(({ document, anchorMs }) =>
    fc.array(instantsNear(anchorMs, options), { minLength: count, maxLength: count }).map((at) => ({ document, anchorMs, at })),
  );
}

describe('business time between', { timeout: 60_000 }, () => {
  test('is additive, antisymmetric, never negative forwards and never more than what elapses', () => {
    fc.assert(
      fc.property(withInstants(3), ({ document, at: [a = 0, b = 0, c = 0] }) => {
        const between = (start: number, end: number) => businessTimeBetween(document, start, end);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(b, a)).toBe(0 - between(a, b));
        expect(between(a, a)).toBe(0);
        expect(between(Math.min(a, b), Math.max(a, b))).toBeGreaterThanOrEqual(0);
        expect(between(Math.min(a, b), Math.max(a, b))).toBeLessThanOrEqual(Math.abs(b - a));
      }),
    );
  });

  test('grows with the end and shrinks with the start, by no more than they move', () => {
    fc.assert(
      fc.property(withInstants(2), fc.integer({ min: 1, max: 3 * DAY }), ({ document, at: [a = 0, b = 0] }, by) => {
        const later = businessTimeBetween(document, a, b + by) - businessTimeBetween(document, a, b);
        const earlier = businessTimeBetween(document, a - by, b) - businessTimeBetween(document, a, b);
        for (const gained of [later, earlier]) {
          expect(gained).toBeGreaterThanOrEqual(0);
          expect(gained).toBeLessThanOrEqual(by);
        }
        expect(later).toBe(businessTimeBetween(document, b, b + by));
      }),
    );
  });

  test('over one millisecond is 1 where the calendar is open and 0 where it is closed', () => {
    fc.assert(
      fc.property(withInstants(1), ({ document, at: [ms = 0] }) => {
        expect(businessTimeBetween(document, ms, ms + 1)).toBe(Number(isBusinessTime(document, ms)));
      }),
    );
  });
});

describe('adding and subtracting', { timeout: 60_000 }, () => {
  test('add gives the earliest instant by which the time has passed', () => {
    fc.assert(
      fc.property(withInstants(1), durations, ({ document, at: [start = 0] }, duration) => {
        const end = addBusinessTime(document, start, duration).getTime();
        expect(businessTimeBetween(document, start, end)).toBe(duration);
        expect(businessTimeBetween(document, start, end - 1)).toBe(duration - 1);
      }),
    );
  });

  test('subtract gives the latest instant from which the time has passed', () => {
    fc.assert(
      fc.property(withInstants(1), durations, ({ document, at: [end = 0] }, duration) => {
        const start = subtractBusinessTime(document, end, duration).getTime();
        expect(businessTimeBetween(document, start, end)).toBe(duration);
        expect(businessTimeBetween(document, start + 1, end)).toBe(duration - 1);
      }),
    );
  });

  test('nothing added or subtracted changes nothing, and a negative duration goes the other way', () => {
    fc.assert(
      fc.property(withInstants(1), durations, ({ document, at: [ms = 0] }, duration) => {
        expect(addBusinessTime(document, ms, 0).getTime()).toBe(ms);
        expect(subtractBusinessTime(document, ms, 0).getTime()).toBe(ms);
        expect(addBusinessTime(document, ms, -duration)).toEqual(subtractBusinessTime(document, ms, duration));
        expect(subtractBusinessTime(document, ms, -duration)).toEqual(addBusinessTime(document, ms, duration));
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(withInstants(1), durations, durations, ({ document, at: [start = 0] }, first, second) => {
        const atOnce = addBusinessTime(document, start, first + second);
        expect(addBusinessTime(document, addBusinessTime(document, start, first), second)).toEqual(atOnce);
      }),
    );
  });
});

describe('openings, closings and intervals', { timeout: 60_000 }, () => {
  test('an opening has closed time before it and open time after it, and none is skipped', () => {
    fc.assert(
      fc.property(withInstants(1), ({ document, at: [ms = 0] }) => {
        const opening = nextOpening(document, ms)?.getTime();
        fc.pre(opening !== undefined);
        expect(opening).toBeGreaterThanOrEqual(ms);
        expect(isBusinessTime(document, opening)).toBe(true);
        expect(isBusinessTime(document, opening - 1)).toBe(false);
        // Open until then only if it is open now, and only until it closes.
        const untilClosing = opening > ms && isBusinessTime(document, ms) ? nextClosing(document, ms)!.getTime() - ms : 0;
        expect(businessTimeBetween(document, ms, opening)).toBe(untilClosing);
      }),
    );
  });

  test('a closing has open time before it and closed time after it, and none is skipped', () => {
    fc.assert(
      fc.property(withInstants(1), ({ document, at: [ms = 0] }) => {
        const closing = nextClosing(document, ms)?.getTime();
        fc.pre(closing !== undefined);
        expect(closing).toBeGreaterThan(ms);
        expect(isBusinessTime(document, closing)).toBe(false);
        expect(isBusinessTime(document, closing - 1)).toBe(true);
        // Closed until then only if it is closed now, and only until it opens.
        const opening = isBusinessTime(document, ms) ? ms : nextOpening(document, ms)!.getTime();
        expect(businessTimeBetween(document, ms, closing)).toBe(closing - opening);
      }),
    );
  });

  test('snapping stops at itself', () => {
    fc.assert(
      fc.property(withInstants(1), ({ document, at: [ms = 0] }) => {
        const forward = snapForward(document, ms)!;
        const backward = snapBackward(document, ms)!;
        expect(snapForward(document, forward)).toEqual(forward);
        expect(snapBackward(document, backward)).toEqual(backward);
        expect(forward.getTime()).toBeGreaterThanOrEqual(ms);
        expect(backward.getTime()).toBeLessThanOrEqual(ms);
        expect(isBusinessTime(document, forward)).toBe(true);
        expect(isBusinessTime(document, backward.getTime() - 1)).toBe(true);
        expect(businessTimeBetween(document, ms, forward)).toBe(0);
        expect(businessTimeBetween(document, backward, ms)).toBe(0);
      }),
    );
  });

  test('intervals are in order, apart, end at closings, and add up to the time between', () => {
    fc.assert(
      fc.property(withInstants(2, { days: 20, anywhere: false }), ({ document, at: [a = 0, b = 0] }) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const intervals = businessIntervals(document, from, to);
        let last = Number.NEGATIVE_INFINITY;
        let sum = 0;
        for (const { startAt, endAt } of intervals) {
          const [start, end] = [startAt.getTime(), endAt.getTime()];
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(start).toBe(snapForward(document, Math.max(from, last))!.getTime());
          expect(end).toBe(Math.min(to, nextClosing(document, start)?.getTime() ?? to));
          expect(start > from ? nextOpening(document, Math.max(from, last)) : startAt).toEqual(startAt);
          sum += end - start;
          last = end;
        }
        expect(sum).toBe(businessTimeBetween(document, from, to));
        expect(from === to ? intervals : []).toEqual([]);
      }),
    );
  });
});

describe('the horizon', { timeout: 60_000 }, () => {
  type Question = (calendar: Calendar) => unknown;

  const questions = ([a = 0, b = 0, c = 0, d = 0]: readonly number[], duration: number): Question[] => [
    (calendar) => businessTimeBetween(calendar, a, b),
    (calendar) => businessTimeBetween(calendar, c, d),
    (calendar) => businessTimeBetween(calendar, b, c),
    (calendar) => addBusinessTime(calendar, a, duration).getTime(),
    (calendar) => subtractBusinessTime(calendar, b, duration).getTime(),
    (calendar) => isBusinessTime(calendar, c),
    (calendar) => nextOpening(calendar, d)?.getTime(),
    (calendar) => nextClosing(calendar, a)?.getTime(),
    (calendar) => snapForward(calendar, b)?.getTime(),
    (calendar) => snapBackward(calendar, c)?.getTime(),
    (calendar) => businessIntervals(calendar, a, a + 3 * DAY),
    (calendar) => [...businessTimeBetweenBatch(calendar, Float64Array.of(a, c), Float64Array.of(d, b)).values],
    (calendar) => [...addBusinessTimeBatch(calendar, Float64Array.of(b, d), duration).values],
  ];

  test('answers do not depend on what was asked before', () => {
    const cases = fc.tuple(withInstants(4), durations, fc.array(fc.nat(12), { minLength: 13, maxLength: 13 }));
    fc.assert(
      fc.property(cases, ([{ document, at }, duration, order]) => {
        const asked = questions(at, duration);
        // Each on a handle of its own; a copy, since a document is compiled once.
        const alone = asked.map((question) => question(compileCalendar({ ...document })));
        const inOrder = compileCalendar({ ...document });
        expect(asked.map((question) => question(inOrder))).toEqual(alone);
        const reversed = compileCalendar({ ...document });
        expect([...asked].reverse().map((question) => question(reversed))).toEqual([...alone].reverse());
        const shuffled = compileCalendar({ ...document });
        expect(order.map((index) => asked[index]!(shuffled))).toEqual(order.map((index) => alone[index]));
        expect(asked.map((question) => question(document))).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  test('a year at its edges is as one asked for from afar', () => {
    const edges = fc.tuple(scenarios(), fc.integer({ min: 1996, max: 2039 }), fc.integer({ min: -36 * HOUR, max: 36 * HOUR }));
    fc.assert(
      fc.property(edges, durations, ([{ document }, year, shift], duration) => {
        const newYear = Date.UTC(year, 0, 1);
        const asked = questions([newYear, newYear + shift, newYear - 1, newYear + 1], duration);
        const near = asked.map((question) => question(compileCalendar({ ...document })));
        const far = compileCalendar({ ...document });
        businessTimeBetween(far, Date.UTC(year - 9, 5, 1), Date.UTC(year + 9, 5, 1));
        expect(asked.map((question) => question(far))).toEqual(near);
      }),
      { numRuns: 40 },
    );
  });
});

describe('batches', { timeout: 60_000 }, () => {
  const wrong = fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0.5,
    1e17,
    -1e17,
    Date.UTC(1800, 0),
    Date.UTC(2600, 0),
  );

  function columns(value: (anchorMs: number) => fc.Arbitrary<number>) {
    return scenarios().chain(({ document, anchorMs }) =>
      fc.record({
        document: fc.constant(document),
        rows: fc.array(
          fc.tuple(
            fc.oneof({ weight: 9, arbitrary: instantsNear(anchorMs) }, wrong),
            fc.oneof({ weight: 9, arbitrary: value(anchorMs) }, wrong),
          ),
          { maxLength: 40 },
        ),
      }),
    );
  }

  /** The scalar answer, or `NaN` where it is an error. */
  function orNaN(calculate: () => number): number {
    try {
      return calculate();
    } catch {
      return Number.NaN;
    }
  }

  test('the time between is that of the scalar function, row by row, and NaN exactly where a row is rejected', () => {
    fc.assert(
      fc.property(
        columns((anchorMs) => instantsNear(anchorMs)),
        ({ document, rows }) => {
          const { values, rejected } = businessTimeBetweenBatch(
            document,
            Float64Array.from(rows, ([start]) => start),
            Float64Array.from(rows, ([, end]) => end),
          );
          const scalar = rows.map(([start, end]) => orNaN(() => businessTimeBetween(document, start, end)));
          expect([...values]).toEqual(scalar);
          expect(rejected).toEqual(scalar.flatMap((value, index) => (Number.isNaN(value) ? [{ index, reason: 'not-an-instant' }] : [])));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('adding is that of the scalar function, row by row, for a column of durations and for one of all', () => {
    const signed = fc.oneof(
      durations,
      durations.map((duration) => -duration),
      fc.constant(0),
    );
    fc.assert(
      fc.property(
        columns(() => signed),
        signed,
        ({ document, rows }, same) => {
          const starts = Float64Array.from(rows, ([start]) => start);
          const each = addBusinessTimeBatch(
            document,
            starts,
            Float64Array.from(rows, ([, duration]) => duration),
          );
          const all = addBusinessTimeBatch(document, starts, same);
          const scalar = rows.map(([start, duration]) => orNaN(() => addBusinessTime(document, start, duration).getTime()));
          expect([...each.values]).toEqual(scalar);
          expect(each.rejected.map(({ index }) => index)).toEqual(scalar.flatMap((value, index) => (Number.isNaN(value) ? [index] : [])));
          expect([...all.values]).toEqual(rows.map(([start]) => orNaN(() => addBusinessTime(document, start, same).getTime())));
        },
      ),
      { numRuns: 60 },
    );
  });
});
