import { PlumblineError } from '../errors.ts';
import { epochDayOf, weekdayOf } from '../time/calendarDate.ts';
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
  if (typeof rule === 'string') return (year) => dayOfRule(year, rule);
  if ('easter' in rule) return (year) => easterSunday(year) + rule.easter;
  return (year) => nthWeekday(year, rule.month, WEEKDAYS.indexOf(rule.weekday), rule.nth);
}

/** Throws unless a yearly rule can be read; apart from its calculation, so that a reader of documents need not carry that. */
export function assertYearlyRule(rule: YearlyRule, path: string): void {
  if (isMonthDay(rule) || isEasterRule(rule) || isWeekdayRule(rule)) return;
  throw invalidHoliday(path, 'a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }', rule);
}

/** The error for a holiday that cannot be read. */
export function invalidHoliday(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('calendar/invalid-holiday', { path, expected, received });
}

function isMonthDay(rule: unknown): boolean {
  // A leap year has every date that there is.
  return typeof rule === 'string' && /^(?:0[1-9]|1[0-2])-\d\d$/.test(rule) && dayOfRule(2000, rule) !== undefined;
}

function isEasterRule(rule: unknown): boolean {
  const { easter } = Object(rule) as { easter?: unknown };
  // Always in the same year.
  return isWithin(80, easter);
}

function isWeekdayRule(rule: unknown): boolean {
  const { month, weekday, nth } = Object(rule) as { month?: unknown; weekday?: unknown; nth?: unknown };
  return isWithin(12, month) && (month as number) > 0 && WEEKDAYS.includes(weekday as Weekday) && isWithin(5, nth) && nth !== 0;
}

function isWithin(limit: number, value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= limit;
}

function dayOfRule(year: number, monthDay: string): number | undefined {
  return sameMonth(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number | undefined {
  // Counted on from the first of the month, or back from the first of the next.
  const fromDay = epochDayOf(year, nth > 0 ? month : month + 1, 1);
  const day = fromDay + ((weekday - weekdayOf(fromDay) + 7) % 7) + (nth > 0 ? nth - 1 : nth) * 7;
  return sameMonth(year, month, day - epochDayOf(year, month, 0));
}

/** The day count of a date, or nothing when the month has no such day. */
function sameMonth(year: number, month: number, day: number): number | undefined {
  const epochDay = epochDayOf(year, month, day);
  return day >= 1 && epochDay < epochDayOf(year, month + 1, 1) ? epochDay : undefined;
}

/**
 * The day count of Easter Sunday in the Gregorian calendar.
 *
 * @source Meeus, Astronomical Algorithms, 2nd edition, chapter 8 (the method printed in Nature, 20 April 1876)
 */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return epochDayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
