import { expect, test } from 'vitest';
import { PlumblineError } from '../errors.ts';
import { toEpochMs } from './toEpochMs.ts';
import type { InstantLike } from './types.ts';

test.for([
  ['1970-01-01T00:00:00Z', 0],
  ['2026-03-27T16:30:00Z', Date.UTC(2026, 2, 27, 16, 30)],
  ['2026-03-27T17:30:00+01:00', Date.UTC(2026, 2, 27, 16, 30)],
  ['2026-03-27T13:00:00-03:30', Date.UTC(2026, 2, 27, 16, 30)],
  ['2026-03-27t16:30:00.5z', Date.UTC(2026, 2, 27, 16, 30, 0, 500)],
  // Digits beyond the millisecond are cut off, not rounded.
  ['2026-03-27T16:30:00.9999999Z', Date.UTC(2026, 2, 27, 16, 30, 0, 999)],
  ['2024-02-29T23:59:59-00:00', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ['0099-12-31T00:00:00Z', Date.parse('0099-12-31T00:00:00Z')],
] as const)('%s', ([text, ms]) => {
  expect(toEpochMs(text)).toBe(ms);
});

test('takes dates, numbers and what carries epoch milliseconds', () => {
  expect(toEpochMs(new Date(5))).toBe(5);
  expect(toEpochMs(-5)).toBe(-5);
  expect(toEpochMs({ epochMilliseconds: 5 })).toBe(5);
});

test.for([
  '2026-03-27T16:30:00',
  '2026-03-27T16:30',
  '2026-03-27',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-03-27T24:00:00Z',
  '2026-03-27T16:60:00Z',
  '2026-03-27T16:30:60Z',
  '2026-03-27T16:30:00+24:00',
  '2026-03-27T16:30:00+01',
  '2026-03-27 16:30:00Z',
  '27/03/2026 16:30',
  '',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  0.5,
  8.65e15,
  new Date(Number.NaN),
  { epochMilliseconds: 0.5 },
  undefined,
  null,
  true,
])('refuses %j', (value) => {
  expect(() => toEpochMs(value as InstantLike)).toThrow(PlumblineError);
  expect(() => toEpochMs(value as InstantLike)).toThrow(expect.objectContaining({ code: 'time/invalid-instant' }));
});

test('says what would be right', () => {
  expect(() => toEpochMs('2026-03-27T16:30')).toThrow(
    'expected text with an offset such as "2026-03-27T16:30:00Z", a valid Date, or integer epoch milliseconds (without one the instant depends on the host); got "2026-03-27T16:30"',
  );
});
