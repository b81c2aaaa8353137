import { DAY_MS } from '../time/calendarDate.ts';
import { END_MS, FIRST_MS } from '../time/zone.ts';
import { type Horizon, horizonOf } from './horizon.ts';
import { cover, type Timeline } from './timeline.ts';

/** Covers more of the future: as much again as is covered, at least a year. False when nothing opens there any more. */
export function growForward(timeline: Timeline): boolean {
  const { rules, fromMs, toMs } = timeline;
  const horizon = horizonOf(rules);
  if (!horizon.opensAfter && toMs > lastDatedMs(horizon)) return false;
  cover(timeline, toMs - 1, withinSupport(toMs + Math.max(toMs - fromMs, 366 * DAY_MS), toMs));
  return true;
}

/** Weeks and yearly dates repeat within 40 years (a fifth weekday of February comes that seldom, over 2100). */
const LONGEST_CYCLE_DAYS = 15_006;

/** Covers more of the future to find an opening or closing after an instant. False when there is none any more. */
export function growForChange(timeline: Timeline, ms: number): boolean {
  const repeatsMs = Math.max(ms, lastDatedMs(horizonOf(timeline.rules))) + LONGEST_CYCLE_DAYS * DAY_MS;
  return timeline.toMs <= repeatsMs && growForward(timeline);
}

/** From when on only weeks and yearly dates count. */
function lastDatedMs({ lastDatedDay }: Horizon): number {
  // A dated shift may run into the date after the next.
  return (lastDatedDay + 3) * DAY_MS;
}

/** Covers more of the past, in the same manner. */
export function growBackward(timeline: Timeline): boolean {
  const { rules, fromMs, toMs } = timeline;
  const { opensBefore, firstDatedDay } = horizonOf(rules);
  if (!opensBefore && fromMs < (firstDatedDay - 3) * DAY_MS) return false;
  cover(timeline, withinSupport(fromMs - Math.max(toMs - fromMs, 366 * DAY_MS), fromMs - 1), fromMs);
  return true;
}

/** The wish, cut to the supported years, unless the timeline has reached their edge already: then `must` is asked for, and refused. */
function withinSupport(wish: number, must: number): number {
  return must >= FIRST_MS && must < END_MS ? Math.min(Math.max(wish, FIRST_MS), END_MS - 1) : must;
}
