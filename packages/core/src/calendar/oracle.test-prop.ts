import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantsNear, scenarios } from '../../test/arbitraryCalendars.ts';
import { hoursOf, minuteOracle } from '../../test/minuteOracle.ts';
import {
  addBusinessTime,
  businessIntervals,
  businessTimeBetween,
  isBusinessTime,
  isWorkingDay,
  nextClosing,
  nextOpening,
  snapBackward,
  snapForward,
  subtractBusinessTime,
} from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const cases = scenarios().chain(({ document, anchorMs }) =>
  fc.record({
    document: fc.constant(document),
    anchorMs: fc.constant(anchorMs),
    at: fc.array(instantsNear(anchorMs, { days: 2, anywhere: false }), { minLength: 6, maxLength: 6 }),
    durationMs: fc.integer({ min: 1, max: 20 * HOUR }),
  }),
);

test('any calendar agrees with a walk over the minutes of its wall clock', { timeout: 120_000 }, () => {
  const limitMs = 4 * DAY;
  fc.assert(
    fc.property(cases, ({ document, anchorMs, at, durationMs }) => {
      const oracle = minuteOracle(document, { limitMs });
      /** What the walk did not reach, the engine must place beyond its reach. */
      const agree = (fromMs: number, engine: Date | undefined, walked: number | undefined) => {
        const shown = (ms = Number.POSITIVE_INFINITY) => (Math.abs(ms - fromMs) < limitMs - MINUTE ? new Date(ms).toISOString() : 'beyond');
        expect(shown(engine?.getTime())).toBe(shown(walked));
      };
      for (const [index, ms] of at.entries()) {
        expect(isBusinessTime(document, ms)).toBe(oracle.isOpen(ms));
        expect(businessTimeBetween(document, ms, at[0]!)).toBe(oracle.between(ms, at[0]!));
        agree(ms, nextOpening(document, ms), oracle.nextOpening(ms));
        agree(ms, nextClosing(document, ms), oracle.nextClosing(ms));
        agree(ms, snapForward(document, ms), oracle.snapForward(ms));
        agree(ms, snapBackward(document, ms), oracle.snapBackward(ms));
        const duration = index % 2 === 0 ? durationMs : Math.ceil(durationMs / MINUTE) * MINUTE;
        agree(ms, addBusinessTime(document, ms, duration), oracle.add(ms, duration));
        agree(ms, subtractBusinessTime(document, ms, duration), oracle.subtract(ms, duration));
      }
      const [from, to] = [anchorMs - 2 * DAY, anchorMs + 2 * DAY];
      expect(
        businessIntervals(document, from, to).map(({ startAt, endAt }) => ({ startMs: startAt.getTime(), endMs: endAt.getTime() })),
      ).toEqual(oracle.intervals(from, to));
      for (let ms = from; ms < to; ms += DAY) {
        const date = new Date(ms).toISOString().slice(0, 10);
        expect(isWorkingDay(document, date)).toBe(hoursOf(document, date).length > 0);
      }
    }),
    { numRuns: 150 },
  );
});
