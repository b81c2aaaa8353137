import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEpochDay, toEpochDay, weekdayOf } from './calendarDate.ts';

test.for([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2026-03-27', 20_539],
  ['2024-02-29', 19_782],
] as const)('%s is day %d', ([date, day]) => {
  expect(toEpochDay(date)).toBe(day);
  expect(fromEpochDay(day)).toBe(date);
});

test.for(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', ''])('refuses %s', (date) => {
  expect(() => toEpochDay(date)).toThrow(expect.objectContaining({ code: 'time/invalid-date' }));
});

test('Monday is 0 and Sunday is 6, also before 1970', () => {
  expect(['2026-03-23', '2026-03-29', '1969-12-28', '1969-12-29'].map((date) => weekdayOf(toEpochDay(date)))).toEqual([0, 6, 6, 0]);
});

test('every day is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      expect(toEpochDay(fromEpochDay(day))).toBe(day);
    }),
  );
});
