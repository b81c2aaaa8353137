import { PlumblineError } from '../errors.ts';
import { epochDayOf, weekdayOf } from '../time/calendarDate.ts';
import type { Weekday, YearlyRule } from './types.ts';

/** The days of the week in the order of ISO 8601. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const DAYS_IN_LEAP_YEAR_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Makes a yearly rule ready: which day count it gives in a year, if any.
 *
 * @throws {PlumblineError} `calendar/invalid-holiday`
 */
export function parseYearlyRule(rule: YearlyRule, path: string): (year: number) => number | undefined {
  assertYearlyRule(rule, path);
  if (typeof rule === 'string') return (year) => sameMonth(year, Number(rule.slice(0, 2)), Number(rule.slice(3)));
  if ('easter' in rule) return (year) => easterSunday(year) + rule.easter;
  return (year) => nthWeekday(year, rule.month, WEEKDAYS.indexOf(rule.weekday), rule.nth);
}

/** Throws unless a yearly rule can be read; apart from its calculation, so that a reader of documents need not carry that. */
export function assertYearlyRule(rule: YearlyRule, path: string): void {
  if (isMonthDay(rule) || isEasterRule(rule) || isWeekdayRule(rule)) return;
  throw new PlumblineError('calendar/invalid-holiday', {
    path,
    expected: 'a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }',
    received: rule,
  });
}

function isMonthDay(rule: YearlyRule): boolean {
  const match = typeof rule === 'string' ? /^(\d\d)-(\d\d)$/.exec(rule) : null;
  return match !== null && Number(match[2]) >= 1 && Number(match[2]) <= (DAYS_IN_LEAP_YEAR_MONTH[Number(match[1]) - 1] ?? 0);
}

function isEasterRule(rule: YearlyRule): boolean {
  return rule !== null && typeof rule === 'object' && 'easter' in rule && Number.isInteger(rule.easter) && Math.abs(rule.easter) <= 100;
}

function isWeekdayRule(rule: YearlyRule): boolean {
  if (rule === null || typeof rule !== 'object' || !('nth' in rule)) return false;
  return MONTHS.includes(rule.month) && WEEKDAYS.includes(rule.weekday) && NTH.includes(rule.nth);
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NTH = [1, 2, 3, 4, 5, -1, -2, -3, -4, -5];

function nthWeekday(year: number, month: number, weekday: number, nth: number): number | undefined {
  if (nth > 0) {
    const first = epochDayOf(year, month, 1);
    const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
    return sameMonth(year, month, day);
  }
  const lastDay = epochDayOf(year, month + 1, 0) - epochDayOf(year, month, 0);
  const day = lastDay - ((weekdayOf(epochDayOf(year, month, lastDay)) - weekday + 7) % 7) + (nth + 1) * 7;
  return sameMonth(year, month, day);
}

/** The day count of a date, or nothing when the month has no such day. */
function sameMonth(year: number, month: number, day: number): number | undefined {
  const epochDay = epochDayOf(year, month, day);
  return epochDay >= epochDayOf(year, month, 1) && epochDay < epochDayOf(year, month + 1, 1) ? epochDay : undefined;
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
