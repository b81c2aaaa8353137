import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRatio } from './formatRatio.ts';

const shares = fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 })).map(([met, total]) => Math.min(met, total) / total);

function shownAs(ratio: number, apartFrom?: number): number {
  return Number(formatRatio(ratio, apartFrom === undefined ? {} : { apartFrom }).replace(' %', ''));
}

test('only all is 100 %, only none is 0 %, and order is kept', () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      expect(shownAs(a) === 100).toBe(a === 1);
      expect(shownAs(a) === 0).toBe(a === 0);
      expect(Math.sign(shownAs(a) - shownAs(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the side of an objective can be read', () => {
  const objectives = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999, 0.9995);
  const near = fc
    .tuple(objectives, fc.integer({ min: -5000, max: 5000 }))
    .map(([objective, off]) => [objective, Math.min(1, objective + off / 1e7)] as const);
  fc.assert(
    fc.property(near, ([objective, ratio]) => {
      expect(Math.sign(Number((shownAs(ratio, objective) - objective * 100).toFixed(7)))).toBe(
        Math.sign(Number((ratio - objective).toFixed(9))),
      );
    }),
  );
});
