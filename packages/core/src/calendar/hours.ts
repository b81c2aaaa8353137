import { DAY_MS } from '../time/calendarDate.ts';
import { clockTimeMs } from '../time/clockTimeMs.ts';
import { invalidPart, readList } from './documentPart.ts';
import type { HourRange } from './types.ts';

/** Open times of one date as milliseconds from its start, flat: from, to, from, to …; in order and not overlapping. */
export type DayHours = readonly number[];

/**
 * Reads the hour ranges of one date, none if absent, in order. Ranges may touch.
 *
 * @throws {PlumblineError} `calendar/invalid-hours` naming the range, what was expected and what came
 */
export function parseHours(ranges: readonly HourRange[] | undefined, path: string): DayHours {
  const hours = readList('hours', path, ranges, parseHourRange, 'ranges such as ["09:00", "17:30"]')
    .sort((a, b) => a[0] - b[0])
    .flat();
  if (hours.some((ms, i) => ms < (hours[i - 1] ?? 0))) throw invalidPart('hours', path, 'ranges that do not overlap', ranges);
  return hours;
}

/**
 * Reads one hour range as milliseconds from the start of its date.
 *
 * @throws {PlumblineError} `calendar/invalid-hours`
 */
export function parseHourRange(range: HourRange, path: string): readonly [fromMs: number, toMs: number] {
  const [from = Number.NaN, to = Number.NaN] = Array.isArray(range) && range.length === 2 ? range.map(parseLocalTime) : [];
  if (!(from < DAY_MS && to <= 2 * DAY_MS)) {
    throw invalidPart('hours', path, 'two times such as ["09:00", "17:30"], the first before "24:00", the second up to "48:00"', range);
  }
  if (from === to)
    throw invalidPart('hours', path, 'an end after the start (equal times are neither an empty nor a whole day: use [] or "24:00")', range);
  if (from > to) {
    const overnight = `${Number(range[1].slice(0, 2)) + 24}${range[1].slice(2)}`;
    throw invalidPart('hours', path, `an end after the start; for a shift past midnight write "${overnight}"`, range);
  }
  return [from, to];
}

/** Milliseconds from the start of the date; `NaN` when it is not a time. */
function parseLocalTime(time: unknown): number {
  return typeof time === 'string' && /^\d\d:[0-5]\d(?::[0-5]\d)?$/.test(time) ? clockTimeMs(time) : Number.NaN;
}
