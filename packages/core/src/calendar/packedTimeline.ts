import type { Timeline } from './timeline.ts';

/** Beyond that the inverse would grow large for the sake of a few very short openings. */
const MAX_STEPS_AN_INTERVAL = 64;

const HOUR_MS = 3_600_000;
/** Tried from the widest on: fewer buckets stay in the cache. */
const WIDTHS_IN_HOURS = [24, 12, 8, 6, 4, 3, 2, 1];

/**
 * F(t) as one table of equal buckets with at most one open piece each, for the batch kernels: F(t) = base + clamp(t - start, 0, length).
 *
 * A bucket takes 16 bytes, seen as `base[2k]` (float64) and `piece[4k + 2]`, `piece[4k + 3]` (int32 milliseconds from the bucket's beginning, and length),
 * so that one look-up touches one cache line and the clamp needs no branch.
 */
export interface PackedTimeline {
  readonly originMs: number;
  readonly widthMs: number;
  /** The last bucket that the timeline covers whole. */
  readonly lastBucket: number;
  readonly base: Float64Array;
  readonly piece: Int32Array;
  /** The inverse: for each multiple of `stepMs` of open time the interval that is open just after it. */
  readonly stepMs: number;
  readonly intervalOfStep: Int32Array;
}

/** Packed tables by timeline, made anew when the timeline has grown. */
const packed = new WeakMap<Timeline, { readonly openBefore: Float64Array; readonly table: PackedTimeline | undefined }>();

/** The packed table of a timeline, or nothing when its hours are too fine for one: then the scalar functions have to do. */
export function packedTimelineOf(timeline: Timeline): PackedTimeline | undefined {
  let entry = packed.get(timeline);
  if (entry === undefined || entry.openBefore !== timeline.openBefore) {
    entry = { openBefore: timeline.openBefore, table: pack(timeline) };
    packed.set(timeline, entry);
  }
  return entry.table;
}

function pack(timeline: Timeline): PackedTimeline | undefined {
  for (const hours of WIDTHS_IN_HOURS) {
    const widthMs = hours * HOUR_MS;
    const phaseMs = findPhase(timeline, widthMs);
    if (phaseMs !== undefined) return fill(timeline, widthMs, phaseMs);
  }
  return undefined;
}

/**
 * Where bucket boundaries can lie (modulo their width) so that every closed time between two intervals holds one.
 *
 * Each gap shorter than the width allows a range of phases. If any phase suits all gaps, then so does the beginning of one of these ranges.
 */
function findPhase({ starts, ends }: Timeline, widthMs: number): number | undefined {
  const lengthOfGapAt = new Map<number, number>();
  for (let i = 1; i < starts.length; i++) {
    const gap = (starts[i] as number) - (ends[i - 1] as number);
    if (gap >= widthMs) continue;
    const phase = modulo(ends[i - 1] as number, widthMs);
    lengthOfGapAt.set(phase, Math.min(gap, lengthOfGapAt.get(phase) ?? gap));
  }
  const gaps = [...lengthOfGapAt];
  if (gaps.length === 0) return 0;
  return gaps.map(([phase]) => phase).find((phase) => gaps.every(([from, length]) => modulo(phase - from, widthMs) <= length));
}

function modulo(ms: number, widthMs: number): number {
  return ((ms % widthMs) + widthMs) % widthMs;
}

function fill(timeline: Timeline, widthMs: number, phaseMs: number): PackedTimeline | undefined {
  const steps = inverse(timeline);
  if (steps === undefined) return undefined;
  const { fromMs, toMs, starts, ends, openBefore } = timeline;
  const originMs = fromMs - modulo(fromMs - phaseMs, widthMs);
  // One more bucket, so that rounding at the very end stays inside.
  const count = Math.ceil((toMs - originMs) / widthMs) + 1;
  const buffer = new ArrayBuffer(count * 16);
  const base = new Float64Array(buffer);
  const piece = new Int32Array(buffer);
  for (let k = 0, i = 0; k < count; k++) {
    const bucketMs = originMs + k * widthMs;
    while (i < ends.length && (ends[i] as number) <= bucketMs) i++;
    base[2 * k] = openBefore[i] as number;
    if (i === ends.length || (starts[i] as number) >= bucketMs + widthMs) continue;
    const from = Math.max(bucketMs, starts[i] as number);
    base[2 * k] = (openBefore[i] as number) + from - (starts[i] as number);
    piece[4 * k + 2] = from - bucketMs;
    piece[4 * k + 3] = Math.min(bucketMs + widthMs, ends[i] as number) - from;
  }
  const lastBucket = Math.floor((toMs - originMs) / widthMs) - 1;
  return { originMs, widthMs, lastBucket, base, piece, ...steps };
}

/**
 * Steps no longer than the shortest interval, so that a step holds at most one boundary and the look-up is followed by at most one correction.
 */
function inverse({ openBefore }: Timeline): Pick<PackedTimeline, 'stepMs' | 'intervalOfStep'> | undefined {
  const count = openBefore.length - 1;
  const total = openBefore[count] as number;
  let stepMs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) stepMs = Math.min(stepMs, (openBefore[i + 1] as number) - (openBefore[i] as number));
  if (count === 0 || total / stepMs > MAX_STEPS_AN_INTERVAL * count) return undefined;
  const intervalOfStep = new Int32Array(Math.floor(total / stepMs) + 2);
  for (let step = 0, i = 0; step < intervalOfStep.length; step++) {
    while (i < count - 1 && (openBefore[i + 1] as number) <= step * stepMs) i++;
    intervalOfStep[step] = i;
  }
  return { stepMs, intervalOfStep };
}
