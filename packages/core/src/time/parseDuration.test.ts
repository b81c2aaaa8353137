import { expect, test } from 'vitest';
import { parseDuration } from './parseDuration.ts';

test.for([
  ['PT4H', 14_400_000],
  ['PT4H30M', 16_200_000],
  ['PT90M', 5_400_000],
  ['PT0S', 0],
  ['PT0.5S', 500],
  ['PT1.005S', 1005],
  ['-PT1M', -60_000],
  ['PT62H1S', 223_201_000],
  [1500, 1500],
] as const)('%s', ([duration, ms]) => {
  expect(parseDuration(duration)).toBe(ms);
});

test.for(['P2D', 'P1W', 'P1M', 'P1DT2H', '2 days', '1 week'])('%s is ambiguous, and the message says the way out', (duration) => {
  expect(() => parseDuration(duration)).toThrow('a bare day is ambiguous');
});

test.for(['PT', '4h', '', 'PT4H30', 'PT1.5H', 'PT1.0005S', 'PT-4H', 'PT99999999999999999999H', 1.5, Number.NaN, Number.MAX_VALUE])(
  'refuses %s',
  (duration) => {
    expect(() => parseDuration(duration)).toThrow(expect.objectContaining({ code: 'time/invalid-duration' }));
  },
);
