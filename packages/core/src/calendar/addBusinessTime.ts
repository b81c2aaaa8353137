import { PlumblineError } from '../errors.ts';
import { parseDuration } from '../time/parseDuration.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { DurationLike, InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { horizonOf } from './horizon.ts';
import { cover, earliestInstant, latestInstant, openTimeBefore, type Timeline, totalOpenTime } from './timeline.ts';
import { growBackward, growForward } from './timelineGrowth.ts';
import type { Calendar } from './types.ts';

/**
 * The earliest instant by which so much business time has passed since a start: closing time, not the next opening.
 *
 * @param calendar whose hours count
 * @param start where counting begins
 * @param duration how much time: ISO 8601 text or integer milliseconds. Zero gives the start itself; below zero counts back, as `subtractBusinessTime`
 * @returns the instant
 * @throws {PlumblineError} `calendar/empty` or `calendar/exhausted` when the calendar never opens for that long; `time/invalid-instant`,
 * `time/invalid-duration`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * addBusinessTime(londonOffice, '2026-03-27T16:30:00Z', 'PT4H').toISOString(); // '2026-03-30T11:00:00.000Z'
 */
export function addBusinessTime(calendar: Calendar, start: InstantLike, duration: DurationLike): Date {
  const timeline = timelineOf(calendar);
  const ms = shift(timeline, toEpochMs(start), parseDuration(duration));
  if (ms === undefined) throw neverOpen(timeline, duration);
  return new Date(ms);
}

/** The instant so much open time after (before, if negative) another; nothing when the calendar does not open for that long. */
export function shift(timeline: Timeline, startMs: number, openMs: number): number | undefined {
  cover(timeline, startMs, startMs);
  if (openMs === 0) return startMs;
  if (openMs > 0) {
    const wanted = openTimeBefore(timeline, startMs) + openMs;
    while (wanted > totalOpenTime(timeline)) if (!growForward(timeline)) return undefined;
    return earliestInstant(timeline, wanted);
  }
  // Growing backwards moves the origin of the count, so it is asked for anew.
  while (openTimeBefore(timeline, startMs) + openMs < 0) if (!growBackward(timeline)) return undefined;
  return latestInstant(timeline, openTimeBefore(timeline, startMs) + openMs);
}

function neverOpen({ rules }: Timeline, duration: DurationLike): PlumblineError {
  const { opensBefore, opensAfter, firstDatedDay, lastDatedDay } = horizonOf(rules);
  const empty = !opensBefore && !opensAfter && firstDatedDay > lastDatedDay;
  return empty
    ? new PlumblineError('calendar/empty', {
        expected: 'a calendar that opens at some time (one that never closes has weekly "always")',
        received: {},
      })
    : new PlumblineError('calendar/exhausted', {
        path: 'duration',
        expected: 'no more time than the calendar is open for',
        received: duration,
      });
}
