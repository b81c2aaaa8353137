import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { cover, firstEndingAfter, type Timeline } from './timeline.ts';
import type { Calendar } from './types.ts';

/**
 * Whether a calendar is open at an instant: from an opening on, up to and without the closing.
 *
 * @param calendar whose hours count
 * @param instant when
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * isBusinessTime(londonOffice, '2026-03-27T17:30:00Z'); // false
 */
export function isBusinessTime(calendar: Calendar, instant: InstantLike): boolean {
  const ms = toEpochMs(instant);
  const timeline = timelineOf(calendar);
  cover(timeline, ms, ms);
  return isOpen(timeline, ms);
}

/** Whether a covered instant is open. */
export function isOpen(timeline: Timeline, ms: number): boolean {
  const start = timeline.starts[firstEndingAfter(timeline, ms)];
  return start !== undefined && start <= ms;
}
