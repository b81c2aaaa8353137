import { DAY_MS } from '../time/calendarDate.ts';
import { offsetSegments, type OffsetSegment } from '../time/zone.ts';
import { localHours } from './localHours.ts';
import type { CalendarRules } from './rules.ts';
import { cut, type Stretches } from './stretches.ts';

/**
 * The open time of a calendar as a function of the instant: F(t), the open milliseconds before t.
 *
 * F is piecewise linear, so that all business time is a difference of two values of it, or its inverse, however long the span. The table
 * covers whole years and grows when asked beyond them; growing changes no answer, since only differences of F leave this folder.
 */
export interface Timeline {
  readonly rules: CalendarRules;
  /** What is covered: `[fromMs, toMs)`; as long as nothing is, `toMs` is below `fromMs`. */
  fromMs: number;
  toMs: number;
  /** The open intervals in epoch milliseconds, in order, disjoint and not touching: `[starts[i], ends[i])`. */
  starts: Float64Array;
  ends: Float64Array;
  /** Open milliseconds before each interval; one more entry for the total. */
  openBefore: Float64Array;
  /** For each day in UTC the first interval that ends after its beginning. */
  firstOfDay: Int32Array;
}

/** A timeline that covers nothing yet. */
export function emptyTimeline(rules: CalendarRules): Timeline {
  return { rules, ...covering(0, 0, []), fromMs: Infinity, toMs: -Infinity };
}

/**
 * Makes the timeline cover every instant from `lowMs` to `highMs`. Values of F from before a call must not be compared with later ones.
 *
 * @throws {PlumblineError} `time/out-of-range`
 */
export function cover(timeline: Timeline, lowMs: number, highMs: number): void {
  if (lowMs >= timeline.fromMs && highMs < timeline.toMs) return;
  // Made anew as a whole: to join what is new with what is there would save little and be one more thing to get wrong.
  const segments = offsetSegments(timeline.rules.zone, Math.min(lowMs, timeline.fromMs), Math.max(highMs, timeline.toMs - 1));
  const { fromMs } = segments[0] as OffsetSegment;
  const { toMs } = segments[segments.length - 1] as OffsetSegment;
  const local = localHours(timeline.rules, fromMs / DAY_MS - 1, toMs / DAY_MS + 1);
  Object.assign(timeline, covering(fromMs, toMs, cut(local, segments)));
}

/** What is covered with these open stretches, in columns that are fast to look up. */
function covering(fromMs: number, toMs: number, open: Stretches): Omit<Timeline, 'rules'> {
  const count = open.length / 2;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const openBefore = new Float64Array(count + 1);
  const firstOfDay = new Int32Array((toMs - fromMs) / DAY_MS);
  let day = 0;
  for (let i = 0; i < count; i++) {
    const start = open[2 * i] as number;
    const end = open[2 * i + 1] as number;
    starts[i] = start;
    ends[i] = end;
    openBefore[i + 1] = (openBefore[i] as number) + end - start;
    for (; fromMs + day * DAY_MS < end; day++) firstOfDay[day] = i;
  }
  firstOfDay.fill(count, day);
  return { fromMs, toMs, starts, ends, openBefore, firstOfDay };
}

/** F(t): the open milliseconds between the timeline's beginning and a covered instant. */
export function openTimeBefore(timeline: Timeline, ms: number): number {
  const i = firstEndingAfter(timeline, ms);
  const start = timeline.starts[i];
  const before = timeline.openBefore[i] as number;
  return start !== undefined && ms > start ? before + ms - start : before;
}

/** The first interval that ends after a covered instant; the count of intervals when there is none. */
export function firstEndingAfter({ fromMs, firstOfDay, ends }: Timeline, ms: number): number {
  let i = firstOfDay[Math.floor((ms - fromMs) / DAY_MS)] as number;
  while (i < ends.length && (ends[i] as number) <= ms) i++;
  return i;
}

/** The inverse of F: the earliest instant with that much open time before it, which must be above 0 and at most the total. */
export function earliestInstant(timeline: Timeline, openMs: number): number {
  const i = lastBelow(timeline.openBefore, openMs);
  return (timeline.starts[i] as number) + openMs - (timeline.openBefore[i] as number);
}

/** The other inverse of F: the latest instant with that much open time before it, at least 0 and below the total. */
export function latestInstant(timeline: Timeline, openMs: number): number {
  // Whole milliseconds: at most `openMs` is below the next one.
  const i = lastBelow(timeline.openBefore, openMs + 1);
  return (timeline.starts[i] as number) + openMs - (timeline.openBefore[i] as number);
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
