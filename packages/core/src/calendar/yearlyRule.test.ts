import { expect, test } from 'vitest';
import { toEpochDay } from '../time/calendarDate.ts';
import { parseYearlyRule } from './yearlyRule.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Easter Sunday by the method printed in Nature, 20 April 1876 (Meeus, Astronomical Algorithms, 2nd edition, chapter 8). */
function easterByMeeus(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

test('Easter Sunday is that of Meeus in every year that is supported, and far beyond', () => {
  const easter = parseYearlyRule({ easter: 0 }, '');
  for (let year = 1583; year <= 9999; year++) expect([year, easter(year)]).toEqual([year, toEpochDay(easterByMeeus(year))]);
});

test.for<readonly [date: string, why: string]>([
  ['1954-04-18', 'the full moon of the 29th day counts a day earlier, late in the 19 years of the moon'],
  ['1981-04-19', 'the full moon of the 30th day counts a day earlier'],
  ['2285-03-22', 'the earliest date of all'],
  ['2038-04-25', 'the latest date of all'],
])('Easter Sunday is on %s: %s', ([date]) => {
  expect(parseYearlyRule({ easter: 0 }, '')(Number(date.slice(0, 4)))).toBe(toEpochDay(date));
});

test('29 February is in leap years only, and a fifth weekday where there is one', () => {
  const leapDay = parseYearlyRule('02-29', '');
  expect([1900, 2000, 2024, 2026].map((year) => leapDay(year))).toEqual([
    undefined,
    toEpochDay('2000-02-29'),
    toEpochDay('2024-02-29'),
    undefined,
  ]);
  const fifthMonday = parseYearlyRule({ month: 2, weekday: 'mon', nth: 5 }, '');
  expect([2024, 2016].map((year) => fifthMonday(year))).toEqual([undefined, toEpochDay('2016-02-29')]);
  const fifthLastFriday = parseYearlyRule({ month: 12, weekday: 'fri', nth: -5 }, '');
  expect([2026, 2027].map((year) => fifthLastFriday(year))).toEqual([undefined, toEpochDay('2027-12-03')]);
});
