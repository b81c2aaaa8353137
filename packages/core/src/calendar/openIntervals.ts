import { DAY_MS } from '../time/calendarDate.ts';
import { offsetSegments } from '../time/zone.ts';
import { localHours } from './localHours.ts';
import type { CalendarRules } from './rules.ts';

/** Stretches of open time as epoch milliseconds, in order, disjoint and not touching: `[starts[i], ends[i])`. */
export interface OpenIntervals {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/**
 * The open time in `[fromMs, toMs)`.
 *
 * Within a time of constant offset the wall clock runs evenly, so its hours are shifted there and cut to it: a skipped hour then does not exist and a
 * repeated one counts twice, without a special case.
 */
export function openIntervals(rules: CalendarRules, fromMs: number, toMs: number): OpenIntervals {
  const segments = offsetSegments(rules.zone, fromMs, toMs);
  const local = localHours(rules, Math.floor(fromMs / DAY_MS) - 1, Math.ceil(toMs / DAY_MS) + 1);
  const starts: number[] = [];
  const ends: number[] = [];
  let i = 0;
  for (const { fromMs: segmentFrom, toMs: segmentTo, offsetMs } of segments) {
    // Where the clock is set back, the wall-clock time of the segment before is gone through again.
    while (i > 0 && (local[i - 1] as number) > segmentFrom + offsetMs) i -= 2;
    for (; i < local.length; i += 2) {
      const from = Math.max(segmentFrom, (local[i] as number) - offsetMs);
      const to = Math.min(segmentTo, (local[i + 1] as number) - offsetMs);
      if (from >= segmentTo) break;
      if (from < to) {
        if (ends.at(-1) === from) ends[ends.length - 1] = to;
        else {
          starts.push(from);
          ends.push(to);
        }
      }
      if (to === segmentTo) break;
    }
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends) };
}
