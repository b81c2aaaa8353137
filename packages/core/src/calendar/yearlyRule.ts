import { epochDayOf, existingDay, weekdayOf, withinMonth } from '../time/calendarDate.ts';
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
  assertYearlyRule(rule, path);
  if (typeof rule === 'string') return (year) => existingDay(`${year}-${rule}`);
  if ('easter' in rule) return (year) => easterSunday(year) + rule.easter;
  return (year) => nthWeekday(year, rule.month, WEEKDAYS.indexOf(rule.weekday), rule.nth);
}

/** Throws unless a yearly rule can be read; apart from its calculation, so that a reader of documents need not carry that. */
export function assertYearlyRule(rule: YearlyRule, path: string): void {
  if (typeof rule === 'string' ? isMonthDay(rule) : isEasterRule(rule) || isWeekdayRule(rule)) return;
  throw invalidPart('holiday', path, 'a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }', rule);
}

function isMonthDay(rule: string): boolean {
  // A leap year has every date that there is.
  return existingDay(`2000-${rule}`) !== undefined;
}

function isEasterRule(rule: unknown): boolean {
  const { easter, ...others } = Object(rule) as { easter?: unknown };
  // Always in the same year.
  return isWithin(80, easter) && isEmpty(others);
}

function isWeekdayRule(rule: unknown): boolean {
  const { month, weekday, nth, ...others } = Object(rule) as { month?: unknown; weekday?: unknown; nth?: unknown };
  return (
    isWithin(12, month) &&
    (month as number) > 0 &&
    WEEKDAYS.includes(weekday as Weekday) &&
    isWithin(5, nth) &&
    nth !== 0 &&
    isEmpty(others)
  );
}

function isWithin(limit: number, value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= limit;
}

function isEmpty(others: object): boolean {
  return Object.keys(others).length === 0;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number | undefined {
  // Counted on from the first of the month, or back from the first of the next.
  const fromDay = epochDayOf(year, nth > 0 ? month : month + 1, 1);
  return withinMonth(fromDay + ((weekday - weekdayOf(fromDay) + 7) % 7) + (nth > 0 ? nth - 1 : nth) * 7, month);
}

/**
 * The day count of Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring, as the church reckons it.
 *
 * @source the reckoning of Lilius and Clavius, in force since 1582
 */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const days = (19 * golden + 15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)) % 30;
  // The moon is never full on the last of the 30 days, nor twice on one in its 19 years.
  const fullMoon = epochDayOf(year, 3, 21) + days - (days + (golden > 10 ? 1 : 0) > 28 ? 1 : 0);
  return fullMoon + 7 - ((weekdayOf(fullMoon) + 1) % 7);
}
