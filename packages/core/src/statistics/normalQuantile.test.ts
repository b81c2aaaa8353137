import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from './normalQuantile.ts';

test.for([
  // The published checks of AS 241, and the usual table values.
  [0.25, -0.674489750196],
  [0.001, -3.0902323061678],
  [1e-20, -9.2623400897984],
  [0.5, 0],
  [0.975, 1.95996398454],
  [0.995, 2.575829303549],
])('%d', ([probability, z]) => {
  expect(normalQuantile(probability!)).toBeCloseTo(z!, 11);
});

test('is antisymmetric and rises', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p, q) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 5);
      if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
    }),
  );
});

test.for([0, 1, -0.1, 1.1, Number.NaN])('refuses %d', (probability) => {
  expect(() => normalQuantile(probability)).toThrow(expect.objectContaining({ code: 'statistics/invalid-probability' }));
});
