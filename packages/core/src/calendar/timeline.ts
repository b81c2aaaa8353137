import { DAY_MS } from '../time/calendarDate.ts';
import { END_YEAR, FIRST_YEAR, yearRange } from '../time/zone.ts';
import { joinIntervals, openIntervals, type OpenIntervals } from './openIntervals.ts';
import type { CalendarRules } from './rules.ts';

/**
 * The open time of a calendar as a function of the instant: F(t), the open milliseconds before t.
 *
 * F is piecewise linear, so that all business time is a difference of two values of it, or its inverse, however long the span. The table
 * covers whole years and grows when asked beyond them; growing changes no answer, since only differences of F leave this folder.
 */
export interface Timeline {
  readonly rules: CalendarRules;
  fromMs: number;
  toMs: number;
  intervals: OpenIntervals;
  /** Open milliseconds before each interval; one more entry for the total. */
  openBefore: Float64Array;
  /** For each day in UTC the first interval that ends after its beginning. */
  firstOfDay: Int32Array;
}

const NOTHING = /* @__PURE__ */ new Float64Array(0);

/** A timeline that covers nothing yet. */
export function emptyTimeline(rules: CalendarRules): Timeline {
  return {
    rules,
    fromMs: 0,
    toMs: 0,
    intervals: { starts: NOTHING, ends: NOTHING },
    openBefore: new Float64Array(1),
    firstOfDay: new Int32Array(0),
  };
}

/**
 * Makes the timeline cover every instant from `lowMs` to `highMs`. Values of F from before a call must not be compared with later ones.
 *
 * @throws {PlumblineError} `time/out-of-range`
 */
export function cover(timeline: Timeline, lowMs: number, highMs: number): void {
  if (lowMs >= timeline.fromMs && highMs < timeline.toMs) return;
  const { fromMs, toMs } = yearRange(lowMs, highMs + 1);
  if (timeline.fromMs === timeline.toMs) {
    timeline.fromMs = fromMs;
    timeline.toMs = toMs;
    timeline.intervals = openIntervals(timeline.rules, fromMs, toMs);
  } else {
    if (fromMs < timeline.fromMs) {
      timeline.intervals = joinIntervals(openIntervals(timeline.rules, fromMs, timeline.fromMs), timeline.intervals);
      timeline.fromMs = fromMs;
    }
    if (toMs > timeline.toMs) {
      timeline.intervals = joinIntervals(timeline.intervals, openIntervals(timeline.rules, timeline.toMs, toMs));
      timeline.toMs = toMs;
    }
  }
  index(timeline);
}

function index(timeline: Timeline): void {
  const { starts, ends } = timeline.intervals;
  timeline.openBefore = new Float64Array(starts.length + 1);
  for (let i = 0; i < starts.length; i++) {
    timeline.openBefore[i + 1] = (timeline.openBefore[i] as number) + (ends[i] as number) - (starts[i] as number);
  }
  timeline.firstOfDay = new Int32Array((timeline.toMs - timeline.fromMs) / DAY_MS);
  for (let day = 0, i = 0; day < timeline.firstOfDay.length; day++) {
    while (i < ends.length && (ends[i] as number) <= timeline.fromMs + day * DAY_MS) i++;
    timeline.firstOfDay[day] = i;
  }
}

/** F(t): the open milliseconds between the timeline's beginning and a covered instant. */
export function openTimeBefore(timeline: Timeline, ms: number): number {
  const i = firstEndingAfter(timeline, ms);
  const start = timeline.intervals.starts[i];
  const before = timeline.openBefore[i] as number;
  return start !== undefined && ms > start ? before + ms - start : before;
}

/** The first interval that ends after a covered instant; the count of intervals when there is none. */
export function firstEndingAfter({ fromMs, firstOfDay, intervals: { ends } }: Timeline, ms: number): number {
  let i = firstOfDay[Math.floor((ms - fromMs) / DAY_MS)] as number;
  while (i < ends.length && (ends[i] as number) <= ms) i++;
  return i;
}

/** The inverse of F: the earliest instant with that much open time before it, which must be above 0 and at most the total. */
export function earliestInstant(timeline: Timeline, openMs: number): number {
  const i = lastBelow(timeline.openBefore, openMs);
  return (timeline.intervals.starts[i] as number) + openMs - (timeline.openBefore[i] as number);
}

/** The other inverse of F: the latest instant with that much open time before it, at least 0 and below the total. */
export function latestInstant(timeline: Timeline, openMs: number): number {
  // Whole milliseconds: at most `openMs` is below the next one.
  const i = lastBelow(timeline.openBefore, openMs + 1);
  return (timeline.intervals.starts[i] as number) + openMs - (timeline.openBefore[i] as number);
}

/** The last index whose value is below `limit`; the values ascend and the first is below. */
function lastBelow(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) < limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** All open time that is covered. */
export function totalOpenTime(timeline: Timeline): number {
  return timeline.openBefore[timeline.openBefore.length - 1] as number;
}

/** Covers more of the future: as much again as is covered, at least a year. False when nothing opens there any more. */
export function growForward(timeline: Timeline): boolean {
  const { rules, fromMs, toMs } = timeline;
  if (!rules.opensAfter && toMs > lastDatedMs(timeline)) return false;
  cover(timeline, toMs - 1, withinSupport(toMs + Math.max(toMs - fromMs, 366 * DAY_MS), toMs));
  return true;
}

/** Weeks and yearly dates repeat within 40 years (a fifth weekday of February comes that seldom, over 2100). */
const LONGEST_CYCLE_MS = 41 * 366 * DAY_MS;

/** Covers more of the future to find an opening or closing after an instant. False when there is none any more. */
export function growForChange(timeline: Timeline, ms: number): boolean {
  return timeline.toMs <= Math.max(ms, lastDatedMs(timeline)) + LONGEST_CYCLE_MS && growForward(timeline);
}

/** From when on only weeks and yearly dates count. */
function lastDatedMs({ rules }: Timeline): number {
  // A dated shift may run into the date after the next.
  return (rules.lastDatedDay + 3) * DAY_MS;
}

/** Covers more of the past, in the same manner. */
export function growBackward(timeline: Timeline): boolean {
  const { rules, fromMs, toMs } = timeline;
  if (!rules.opensBefore && fromMs < (rules.firstDatedDay - 3) * DAY_MS) return false;
  cover(timeline, withinSupport(fromMs - Math.max(toMs - fromMs, 366 * DAY_MS), fromMs - 1), fromMs);
  return true;
}

/** The wish, cut to the supported years, unless the timeline has reached their edge already: then `must` is asked for, and refused. */
function withinSupport(wish: number, must: number): number {
  const cut = Math.min(Math.max(wish, Date.UTC(FIRST_YEAR, 0, 1)), Date.UTC(END_YEAR, 0, 1) - 1);
  return must >= Date.UTC(FIRST_YEAR, 0, 1) && must < Date.UTC(END_YEAR, 0, 1) ? cut : must;
}
