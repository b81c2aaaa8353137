import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { cover, openTimeBefore } from './timeline.ts';
import type { Calendar } from './types.ts';

/**
 * Business time between two instants: the time during which the calendar is open, in real elapsed milliseconds.
 *
 * A skipped hour does not exist and a repeated hour counts twice. Signed and additive: the time from a to c is that from a to b plus that from b to c.
 *
 * @param calendar whose hours count
 * @param start the one end
 * @param end the other; before `start` the result is negative
 * @returns integer milliseconds
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range` outside the years 1900 to 2499, and what `compileCalendar` throws
 * @complexity independent of the span
 * @since 0.1.0
 * @example
 * businessTimeBetween(londonOffice, '2026-03-27T16:30:00Z', '2026-03-30T09:00:00Z'); // 7200000
 */
export function businessTimeBetween(calendar: Calendar, start: InstantLike, end: InstantLike): number {
  const timeline = timelineOf(calendar);
  const startMs = toEpochMs(start);
  const endMs = toEpochMs(end);
  if (startMs <= endMs) cover(timeline, startMs, endMs);
  else cover(timeline, endMs, startMs);
  return openTimeBefore(timeline, endMs) - openTimeBefore(timeline, startMs);
}
