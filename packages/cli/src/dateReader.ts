import { instantOfWallClock, type ZoneName } from '@plumbline/core';
import { compileDatePattern } from './datePattern.ts';
import { readIsoDate } from './isoDate.ts';
import type { DateParts } from './dateParts.ts';

/** How instants are written. */
export interface DateReaderOptions {
  /** `"iso"`, or a pattern such as `"d/M/yyyy HH:mm"`. */
  readonly format: string;
  /** Whose wall clock a text without an offset was read on; absent: such a text is no instant. */
  readonly zone?: ZoneName;
}

/** Reads instants, and counts those that it read on a wall clock. */
export interface DateReader {
  /** Epoch milliseconds, or why the text is no instant. */
  readonly read: (text: string) => number | DateProblem;
  /** Texts without an offset so far. */
  readonly localTimes: Readonly<LocalTimes>;
}

/** How many texts were read on a wall clock, and how many of them did not name exactly one instant. */
export interface LocalTimes {
  read: number;
  /** A clock change skipped them: moved ahead by the gap. */
  skipped: number;
  /** A clock change repeated them: the first was taken. */
  repeated: number;
}

/** Why a text is no instant. */
export type DateProblem = 'invalid-date' | 'no-offset';

const HOUR_MS = 3_600_000;

/**
 * Makes a reader of instants for one way of writing them.
 *
 * Only real dates of the years 1900 to 2499 are read: 31 February is none.
 *
 * @throws {RangeError} when the format is neither `"iso"` nor a pattern with a date and a time
 * @throws {PlumblineError} `time/unknown-zone`
 * @example
 * dateReader({ format: 'd/M/yyyy HH:mm', zone: 'Europe/London' }).read('29/2/2016 01:16'); // 1456708560000
 */
export function dateReader({ format, zone }: DateReaderOptions): DateReader {
  const readParts = format === 'iso' ? readIsoDate : compileDatePattern(format);
  const localTimes: LocalTimes = { read: 0, skipped: 0, repeated: 0 };
  const instantOf = zone === undefined ? undefined : wallClockReader(zone, localTimes);
  const parts: DateParts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, millisecond: 0, offsetMinutes: undefined };

  return {
    localTimes,
    read(text) {
      if (!readParts(text, parts) || !isReal(parts)) return 'invalid-date';
      const wallClock = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second, parts.millisecond);
      if (parts.offsetMinutes !== undefined) return wallClock - parts.offsetMinutes * 60_000;
      return instantOf === undefined ? 'no-offset' : instantOf(wallClock);
    },
  };
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isReal({ year, month, day, hour, minute, second, offsetMinutes = 0 }: DateParts): boolean {
  if (year < 1900 || year > 2499 || month < 1 || month > 12 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return false;
  return hour < 24 && minute < 60 && second < 60 && Math.abs(offsetMinutes) < 24 * 60;
}

/** Turns readings of a zone's wall clock into instants; an hour without a clock change is looked up once. */
function wallClockReader(zone: ZoneName, localTimes: LocalTimes): (wallClock: number) => number {
  // Also refuses an unknown zone before the first row.
  instantOfWallClock(zone, 0);
  const offsets = new Map<number, number>();
  return (wallClock) => {
    localTimes.read += 1;
    const hour = Math.floor(wallClock / HOUR_MS);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      offset = offsetOfHour(zone, hour);
      offsets.set(hour, offset);
    }
    if (!Number.isNaN(offset)) return wallClock - offset;
    const { epochMs, kind } = instantOfWallClock(zone, wallClock);
    if (kind !== 'unique') localTimes[kind] += 1;
    return epochMs;
  };
}

/** The offset that holds for a whole hour of the wall clock, or `NaN` where it may change within it. */
function offsetOfHour(zone: ZoneName, hour: number): number {
  const first = instantOfWallClock(zone, hour * HOUR_MS);
  const last = instantOfWallClock(zone, (hour + 1) * HOUR_MS - 1);
  const constant = first.kind === 'unique' && last.kind === 'unique' && last.epochMs - first.epochMs === HOUR_MS - 1;
  return constant ? hour * HOUR_MS - first.epochMs : Number.NaN;
}
