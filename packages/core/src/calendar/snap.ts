import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { isOpen } from './isBusinessTime.ts';
import { openingFrom } from './nextOpening.ts';
import { cover, firstEndingAfter, type Timeline } from './timeline.ts';
import { growBackward } from './timelineGrowth.ts';
import type { Calendar } from './types.ts';

/**
 * An instant moved ahead into open time: itself if the calendar is open then, else the next opening.
 *
 * @param calendar whose hours count
 * @param instant when
 * @returns the instant, or `undefined` when the calendar does not open any more
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * snapForward(londonOffice, '2026-03-28T12:00:00Z')?.toISOString(); // '2026-03-30T08:00:00.000Z'
 */
export function snapForward(calendar: Calendar, instant: InstantLike): Date | undefined {
  const ms = openAtOrAfter(timelineOf(calendar), toEpochMs(instant));
  return ms === undefined ? undefined : new Date(ms);
}

/**
 * An instant moved back to the end of open time: itself if the calendar is open just before it, else the latest closing before it.
 *
 * @param calendar whose hours count
 * @param instant when
 * @returns the instant, or `undefined` when the calendar was never open before
 * @throws {PlumblineError} `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * snapBackward(londonOffice, '2026-03-28T12:00:00Z')?.toISOString(); // '2026-03-27T17:30:00.000Z'
 */
export function snapBackward(calendar: Calendar, instant: InstantLike): Date | undefined {
  const ms = openBefore(timelineOf(calendar), toEpochMs(instant));
  return ms === undefined ? undefined : new Date(ms);
}

/** The instant itself if open, else the next opening. */
export function openAtOrAfter(timeline: Timeline, ms: number): number | undefined {
  cover(timeline, ms, ms);
  return isOpen(timeline, ms) ? ms : openingFrom(timeline, ms);
}

/** The instant itself if open just before, else the last closing. */
export function openBefore(timeline: Timeline, ms: number): number | undefined {
  cover(timeline, ms - 1, ms);
  if (isOpen(timeline, ms - 1)) return ms;
  for (;;) {
    const i = firstEndingAfter(timeline, ms - 1);
    if (i > 0) return timeline.ends[i - 1];
    if (!growBackward(timeline)) return undefined;
  }
}
