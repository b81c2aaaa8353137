import { describe, expect, test } from 'vitest';
import { normaliseMeasure } from './normaliseMeasure.ts';
import type { ScoreKnots } from './types.ts';

const rising = { worst: 0.8, red: 0.9, target: 0.95, best: 1 };
const falling = { worst: 48, red: 24, target: 12, best: 4 };

test.for([
  { value: 0.5, score: 0 },
  { value: 0.8, score: 0 },
  { value: 0.85, score: 25 },
  { value: 0.9, score: 50 },
  { value: 0.925, score: 62.5 },
  { value: 0.95, score: 75 },
  { value: 1, score: 100 },
  { value: 2, score: 100 },
])('more is better: $value scores $score', ({ value, score }) => {
  expect(normaliseMeasure(value, rising)).toBeCloseTo(score, 12);
});

test.for([
  { value: 60, score: 0 },
  { value: 48, score: 0 },
  { value: 36, score: 25 },
  { value: 24, score: 50 },
  { value: 18, score: 62.5 },
  { value: 12, score: 75 },
  { value: 8, score: 87.5 },
  { value: 4, score: 100 },
  { value: -1, score: 100 },
])('less is better: $value scores $score', ({ value, score }) => {
  expect(normaliseMeasure(value, falling)).toBeCloseTo(score, 12);
});

test('a hair past a knot is past it', () => {
  expect(normaliseMeasure(0.95 - 1e-16, rising)).toBeLessThan(75);
  expect(normaliseMeasure(12.000_000_000_000_002, falling)).toBeLessThan(75);
  expect(normaliseMeasure(1e300, { worst: 0, red: 1, target: 2, best: 1e300 * 1.000_000_000_000_000_2 })).toBeLessThan(100);
});

describe('refuses', () => {
  const knots: readonly Partial<Record<keyof ScoreKnots, unknown>>[] = [
    { ...rising, red: 0.8 },
    { ...rising, target: 0.85 },
    { ...falling, best: 12 },
    { ...rising, best: Number.NaN },
    { ...rising, best: Number.POSITIVE_INFINITY },
    { worst: -1e308, red: 0, target: 1, best: 1e308 },
    { ...rising, worst: '0.8' },
    { worst: 0, red: 1, target: 2 },
  ];
  test.for(knots)('knots %o', (wrong) => {
    expect(() => normaliseMeasure(1, wrong as never)).toThrow(expect.objectContaining({ code: 'health/invalid-model' }));
  });

  test.for([Number.NaN, Number.POSITIVE_INFINITY, '0.9', null, undefined])('a value of %s', (value) => {
    expect(() => normaliseMeasure(value as never, rising)).toThrow(expect.objectContaining({ code: 'health/invalid-observation' }));
  });
});
