import { PlumblineError } from '../errors.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { timelineOf } from './compileCalendar.ts';
import { cover, firstEndingAfter, type Timeline } from './timeline.ts';
import type { BusinessInterval, Calendar } from './types.ts';

/**
 * The open times of a calendar between two instants, cut to them.
 *
 * @param calendar whose hours count
 * @param from the beginning
 * @param to the end, not before `from`
 * @returns intervals in order, disjoint and not touching; their lengths add up to the business time between the two
 * @throws {PlumblineError} `calendar/inverted-interval` when `to` is before `from`; `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * businessIntervals(londonOffice, '2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z').length; // 2
 */
export function businessIntervals(calendar: Calendar, from: InstantLike, to: InstantLike): readonly BusinessInterval[] {
  const [fromMs, toMs] = [toEpochMs(from), toEpochMs(to)];
  if (toMs < fromMs)
    throw new PlumblineError('calendar/inverted-interval', {
      path: 'to',
      expected: `${new Date(fromMs).toISOString()} or later`,
      received: to,
    });
  const intervals: BusinessInterval[] = [];
  eachOpenInterval(timelineOf(calendar), fromMs, toMs, (startMs, endMs) =>
    intervals.push({ startAt: new Date(startMs), endAt: new Date(endMs) }),
  );
  return intervals;
}

/** Calls back for every open time in `[fromMs, toMs)`, in order. */
export function eachOpenInterval(timeline: Timeline, fromMs: number, toMs: number, visit: (startMs: number, endMs: number) => void): void {
  if (fromMs >= toMs) return;
  cover(timeline, fromMs, toMs);
  const { starts, ends } = timeline;
  for (let i = firstEndingAfter(timeline, fromMs); i < starts.length && (starts[i] as number) < toMs; i++) {
    visit(Math.max(fromMs, starts[i] as number), Math.min(toMs, ends[i] as number));
  }
}
