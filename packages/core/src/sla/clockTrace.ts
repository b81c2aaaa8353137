import { eachOpenInterval } from '../calendar/businessIntervals.ts';
import { cover, openTimeBefore, type Timeline } from '../calendar/timeline.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import type { SlaTraceInterval } from './types.ts';

/** A stretch of a clock's life between two events, and the open time that counted in it. */
export interface Span {
  readonly kind: 'running' | 'paused' | 'stopped';
  readonly timeline: Timeline;
  readonly fromMs: number;
  readonly toMs: number;
  /** Counted time before it. */
  readonly elapsedBeforeMs: number;
}

/** The open time between two instants. */
export function openBetween(timeline: Timeline, fromMs: number, toMs: number): number {
  cover(timeline, fromMs, toMs);
  return openTimeBefore(timeline, toMs) - openTimeBefore(timeline, fromMs);
}

/** Spans, which follow each other without a gap, as the longest stretches of one kind; open time apart from closed. */
export function traceOf(spans: readonly Span[]): SlaTraceInterval[] {
  const stretches: { kind: SlaTraceInterval['kind']; fromMs: number; toMs: number }[] = [];
  const add = (kind: SlaTraceInterval['kind'], fromMs: number, toMs: number) => {
    const last = stretches[stretches.length - 1];
    if (last?.kind === kind) last.toMs = toMs;
    else if (fromMs < toMs) stretches.push({ kind, fromMs, toMs });
  };
  for (const { kind, timeline, fromMs, toMs } of spans) {
    if (kind !== 'running') {
      add(kind, fromMs, toMs);
      continue;
    }
    let atMs = fromMs;
    eachOpenInterval(timeline, fromMs, toMs, (openFromMs, openToMs) => {
      if (atMs < openFromMs) add('closed', atMs, openFromMs);
      add('open', openFromMs, openToMs);
      atMs = openToMs;
    });
    if (atMs < toMs) add('closed', atMs, toMs);
  }
  return stretches.map(({ kind, fromMs, toMs }) => ({
    kind,
    startAt: toIsoInstant(fromMs),
    endAt: toIsoInstant(toMs),
    ms: toMs - fromMs,
  }));
}
