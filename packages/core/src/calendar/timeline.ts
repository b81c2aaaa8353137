import { DAY_MS } from '../time/calendarDate.ts';
import { NOTHING_COVERED, widened } from '../time/zone.ts';
import { openIntervals, type OpenIntervals } from './openIntervals.ts';
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
    ...NOTHING_COVERED,
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
  const wanted = widened(timeline, lowMs, highMs + 1);
  if (wanted === undefined) return;
  // Made anew as a whole: to join what is new with what is there would save little and be one more thing to get wrong.
  Object.assign(timeline, wanted, { intervals: openIntervals(timeline.rules, wanted.fromMs, wanted.toMs) });
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
