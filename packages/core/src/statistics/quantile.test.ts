import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test.for([
  // R: quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20), p, type = 7)
  [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
  [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.5, 9],
  [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.9, 16.4],
  [[42], 0.9, 42],
  [[1, 2], 0, 1],
  [[1, 2], 1, 2],
] as const)('%j at %d', ([values, probability, expected]) => {
  expect(quantile(values, probability)).toBeCloseTo(expected, 12);
});

test('lies within the values and rises with the probability', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, p, q) => {
        const ascending = Float64Array.from(values).sort();
        expect(quantile(ascending, p)).toBeGreaterThanOrEqual(ascending[0]!);
        expect(quantile(ascending, p)).toBeLessThanOrEqual(ascending.at(-1)!);
        if (p <= q) expect(quantile(ascending, p)).toBeLessThanOrEqual(quantile(ascending, q) + 1e-6);
      },
    ),
  );
});

test('refuses no values, and probabilities outside 0..1', () => {
  expect(() => quantile([], 0.5)).toThrow(expect.objectContaining({ code: 'statistics/invalid-value' }));
  expect(() => quantile([1], 1.1)).toThrow(expect.objectContaining({ code: 'statistics/invalid-probability' }));
  expect(() => quantile([1], Number.NaN)).toThrow(expect.objectContaining({ code: 'statistics/invalid-probability' }));
});

test.for([
  [[1, Number.NaN], 0.5],
  // Also where the answer does not rest on it: in ascending order NaN has no place.
  [[1, 2, 3, Number.NaN], 0],
  [[Number.NaN, 1, 2, 3], 1],
  [Float64Array.of(1, Number.NaN, 3), 1],
  [['1', '2'] as unknown as number[], 0.5],
] as const)('refuses %j, of which one is no number', ([values, probability]) => {
  expect(() => quantile(values, probability)).toThrow(expect.objectContaining({ code: 'statistics/invalid-value' }));
});
