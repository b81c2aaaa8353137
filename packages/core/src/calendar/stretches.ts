import type { OffsetSegment } from '../time/zone.ts';

/** Stretches of time as milliseconds, flat: from, to, from, to …; in order and disjoint. */
export type Stretches = readonly number[];

/** Adds a stretch whose start is not before any earlier one, joining it with the last where they touch. */
export function append(stretches: number[], from: number, to: number): void {
  const last = stretches.length - 1;
  if (last > 0 && from <= (stretches[last] as number)) stretches[last] = Math.max(stretches[last] as number, to);
  else stretches.push(from, to);
}

/**
 * What of wall-clock stretches lies in times of constant offset, as instants.
 *
 * There the wall clock runs evenly, so the stretches are shifted and cut to each: a skipped hour then does not exist and a repeated one counts twice, without
 * a special case.
 */
export function cut(stretches: Stretches, segments: readonly OffsetSegment[]): Stretches {
  const parts: number[] = [];
  let i = 0;
  for (const { fromMs, toMs, offsetMs } of segments) {
    // Where the clock is set back, the stretches of the segment before are gone through again.
    while (i > 0 && (stretches[i - 1] as number) > fromMs + offsetMs) i -= 2;
    for (; i < stretches.length; i += 2) {
      const from = Math.max(fromMs, (stretches[i] as number) - offsetMs);
      const to = Math.min(toMs, (stretches[i + 1] as number) - offsetMs);
      if (from < to) append(parts, from, to);
      // It may go on in the next segment.
      if (to === toMs) break;
    }
  }
  return parts;
}

/** The times without stretches, as segments that shift nothing. */
export function gaps(stretches: Stretches): OffsetSegment[] {
  const edges = [-Infinity, ...stretches, Infinity];
  return edges.flatMap((fromMs, i) => (i % 2 === 0 ? { fromMs, toMs: edges[i + 1] as number, offsetMs: 0 } : []));
}
