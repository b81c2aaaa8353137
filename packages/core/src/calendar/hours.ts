import { DAY_MS } from '../time/calendarDate.ts';
import { invalidPart } from './documentPart.ts';
import type { HourRange } from './types.ts';

/** Open times of one date as milliseconds from its start, flat: from, to, from, to …; in order and not overlapping. */
export type DayHours = readonly number[];

/** The hours of a date that never closes. */
export const WHOLE_DAY: DayHours = [0, DAY_MS];

/**
 * Reads the hour ranges of one date, none if absent, in order. Ranges may touch.
 *
 * @throws {PlumblineError} `calendar/invalid-hours` naming the range, what was expected and what came
 */
export function parseHours(ranges: readonly HourRange[] = [], path: string): DayHours {
  if (!Array.isArray(ranges)) throw invalidPart('hours', path, `a list of ranges such as ${EXAMPLE}`, ranges);
  const hours = (ranges as readonly HourRange[])
    .map((range, index) => parseHourRange(range, `${path}[${index}]`))
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
  const [from, to] = Array.isArray(range) && range.length === 2 ? range.map(parseLocalTime) : [];
  if (from === undefined || to === undefined || from >= DAY_MS || to > 2 * DAY_MS) {
    throw invalidPart('hours', path, `two times such as ${EXAMPLE}, the first before "24:00", the second up to "48:00"`, range);
  }
  if (from === to)
    throw invalidPart('hours', path, 'an end after the start (equal times are neither an empty nor a whole day: use [] or "24:00")', range);
  if (from > to) {
    const overnight = `${Number(range[1].slice(0, 2)) + 24}${range[1].slice(2)}`;
    throw invalidPart('hours', path, `an end after the start; for a shift past midnight write "${overnight}"`, range);
  }
  return [from, to];
}

/** Milliseconds from the start of the date, or nothing when it is not a time. */
function parseLocalTime(time: unknown): number | undefined {
  if (typeof time !== 'string' || !/^\d\d:[0-5]\d(?::[0-5]\d)?$/.test(time)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const EXAMPLE = '["09:00", "17:30"]';
