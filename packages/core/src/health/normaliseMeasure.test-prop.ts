import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knots, valueFor } from '../../test/arbitraryHealth.ts';
import { normaliseMeasure } from './normaliseMeasure.ts';
import { valueAtScore } from './valueAtScore.ts';

const knotsAndValues = knots.chain((its) => fc.record({ its: fc.constant(its), value: valueFor(its), other: valueFor(its) }));

test('75 or more exactly when the target is met, below 50 exactly when the red line is crossed, in either direction', () => {
  fc.assert(
    fc.property(knotsAndValues, ({ its, value }) => {
      const reached = (knot: number) => (its.best > its.worst ? value >= knot : value <= knot);
      const score = normaliseMeasure(value, its);
      expect(score >= 75).toBe(reached(its.target));
      expect(score < 50).toBe(!reached(its.red));
      expect(score >= 0 && score <= 100).toBe(true);
    }),
  );
});

test('a better value never has a lower score', () => {
  fc.assert(
    fc.property(knotsAndValues, ({ its, value, other }) => {
      const isBetter = its.best > its.worst ? other >= value : other <= value;
      fc.pre(isBetter);
      expect(normaliseMeasure(other, its)).toBeGreaterThanOrEqual(normaliseMeasure(value, its));
    }),
  );
});

test('the value of a score has that score', () => {
  fc.assert(
    fc.property(knots, fc.oneof(fc.constantFrom(50, 75, 100), fc.double({ min: 1, max: 100, noNaN: true })), (its, score) => {
      expect(normaliseMeasure(valueAtScore(score, its), its)).toBeCloseTo(score, 6);
      if ([50, 75, 100].includes(score)) expect(normaliseMeasure(valueAtScore(score, its), its)).toBe(score);
    }),
  );
});
