import { PlumblineError } from '../errors.ts';
import { existingDay } from './calendarDate.ts';
import type { InstantLike } from './types.ts';

/** RFC 3339: a date of a month of 31 days, a time, perhaps a fraction, and an offset that may not be left out. */
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

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
 * @since 0.1.0
 * @example
 * toEpochMs('2026-03-27T16:30:00Z'); // 1774629000000
 * toEpochMs('2026-03-27T17:30:00+01:00'); // 1774629000000
 */
export function toEpochMs(instant: InstantLike): number {
  return epochMsAt(instant);
}

/** As `toEpochMs`, for an instant that stands at a `path` of what was given, which is written only when it is needed. */
export function epochMsAt(instant: InstantLike, path?: () => string): number {
  const ms =
    typeof instant === 'number'
      ? instant
      : typeof instant === 'string'
        ? parseRfc3339(instant)
        : instant instanceof Date
          ? instant.getTime()
          : instant?.epochMilliseconds;
  if (!Number.isInteger(ms) || Math.abs(ms) > MAX_EPOCH_MS) {
    const reason = typeof instant === 'string' && /T[\d:.]+$/i.test(instant) ? ' (without one the instant depends on the host)' : '';
    throw new PlumblineError('time/invalid-instant', {
      path: path?.(),
      expected: `text with an offset such as "2026-03-27T16:30:00Z", a valid Date, or integer epoch milliseconds${reason}`,
      received: instant,
    });
  }
  return ms;
}

function parseRfc3339(text: string): number {
  if (!RFC_3339.test(text) || (text.slice(8, 10) > '28' && existingDay(text.slice(0, 10)) === undefined)) return Number.NaN;
  // What platforms agree on has capitals, and three digits or none.
  return Date.parse(
    text.length === 20 ? text.toUpperCase() : text.toUpperCase().replace(/\.\d+/, (fraction) => fraction.padEnd(4, '0').slice(0, 4)),
  );
}
