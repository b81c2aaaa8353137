import { PlumblineError } from '../errors.ts';
import type { CalendarDate } from './types.ts';

/** Milliseconds of a day without a clock change. */
export const DAY_MS = 86_400_000;

/**
 * A date as the count of days since 1970-01-01.
 *
 * @param date `YYYY-MM-DD`
 * @returns an integer, negative before 1970
 * @throws {PlumblineError} `time/invalid-date` when it is not written so, or does not exist
 * @example
 * toEpochDay('1970-01-02'); // 1
 */
export function toEpochDay(date: CalendarDate): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match !== null) {
    const day = epochDayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (fromEpochDay(day) === date) return day;
  }
  throw new PlumblineError('time/invalid-date', { expected: 'a date that exists, such as "2026-03-27"', received: date });
}

/**
 * The date that is so many days after 1970-01-01.
 *
 * @param epochDay an integer
 * @returns `YYYY-MM-DD`
 * @example
 * fromEpochDay(20539); // '2026-03-27'
 */
export function fromEpochDay(epochDay: number): CalendarDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
}

/** The day count of a year, month (1..12) and day; a day beyond the month's end runs on into the next. */
export function epochDayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}

/** The year that a day count lies in. */
export function yearOf(epochDay: number): number {
  return new Date(epochDay * DAY_MS).getUTCFullYear();
}

/** The weekday of a day count: 0 is Monday, 6 is Sunday. */
export function weekdayOf(epochDay: number): number {
  // 1970-01-01 was a Thursday.
  return (((epochDay + 3) % 7) + 7) % 7;
}
