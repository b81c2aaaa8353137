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
 * @since 0.1.0
 * @example
 * toEpochDay('1970-01-02'); // 1
 */
export function toEpochDay(date: CalendarDate): number {
  return epochDayAt(date);
}

/** As `toEpochDay`, for a date that stands at a `path` of a document. */
export function epochDayAt(date: CalendarDate, path?: string): number {
  const epochDay = existingDay(date);
  if (epochDay !== undefined) return epochDay;
  throw new PlumblineError('time/invalid-date', { path, expected: 'a date that exists, such as "2026-03-27"', received: date });
}

/** As `toEpochDay`, or nothing when it is not written so, or does not exist. */
export function existingDay(date: CalendarDate): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const midnight = new Date(date);
  // Some runtimes let a day beyond the month's end run on into the next.
  return midnight.getUTCDate() === Number(date.slice(8)) ? midnight.getTime() / DAY_MS : undefined;
}

/**
 * The date that is so many days after 1970-01-01.
 *
 * @param epochDay an integer, of the years 0 to 9999
 * @returns `YYYY-MM-DD`
 * @throws {PlumblineError} `time/invalid-date` when it is not such an integer
 * @source Richards, Explanatory Supplement to the Astronomical Almanac, 3rd edition, section 15.11
 * @since 0.1.0
 * @example
 * fromEpochDay(20539); // '2026-03-27'
 */
export function fromEpochDay(epochDay: number): CalendarDate {
  if (!Number.isInteger(epochDay) || epochDay < -719_528 || epochDay > 2_932_896) {
    throw new PlumblineError('time/invalid-date', { expected: 'a count of days in the years 0 to 9999', received: epochDay });
  }
  // Counted from 1 March of the year 0, the leap day is the last of its year.
  const days = epochDay + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
  return `${String(year).padStart(4, '0')}-${two(month < 10 ? month + 3 : month - 9)}-${two(day)}`;
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

/** A number of at most two digits, written with two. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
