import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { cover, firstEndingAfter, type Timeline } from './timeline.ts';
import { growForChange } from './timelineGrowth.ts';
import type { Calendar } from './types.ts';

/**
 * The next time a calendar opens: the earliest change from closed to open at or after an instant.
 *
 * @param calendar whose hours count
 * @param instant from when on
 * @returns the opening, or `undefined` when it does not open any more (it may be open, and never close)
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * nextOpening(londonOffice, '2026-03-27T17:30:00Z')?.toISOString(); // '2026-03-30T08:00:00.000Z'
 */
export function nextOpening(calendar: Calendar, instant: InstantLike): Date | undefined {
  const ms = openingFrom(timelineOf(calendar), toEpochMs(instant));
  return ms === undefined ? undefined : new Date(ms);
}

/** The first opening at or after an instant. */
export function openingFrom(timeline: Timeline, ms: number): number | undefined {
  cover(timeline, ms, ms);
  // An interval at the very beginning may have opened earlier.
  if (ms === timeline.fromMs) cover(timeline, ms - 1, ms);
  for (;;) {
    const { starts } = timeline;
    let i = firstEndingAfter(timeline, ms);
    if (i < starts.length && (starts[i] as number) < ms) i++;
    if (i < starts.length) return starts[i];
    if (!growForChange(timeline, ms)) return undefined;
  }
}
