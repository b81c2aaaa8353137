import { PlumblineError } from '../errors.ts';
import { shift } from './addBusinessTime.ts';
import { apartFrom, assertColumn, coverColumns, isInstant } from './columns.ts';
import { timelineOf } from './compileCalendar.ts';
import { type PackedTimeline, packedTimelineOf } from './packedTimeline.ts';
import { type Timeline, totalOpenTime } from './timeline.ts';
import { growForward } from './timelineGrowth.ts';
import type { BatchOptions, BatchResult, Calendar, RejectedRow } from './types.ts';

/**
 * The earliest instant by which so much business time has passed, for columns of starts: `addBusinessTime` for every row, several times faster.
 *
 * A row that cannot be used, or whose time the calendar never reaches, does not stop the others: it is listed, and its value is `NaN`.
 *
 * @param calendar whose hours count
 * @param startsMs integer epoch milliseconds, one a row
 * @param durationsMs integer milliseconds, one a row or one for all
 * @param options.into where to write the values; default: a new array
 * @returns epoch milliseconds a row, and the rows that could not be used
 * @throws {PlumblineError} `calendar/invalid-columns` when they are no columns or differ in length, and what `compileCalendar` throws
 * @complexity O(1) a row, independent of the duration
 * @since 0.1.0
 * @example
 * addBusinessTimeBatch(londonOffice, Float64Array.of(Date.UTC(2026, 2, 27, 16, 30)), 14_400_000).values; // Float64Array.of(Date.UTC(2026, 2, 30, 11))
 */
export function addBusinessTimeBatch(
  calendar: Calendar,
  startsMs: Float64Array,
  durationsMs: number | Float64Array,
  options?: BatchOptions,
): BatchResult {
  assertColumn('startsMs', startsMs);
  if (typeof durationsMs !== 'number') assertColumn('durationsMs', durationsMs, startsMs.length);
  const into = options?.into;
  const values = into ?? new Float64Array(startsMs.length);
  assertColumn('into', values, startsMs.length);
  const durations: Durations =
    typeof durationsMs === 'number'
      ? { lengthsMs: Float64Array.of(durationsMs), rowMask: 0 }
      : { lengthsMs: apartFrom(into, durationsMs), rowMask: -1 };
  const starts = apartFrom(into, startsMs);
  const timeline = timelineOf(calendar);
  if (timeline.toMs < timeline.fromMs) coverColumns(timeline, starts);
  // Each round either finishes, covers what was missing, or finds rows that have to be told apart.
  for (let coveredStarts = false; lookAhead(durations);) {
    const wanted = addKernel(packedTimelineOf(timeline), timeline, starts, durations, values);
    if (wanted === 'done') return { values, rejected: [] };
    if (wanted === 'other-rows') {
      if (coveredStarts) break;
      coverColumns(timeline, starts);
      coveredStarts = true;
    } else if (!reaches(timeline, wanted)) break;
  }
  return rowByRow(timeline, starts, durations, values);
}

/** Durations by row: `lengthsMs[row & rowMask]`, so that one for all needs no column and no branch. */
interface Durations {
  readonly lengthsMs: Float64Array;
  readonly rowMask: 0 | -1;
}

/** Grows the timeline until it holds that much more open time; false when it cannot. */
function reaches(timeline: Timeline, missingMs: number): boolean {
  const wanted = totalOpenTime(timeline) + missingMs;
  try {
    while (totalOpenTime(timeline) < wanted) if (!growForward(timeline)) return false;
    return true;
  } catch (error) {
    // Beyond the supported years the rows have to be told apart.
    if (error instanceof PlumblineError && error.code === 'time/out-of-range') return false;
    throw error;
  }
}

/**
 * One look-up forwards, one back.
 *
 * @returns `done`; how much open time the table lacks; or `other-rows` when some start was not a whole number or outside the table. If not `done`, the values mean nothing
 */
function addKernel(
  packed: PackedTimeline | undefined,
  timeline: Timeline,
  startsMs: Float64Array,
  { lengthsMs, rowMask }: Durations,
  values: Float64Array,
): 'done' | 'other-rows' | number {
  if (packed === undefined) return 'other-rows';
  const { originMs, widthMs, lastBucket, base, piece, stepMs, intervalOfStep } = packed;
  const { openBefore, starts } = timeline;
  const total = totalOpenTime(timeline);
  const bucketsPerMs = 1 / widthMs;
  const stepsPerMs = 1 / stepMs;
  let outside = 0;
  let odd = 0;
  let furthest = 0;
  for (let row = 0; row < values.length; row++) {
    const start = (startsMs[row] as number) - originMs;
    const k = (start * bucketsPerMs) | 0;
    const rest = start - k * widthMs;
    const inBucket = rest | 0;
    let into = (inBucket - (piece[4 * k + 2] as number)) | 0;
    into &= ~(into >> 31);
    const length = piece[4 * k + 3] as number;
    const over = (into - length) | 0;
    const wanted = (base[2 * k] as number) + ((length + (over & (over >> 31))) | 0) + (lengthsMs[row & rowMask] as number);

    outside |= inBucket | k | (lastBucket - k);
    // Squared, so that nothing cancels out (and cheaper than an absolute value).
    odd += (rest - inBucket) * (rest - inBucket);
    if (wanted > furthest) furthest = wanted;
    // Half a millisecond keeps the rounding of the quotient below the step.
    let i = intervalOfStep[((wanted - 0.5) * stepsPerMs) | 0] as number;
    i += Number((openBefore[i + 1] as number) < wanted);
    values[row] = (starts[i] as number) + wanted - (openBefore[i] as number);
  }
  if (outside < 0 || odd !== 0) return 'other-rows';
  return furthest > total ? furthest - total : 'done';
}

/** Whether all durations are whole and above 0: the kernel neither stands still nor looks back. */
function lookAhead({ lengthsMs }: Durations): boolean {
  let odd = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let row = 0; row < lengthsMs.length; row++) {
    const length = lengthsMs[row] as number;
    odd += length - Math.floor(length);
    if (length < shortest) shortest = length;
  }
  return odd === 0 && shortest > 0;
}

function rowByRow(timeline: Timeline, startsMs: Float64Array, { lengthsMs, rowMask }: Durations, values: Float64Array): BatchResult {
  const rejected: RejectedRow[] = [];
  for (let index = 0; index < values.length; index++) {
    const row = addToRow(timeline, startsMs[index] as number, lengthsMs[index & rowMask] as number);
    values[index] = typeof row === 'number' ? row : Number.NaN;
    if (typeof row !== 'number') rejected.push({ index, reason: row });
  }
  return { values, rejected };
}

function addToRow(timeline: Timeline, startMs: number, durationMs: number): number | RejectedRow['reason'] {
  if (!isInstant(startMs)) return 'not-an-instant';
  if (!Number.isSafeInteger(durationMs)) return 'not-a-duration';
  try {
    return shift(timeline, startMs, durationMs) ?? 'never-open';
  } catch (error) {
    if (error instanceof PlumblineError && error.code === 'time/out-of-range') return 'never-open';
    throw error;
  }
}
