import { expect, test } from 'vitest';
import { proportionInterval } from './proportionInterval.ts';

test.for([
  { successes: 10, total: 11, low: 0.62264, high: 0.98377 },
  { successes: 0, total: 100, low: 0, high: 0.03699 },
  { successes: 100, total: 100, low: 0.96301, high: 1 },
  { successes: 81, total: 263, low: 0.25529, high: 0.36621 },
  { successes: 15, total: 148, low: 0.06238, high: 0.16052 },
])('$successes of $total', ({ successes, total, low, high }) => {
  expect(proportionInterval(successes, total)).toMatchObject({
    ratio: successes / total,
    low: expect.closeTo(low, 4) as number,
    high: expect.closeTo(high, 4) as number,
  });
});

test('a higher confidence widens it', () => {
  const [usual, wide] = [proportionInterval(9, 10), proportionInterval(9, 10, { confidence: 0.99 })];
  expect(wide).toMatchObject({ low: expect.closeTo(0.49277, 4) as number, high: expect.closeTo(0.98815, 4) as number });
  expect(usual).toMatchObject({ low: expect.closeTo(0.59585, 4) as number });
});

test('no trial is no data, never 0 % and never 100 %', () => {
  expect(proportionInterval(0, 0)).toEqual({ status: 'no-data', reason: 'no-trials' });
});

test.for([
  [1, 0],
  [-1, 5],
  [0.5, 5],
  [1, 5.5],
  [Number.NaN, 5],
  [1, Number.POSITIVE_INFINITY],
])('refuses %d of %d', ([successes, total]) => {
  expect(() => proportionInterval(successes!, total!)).toThrow(expect.objectContaining({ code: 'statistics/invalid-count' }));
});

test.for([0, 1, Number.NaN])('refuses a confidence of %d, also without data', (confidence) => {
  expect(() => proportionInterval(0, 0, { confidence })).toThrow(expect.objectContaining({ code: 'statistics/invalid-probability' }));
});
