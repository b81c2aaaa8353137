import { expect, test } from 'vitest';
import { freshness } from './freshness.ts';

const DAY_MS = 86_400_000;
const shelfLife = { validFor: 60 * DAY_MS, expireAfter: 90 * DAY_MS };

test.for([
  { age: 0, share: 1 },
  { age: 60, share: 1 },
  { age: 75, share: 0.5 },
  { age: 89, share: 1 / 30 },
  { age: 90, share: 0 },
  { age: 900, share: 0 },
])('$age of 60 to 90 days old counts $share', ({ age, share }) => {
  expect(freshness(0, { asOf: age * DAY_MS, ...shelfLife })).toBeCloseTo(share, 12);
});

test('may end at once', () => {
  const atOnce = { validFor: 'PT24H', expireAfter: 'PT24H' };
  expect(freshness(0, { asOf: DAY_MS, ...atOnce })).toBe(1);
  expect(freshness(0, { asOf: DAY_MS + 1, ...atOnce })).toBe(0);
});

test.for([
  { wrong: { asOf: -1 }, path: 'measuredAt' },
  { wrong: { validFor: -1 }, path: 'validFor' },
  { wrong: { expireAfter: 1 }, path: 'expireAfter' },
])('refuses $wrong', ({ wrong, path }) => {
  expect(() => freshness(0, { asOf: 0, ...shelfLife, ...wrong })).toThrow(
    expect.objectContaining({ code: 'health/invalid-observation', details: expect.objectContaining({ path }) as unknown }),
  );
});
