import { PlumblineError } from '../errors.ts';
import { DAY_MS, fromEpochDay, two } from './calendarDate.ts';
import type { IsoInstant } from './types.ts';

/**
 * An instant as RFC 3339 text in UTC, without a fraction when it is a whole second.
 *
 * @param epochMs integer epoch milliseconds, of the years 0 to 9999
 * @returns text such as `"2026-03-27T16:30:00Z"`
 * @throws {PlumblineError} `time/invalid-instant` when it is not such an integer
 * @since 0.1.0
 * @example
 * toIsoInstant(1774629000000); // '2026-03-27T16:30:00Z'
 * toIsoInstant(1774629000250); // '2026-03-27T16:30:00.250Z'
 */
export function toIsoInstant(epochMs: number): IsoInstant {
  if (!Number.isInteger(epochMs) || epochMs < FIRST_MS || epochMs > LAST_MS) {
    throw new PlumblineError('time/invalid-instant', { expected: 'integer epoch milliseconds of the years 0 to 9999', received: epochMs });
  }
  // A third of the time that Date.toISOString takes, which would be most of the time of a clock.
  const epochDay = Math.floor(epochMs / DAY_MS);
  const ms = epochMs - epochDay * DAY_MS;
  const time = `${two((ms / 3_600_000) | 0)}:${two(((ms / 60_000) | 0) % 60)}:${two(((ms / 1000) | 0) % 60)}`;
  const fraction = ms % 1000;
  return `${fromEpochDay(epochDay)}T${time}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}Z`;
}

const FIRST_MS = -62_167_219_200_000; // 0000-01-01
const LAST_MS = 253_402_300_799_999; // 9999-12-31
