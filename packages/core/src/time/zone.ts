import { PlumblineError } from '../errors.ts';
import { DAY_MS } from './calendarDate.ts';
import { clockTimeMs } from './clockTimeMs.ts';
import { toEpochMs } from './toEpochMs.ts';
import type { InstantLike, WallClockReading, ZoneName } from './types.ts';

/**
 * The first instant for which zones and calendars answer, 1900-01-01, and the first after the last, 2500-01-01: far beyond any agreement, near enough to fit
 * in memory. Written out, since calls would be in every bundle.
 */
export const FIRST_MS = -2_208_988_800_000;
export const END_MS = 16_725_225_600_000;

/** A time in which the offset of a zone does not change: `[fromMs, toMs)`. */
export interface OffsetSegment {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

/** A zone as far as it was asked about; what is added changes no answer. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** The times of constant offset in each year of UTC. */
  readonly years: Map<number, readonly OffsetSegment[]>;
  /** Where the last instant lay: the next one most often lies there too. */
  recent?: OffsetSegment;
}

/** Kept for good, since making a formatter costs more than a thousand look-ups. */
const zones = new Map<ZoneName, Zone>();

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
 * @since 0.1.0
 * @example
 * zoneOffsetMs('Europe/London', '2026-07-01T12:00:00Z'); // 3600000
 */
export function zoneOffsetMs(zone: ZoneName, instant: InstantLike): number {
  return offsetAt(zoneOf(zone), toEpochMs(instant));
}

/**
 * The reading of a zone's wall clock at an instant, as if that reading were in UTC.
 *
 * @param zone an IANA name
 * @param instant the instant, in the years 1900 to 2499
 * @returns the reading as epoch milliseconds: `new Date(wallClockMs(...)).getUTCHours()` is the hour on the wall
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * toIsoInstant(wallClockMs('Europe/London', '2026-07-01T12:00:00Z')); // '2026-07-01T13:00:00Z'
 */
export function wallClockMs(zone: ZoneName, instant: InstantLike): number {
  const ms = toEpochMs(instant);
  return ms + offsetAt(zoneOf(zone), ms);
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
 * @since 0.1.0
 * @example
 * instantOfWallClock('Europe/London', Date.UTC(2026, 2, 29, 1, 30)); // { epochMs: 1774747800000, kind: 'skipped' }
 */
export function instantOfWallClock(zone: ZoneName, wallClock: number): WallClockReading {
  const known = zoneOf(zone);
  const readingMs = toEpochMs(wallClock);
  // Zones are less than a day from UTC, so the offsets a day to either side are the ones before and after any change.
  const before = readingMs - offsetAt(known, readingMs - DAY_MS);
  const after = readingMs - offsetAt(known, readingMs + DAY_MS);
  const beforeFits = before + offsetAt(known, before) === readingMs;
  const afterFits = after + offsetAt(known, after) === readingMs;
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
  zoneOf(zone, path);
}

/**
 * The times of constant offset in the years, of UTC, from that of one instant to that of another, in order. The end of a year ends one too.
 *
 * @throws {PlumblineError} `time/out-of-range`
 */
export function offsetSegments(zone: ZoneName, lowMs: number, highMs: number): readonly OffsetSegment[] {
  const known = zoneOf(zone);
  const segments: OffsetSegment[] = [];
  const lastYear = supportedYear(highMs);
  for (let year = supportedYear(lowMs); year <= lastYear; year++) segments.push(...segmentsOfYear(known, year));
  return segments;
}

function zoneOf(name: ZoneName, path?: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = { format: formatter(name, path), years: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

/** Names of two letters or of more than three. Of three only IANA's own: runtimes also know abbreviations, and take BST for Bangladesh. */
const NAME = /^(?:[a-z]{2}|[a-z].{3,}|UTC|GMT|UCT|[CEMW]ET|[EHM]ST|PRC|RO[CK])$/i;

function formatter(name: ZoneName, path?: string): Intl.DateTimeFormat {
  // Intl would also take the host's zone for `undefined`, and offsets such as "+01:00" on some runtimes only.
  if (typeof name === 'string' && NAME.test(name)) {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    } catch {
      // The error below says it better.
    }
  }
  throw new PlumblineError('time/unknown-zone', {
    path,
    expected: 'an IANA time zone that this runtime knows, such as "Europe/London"',
    received: name,
  });
}

function offsetAt(zone: Zone, ms: number): number {
  let { recent } = zone;
  if (recent === undefined || ms < recent.fromMs || ms >= recent.toMs) {
    recent = segmentsOfYear(zone, supportedYear(ms)).find(({ toMs }) => ms < toMs) as OffsetSegment;
    zone.recent = recent;
  }
  return recent.offsetMs;
}

/** The year in UTC of an instant. */
function supportedYear(ms: number): number {
  if (ms >= FIRST_MS && ms < END_MS) return new Date(ms).getUTCFullYear();
  throw new PlumblineError('time/out-of-range', { expected: 'instants of the years 1900 to 2499', received: new Date(ms) });
}

function segmentsOfYear({ format, years }: Zone, year: number): readonly OffsetSegment[] {
  const known = years.get(year);
  if (known !== undefined) return known;
  const segments: OffsetSegment[] = [];
  const endMs = Date.UTC(year + 1, 0);
  for (let fromMs = Date.UTC(year, 0); fromMs < endMs;) {
    const offsetMs = readOffset(format, fromMs);
    const toMs = firstChange(format, fromMs, endMs, offsetMs);
    segments.push({ fromMs, toMs, offsetMs });
    fromMs = toMs;
  }
  years.set(year, segments);
  return segments;
}

/** The first second after `fromMs` at which the offset is not `offsetMs` any more, at most `limitMs`. */
function firstChange(format: Intl.DateTimeFormat, fromMs: number, limitMs: number, offsetMs: number): number {
  let same = fromMs;
  let other = fromMs;
  while (readOffset(format, other) === offsetMs) {
    if (other === limitMs) return limitMs;
    same = other;
    other = Math.min(same + PROBE_MS, limitMs);
  }
  while (other - same > 1000) {
    const middle = Math.floor((same + other) / 2000) * 1000;
    if (readOffset(format, middle) === offsetMs) same = middle;
    else other = middle;
  }
  return other;
}

function readOffset(format: Intl.DateTimeFormat, ms: number): number {
  // '7/1/2024, GMT+01:00', and seconds where a zone had them; reading the text is several times faster than formatToParts.
  const [, offset = ''] = format.format(ms).split('GMT');
  return (offset.startsWith('-') ? -1 : 1) * clockTimeMs(offset.slice(1));
}
