import { expect, test } from 'vitest';
import { formatDuration } from './formatDuration.ts';

test.for([
  { duration: 0, text: '0 min' },
  { duration: 1, text: '0.001 s' },
  { duration: 1_250, text: '1.25 s' },
  { duration: 59_000, text: '59 s' },
  { duration: 60_000, text: '1 min' },
  { duration: 60_001, text: '1 min 00.001 s' },
  { duration: 2_730_000, text: '45 min 30 s' },
  { duration: 223_200_000, text: '62 h' },
  { duration: 223_500_000, text: '62 h 05 min' },
  { duration: 223_201_000, text: '62 h 00 min 01 s' },
  { duration: -5_400_000, text: '−1 h 30 min' },
  { duration: 3_600_000_000, text: '1,000 h' },
  { duration: 'PT4H30M', text: '4 h 30 min' },
])('$duration is $text', ({ duration, text }) => {
  expect(formatDuration(duration)).toBe(text);
});

test.for([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 'P2D', '2 h'])('%s is no duration', (duration) => {
  expect(() => formatDuration(duration)).toThrow(expect.objectContaining({ code: 'time/invalid-duration' }));
});
