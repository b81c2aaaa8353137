import { PlumblineError } from '../errors.ts';
import { DAY_MS } from './calendarDate.ts';
import { toEpochMs } from './toEpochMs.ts';
import type { InstantLike, WallClockReading, ZoneName } from './types.ts';

/** The years for which zones and calendars answer: far beyond any agreement, near enough to fit in memory. */
export const FIRST_YEAR = 1900;
/** The first year that is no longer answered for. */
export const END_YEAR = 2500;

/** A time in which the offset of a zone does not change: `[fromMs, toMs)`. */
export interface OffsetSegment {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

/** What is known of a zone so far: offset changes between `fromMs` and `toMs`. It grows as it is asked, which changes no answer. */
interface ZoneRecord {
  readonly format: Intl.DateTimeFormat;
  fromMs: number;
  toMs: number;
  segments: OffsetSegment[];
}

/** Runtimes know abbreviations that are no IANA names, and take BST for Bangladesh: of three letters only IANA's own are let through. */
const NAME = /^(?:UTC|GMT|UCT|[CEMW]ET|[EHM]ST|PRC|RO[CK]|[a-z].(?:..+)?)$/i;

/** One record, and so one formatter, per zone: making a formatter costs more than a thousand look-ups. */
const records = new Map<ZoneName, ZoneRecord>();

/** No zone has changed its offset and back within this time (tested over every zone of the runtime: the shortest was a week less an hour). */
const PROBE_MS = 6 * DAY_MS;

/**
 * How far a zone's wall clock is ahead of UTC at an instant.
 *
 * @param zone an IANA name
 * @param instant the instant, in the years 1900 to 2499
 * @returns milliseconds, positive east of Greenwich
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-instant`, `time/out-of-range`
 * @source the IANA time zone database of the runtime, through `Intl`
 * @example
 * zoneOffsetMs('Europe/London', '2026-07-01T12:00:00Z'); // 3600000
 */
export function zoneOffsetMs(zone: ZoneName, instant: InstantLike): number {
  return offsetAt(recordOf(zone), toEpochMs(instant));
}

/**
 * The reading of a zone's wall clock at an instant, as if that reading were in UTC.
 *
 * @param zone an IANA name
 * @param instant the instant, in the years 1900 to 2499
 * @returns the reading as epoch milliseconds: `new Date(wallClockMs(...)).getUTCHours()` is the hour on the wall
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-instant`, `time/out-of-range`
 * @example
 * toIsoInstant(wallClockMs('Europe/London', '2026-07-01T12:00:00Z')); // '2026-07-01T13:00:00Z'
 */
export function wallClockMs(zone: ZoneName, instant: InstantLike): number {
  const ms = toEpochMs(instant);
  return ms + offsetAt(recordOf(zone), ms);
}

/**
 * The instant at which a zone's wall clock shows a reading.
 *
 * A reading that a clock change skips is moved ahead by the gap; of a repeated one the first is taken. Either is told in `kind`.
 *
 * @param zone an IANA name
 * @param wallClock the reading as if it were in UTC, in epoch milliseconds
 * @returns the instant, and whether there was a choice
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-instant`, `time/out-of-range`
 * @source the disambiguation `compatible` of ECMAScript Temporal
 * @example
 * instantOfWallClock('Europe/London', Date.UTC(2026, 2, 29, 1, 30)); // { epochMs: 1774747800000, kind: 'skipped' }
 */
export function instantOfWallClock(zone: ZoneName, wallClock: number): WallClockReading {
  const record = recordOf(zone);
  toEpochMs(wallClock);
  // Zones are less than a day from UTC, so the offsets a day to either side are the ones before and after any change.
  const before = wallClock - offsetAt(record, wallClock - DAY_MS);
  const after = wallClock - offsetAt(record, wallClock + DAY_MS);
  const beforeFits = before + offsetAt(record, before) === wallClock;
  const afterFits = after + offsetAt(record, after) === wallClock;
  if (beforeFits && afterFits) return { epochMs: Math.min(before, after), kind: before === after ? 'unique' : 'repeated' };
  if (beforeFits || afterFits) return { epochMs: beforeFits ? before : after, kind: 'unique' };
  return { epochMs: before, kind: 'skipped' };
}

/** The instant up to which the wall clock shows less than a reading: of a repeated one the second, of a skipped one the clock change. */
export function endOfWallClock(zone: ZoneName, wallClock: number): number {
  let endMs = wallClock;
  for (const segment of offsetSegments(zone, wallClock - DAY_MS, wallClock + DAY_MS)) {
    const reachedMs = Math.min(segment.toMs, wallClock - segment.offsetMs);
    if (reachedMs > segment.fromMs) endMs = reachedMs;
  }
  return endMs;
}

/** Throws unless the runtime knows the zone. */
export function assertZone(zone: ZoneName, path?: string): void {
  recordOf(zone, path);
}

/** The times of constant offset that cover `[fromMs, toMs)`, clipped to it, in order. */
export function offsetSegments(zone: ZoneName, fromMs: number, toMs: number): OffsetSegment[] {
  const record = recordOf(zone);
  cover(record, fromMs, toMs);
  return record.segments
    .map((segment) => ({ ...segment, fromMs: Math.max(fromMs, segment.fromMs), toMs: Math.min(toMs, segment.toMs) }))
    .filter((clipped) => clipped.fromMs < clipped.toMs);
}

function recordOf(zone: ZoneName, path?: string): ZoneRecord {
  const known = records.get(zone);
  if (known !== undefined) return known;
  const record: ZoneRecord = { format: formatter(zone, path), ...NOTHING_COVERED, segments: [] };
  records.set(zone, record);
  return record;
}

function formatter(zone: ZoneName, path?: string): Intl.DateTimeFormat {
  // Intl would also take the host's zone for `undefined`, and offsets such as "+01:00" on some runtimes only.
  if (typeof zone === 'string' && NAME.test(zone)) {
    try {
      return new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      // The error below says it better.
    }
  }
  throw new PlumblineError('time/unknown-zone', {
    path,
    expected: 'an IANA time zone that this runtime knows, such as "Europe/London"',
    received: zone,
  });
}

function offsetAt(record: ZoneRecord, ms: number): number {
  if (ms < record.fromMs || ms >= record.toMs) cover(record, ms, ms + 1);
  const { segments } = record;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as OffsetSegment).fromMs <= ms) low = middle;
    else high = middle - 1;
  }
  return (segments[low] as OffsetSegment).offsetMs;
}

/** Makes the record cover `[fromMs, toMs)` and what it covers already, in whole years. */
function cover(record: ZoneRecord, fromMs: number, toMs: number): void {
  const wanted = widened(record, fromMs, toMs);
  if (wanted !== undefined) Object.assign(record, wanted, { segments: probe(record.format, wanted.fromMs, wanted.toMs) });
}

/** What is covered: `[fromMs, toMs)`. */
export interface Covered {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Widened by any instant, it holds that instant alone. */
export const NOTHING_COVERED: Covered = { fromMs: Number.POSITIVE_INFINITY, toMs: Number.NEGATIVE_INFINITY };

/**
 * The whole years in UTC that hold what is covered and `[fromMs, toMs)`; nothing if that is covered already.
 *
 * @throws {PlumblineError} `time/out-of-range` when that is outside the supported years
 */
export function widened(covered: Covered, fromMs: number, toMs: number): Covered | undefined {
  if (fromMs >= covered.fromMs && toMs <= covered.toMs) return undefined;
  const first = new Date(Math.min(fromMs, covered.fromMs)).getUTCFullYear();
  const last = new Date(Math.max(toMs, covered.toMs) - 1).getUTCFullYear();
  if (first < FIRST_YEAR || last >= END_YEAR) {
    throw new PlumblineError('time/out-of-range', {
      expected: `instants of the years ${FIRST_YEAR} to ${END_YEAR - 1}`,
      received: new Date(first < FIRST_YEAR ? fromMs : toMs - 1),
    });
  }
  return { fromMs: Date.UTC(first, 0, 1), toMs: Date.UTC(last + 1, 0, 1) };
}

function probe(format: Intl.DateTimeFormat, fromMs: number, toMs: number): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let segmentFrom = fromMs;
  let offsetMs = readOffset(format, fromMs);
  const lastMs = toMs - 1000;
  for (let ms = fromMs; ms < lastMs;) {
    const next = Math.min(ms + PROBE_MS, lastMs);
    if (readOffset(format, next) === offsetMs) {
      ms = next;
      continue;
    }
    ms = firstChange(format, ms, next, offsetMs);
    segments.push({ fromMs: segmentFrom, toMs: ms, offsetMs });
    segmentFrom = ms;
    offsetMs = readOffset(format, ms);
  }
  segments.push({ fromMs: segmentFrom, toMs, offsetMs });
  return segments;
}

/** The first second in `(fromMs, toMs]` at which the offset is not `offsetMs` any more. */
function firstChange(format: Intl.DateTimeFormat, fromMs: number, toMs: number, offsetMs: number): number {
  let [same, other] = [fromMs, toMs];
  while (other - same > 1000) {
    const middle = Math.floor((same + other) / 2000) * 1000;
    if (readOffset(format, middle) === offsetMs) same = middle;
    else other = middle;
  }
  return other;
}

/** The offset at a whole second. */
function readOffset(format: Intl.DateTimeFormat, ms: number): number {
  // '7/1/2024, 13:00:00': reading the text is several times faster than formatToParts.
  const [month, day, year, hour, minute, second] = format.format(ms).split(/\D+/).map(Number) as Reading;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

type Reading = [month: number, day: number, year: number, hour: number, minute: number, second: number];
