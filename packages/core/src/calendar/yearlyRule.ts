import { DAY_MS, existingDay, weekdayOf } from '../time/calendarDate.ts';
import { invalidPart } from './documentPart.ts';
import type { Weekday, YearlyRule } from './types.ts';

/** The days of the week in the order of ISO 8601. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Makes a yearly rule ready: which day count it gives in a year, if any.
 *
 * @throws {PlumblineError} `calendar/invalid-holiday`
 */
export function parseYearlyRule(rule: YearlyRule, path: string): (year: number) => number | undefined {
  if (typeof rule === 'string') {
    // A leap year has every date that there is.
    if (existingDay(`2000-${rule}`) !== undefined) return (year) => existingDay(`${year}-${rule}`);
  } else {
    const parts = Object(rule) as Readonly<Record<string, unknown>>;
    const { easter, month, weekday, nth } = parts;
    const keyCount = Object.keys(parts).length;
    // Within 80 days Easter's year is that of the holiday.
    if (keyCount === 1 && isWithin(80, easter)) return (year) => easterSunday(year) + easter;
    const index = WEEKDAYS.indexOf(weekday as Weekday);
    if (keyCount === 3 && isWithin(12, month) && month > 0 && index >= 0 && isWithin(5, nth) && nth !== 0) {
      return (year) => nthWeekday(year, month, index, nth);
    }
  }
  throw invalidPart('holiday', path, 'a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }', rule);
}

function isWithin(limit: number, value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= limit;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number | undefined {
  // Counted on from the first of the month, or back from the first of the next.
  const fromDay = Date.UTC(year, nth > 0 ? month - 1 : month) / DAY_MS;
  const day = fromDay + ((weekday - weekdayOf(fromDay) + 7) % 7) + (nth > 0 ? nth - 1 : nth) * 7;
  // Not every month has a fifth.
  return new Date(day * DAY_MS).getUTCMonth() === month - 1 ? day : undefined;
}

/**
 * The day count of Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring, as the church reckons it.
 *
 * @source the reckoning of Lilius and Clavius, in force since 1582
 */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const days = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  // The moon is never full on the last of the 30 days, nor twice on one in its 19 years: then it is a day earlier.
  const fullMoon = Date.UTC(year, 2, 21 + days - Math.floor((golden + 11 * days) / 319)) / DAY_MS;
  return fullMoon + 7 - weekdayOf(fullMoon + 1);
}
