import { PlumblineError } from '../errors.ts';
import type { InstantLike } from './types.ts';

/** RFC 3339: date, time, optional fraction, and an offset that may not be left out. */
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** The largest distance from 1970 that a `Date` can hold. */
const MAX_EPOCH_MS = 8.64e15;

/**
 * The one converter for instants: anything that names one, as epoch milliseconds.
 *
 * Text without an offset is refused, since it would be read in the host's zone; so are dates that do not exist and what a `Date` cannot
 * hold. Digits beyond the millisecond are cut off, as `Temporal` does.
 *
 * @param instant RFC 3339 text with an offset, a `Date`, integer epoch milliseconds, or what carries `epochMilliseconds`
 * @returns integer milliseconds since 1970-01-01T00:00:00Z
 * @throws {PlumblineError} `time/invalid-instant` when it does not name exactly one instant
 * @source RFC 3339, section 5.6
 * @example
 * toEpochMs('2026-03-27T16:30:00Z'); // 1774629000000
 * toEpochMs('2026-03-27T17:30:00+01:00'); // 1774629000000
 */
export function toEpochMs(instant: InstantLike): number {
  const ms =
    typeof instant === 'number'
      ? instant
      : typeof instant === 'string'
        ? parseRfc3339(instant)
        : instant instanceof Date
          ? instant.getTime()
          : instant?.epochMilliseconds;
  if (!Number.isInteger(ms) || Math.abs(ms) > MAX_EPOCH_MS) throw invalidInstant(instant);
  return ms;
}

function parseRfc3339(text: string): number {
  if (!RFC_3339.test(text)) return Number.NaN;
  // Reading digits in place: splitting the text would cost several times the rest.
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const ms = text[19] === '.' ? milliseconds(text) : 0;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; 400 years are a whole number of days, 146,097.
  const local = Date.UTC(year + 400, month - 1, day, hour, minute, second, ms) - 146_097 * 86_400_000;
  return local - offsetMinutes(text) * 60_000;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48;
}

function milliseconds(text: string): number {
  const digits = /\d+/.exec(text.slice(20, 23))?.[0] ?? '';
  return Number(digits.padEnd(3, '0'));
}

/** Minutes ahead of UTC; `NaN` when there is no such offset. */
function offsetMinutes(text: string): number {
  const sign = text[text.length - 6];
  if (sign !== '+' && sign !== '-') return 0;
  const hours = twoDigits(text, text.length - 5);
  const minutes = twoDigits(text, text.length - 2);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return sign === '-' ? -hours * 60 - minutes : hours * 60 + minutes;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function invalidInstant(received: unknown): PlumblineError {
  const withoutOffset = typeof received === 'string' && /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(received);
  return new PlumblineError('time/invalid-instant', {
    expected: withoutOffset
      ? 'an offset at the end, such as "Z" or "+01:00" (without one the instant depends on the host)'
      : 'an instant: RFC 3339 text with an offset such as "2026-03-27T16:30:00Z", a valid Date, or integer epoch milliseconds',
    received,
  });
}
