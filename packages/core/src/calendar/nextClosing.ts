import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { cover, firstEndingAfter, type Timeline } from './timeline.ts';
import { growForChange } from './timelineGrowth.ts';
import type { Calendar } from './types.ts';

/**
 * The next time a calendar closes: the earliest change from open to closed after an instant.
 *
 * @param calendar whose hours count
 * @param instant after when
 * @returns the closing, or `undefined` when there is none any more
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * nextClosing(londonOffice, '2026-03-27T12:00:00Z')?.toISOString(); // '2026-03-27T17:30:00.000Z'
 */
export function nextClosing(calendar: Calendar, instant: InstantLike): Date | undefined {
  const ms = closingAfter(timelineOf(calendar), toEpochMs(instant));
  return ms === undefined ? undefined : new Date(ms);
}

/** The first closing after an instant. */
function closingAfter(timeline: Timeline, ms: number): number | undefined {
  cover(timeline, ms, ms);
  for (;;) {
    const end = timeline.ends[firstEndingAfter(timeline, ms)];
    // An interval at the very end may go on behind it.
    if (end !== undefined && end < timeline.toMs) return end;
    if (!growForChange(timeline, ms)) return undefined;
  }
}
