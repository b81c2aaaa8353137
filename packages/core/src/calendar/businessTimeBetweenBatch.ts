import { businessTimeBetween } from './businessTimeBetween.ts';
import { apartFrom, assertColumn, coverColumns, isInstant } from './columns.ts';
import { timelineOf } from './compileCalendar.ts';
import { type PackedTimeline, packedTimelineOf } from './packedTimeline.ts';
import type { BatchOptions, BatchResult, Calendar, RejectedRow } from './types.ts';

/**
 * Business time between two instants, for columns of them: `businessTimeBetween` for every row, several times faster.
 *
 * A row that cannot be used does not stop the others: it is listed, and its value is `NaN`.
 *
 * @param calendar whose hours count
 * @param startsMs integer epoch milliseconds, one a row
 * @param endsMs the same, of the other end; before the start the value is negative
 * @param options.into where to write the values; default: a new array
 * @returns integer milliseconds a row, and the rows that could not be used
 * @throws {PlumblineError} `calendar/invalid-columns` when they are no columns or differ in length, and what `compileCalendar` throws
 * @complexity O(1) a row, independent of the span
 * @since 0.1.0
 * @example
 * businessTimeBetweenBatch(londonOffice, Float64Array.of(Date.UTC(2026, 2, 27)), Float64Array.of(Date.UTC(2026, 2, 28))).values; // Float64Array.of(30600000)
 */
export function businessTimeBetweenBatch(
  calendar: Calendar,
  startsMs: Float64Array,
  endsMs: Float64Array,
  options?: BatchOptions,
): BatchResult {
  assertColumn('startsMs', startsMs);
  assertColumn('endsMs', endsMs, startsMs.length);
  const into = options?.into;
  const values = into ?? new Float64Array(startsMs.length);
  assertColumn('into', values, startsMs.length);
  const [starts, ends] = [apartFrom(into, startsMs), apartFrom(into, endsMs)];
  const timeline = timelineOf(calendar);
  // Most often the timeline covers the columns already, and the kernel notices when not; looking at every row beforehand would cost as much again.
  const isWarm = timeline.toMs > timeline.fromMs;
  if (isWarm && betweenKernel(packedTimelineOf(timeline), starts, ends, values)) return { values, rejected: [] };
  coverColumns(timeline, starts, ends);
  if (betweenKernel(packedTimelineOf(timeline), starts, ends, values)) return { values, rejected: [] };
  return rowByRow(calendar, starts, ends, values);
}

/**
 * Two look-ups a row; each clamp is two masks, since a mispredicted branch would cost more than all the rest.
 *
 * @returns whether every row was a whole number inside the table; if not, the values mean nothing
 */
function betweenKernel(packed: PackedTimeline | undefined, startsMs: Float64Array, endsMs: Float64Array, values: Float64Array): boolean {
  if (packed === undefined) return false;
  const { originMs, widthMs, lastBucket, base, piece } = packed;
  const bucketsPerMs = 1 / widthMs;
  // Negative once an instant was outside the table; not 0 once one was not a whole number.
  let outside = 0;
  let odd = 0;
  for (let row = 0; row < values.length; row++) {
    const start = (startsMs[row] as number) - originMs;
    const k = (start * bucketsPerMs) | 0;
    const startRest = start - k * widthMs;
    const startInBucket = startRest | 0;
    let intoStart = (startInBucket - (piece[4 * k + 2] as number)) | 0;
    intoStart &= ~(intoStart >> 31);
    const startLength = piece[4 * k + 3] as number;
    const startOver = (intoStart - startLength) | 0;
    intoStart = (startLength + (startOver & (startOver >> 31))) | 0;

    const end = (endsMs[row] as number) - originMs;
    const m = (end * bucketsPerMs) | 0;
    const endRest = end - m * widthMs;
    const endInBucket = endRest | 0;
    let intoEnd = (endInBucket - (piece[4 * m + 2] as number)) | 0;
    intoEnd &= ~(intoEnd >> 31);
    const endLength = piece[4 * m + 3] as number;
    const endOver = (intoEnd - endLength) | 0;
    intoEnd = (endLength + (endOver & (endOver >> 31))) | 0;

    outside |= startInBucket | k | (lastBucket - k) | endInBucket | m | (lastBucket - m);
    // Squared, so that nothing cancels out (and cheaper than an absolute value).
    odd += (startRest - startInBucket) * (startRest - startInBucket) + (endRest - endInBucket) * (endRest - endInBucket);
    values[row] = (base[2 * m] as number) - (base[2 * k] as number) + ((intoEnd - intoStart) | 0);
  }
  return outside >= 0 && odd === 0;
}

function rowByRow(calendar: Calendar, startsMs: Float64Array, endsMs: Float64Array, values: Float64Array): BatchResult {
  const rejected: RejectedRow[] = [];
  for (let index = 0; index < values.length; index++) {
    const start = startsMs[index] as number;
    const end = endsMs[index] as number;
    if (isInstant(start) && isInstant(end)) {
      values[index] = businessTimeBetween(calendar, start, end);
    } else {
      values[index] = Number.NaN;
      rejected.push({ index, reason: 'not-an-instant' });
    }
  }
  return { values, rejected };
}
