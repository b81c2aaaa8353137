import { parseDuration } from '../time/parseDuration.ts';
import type { ClockRun } from './clockRun.ts';
import type { SlaClock, SlaClockTarget, SlaWarning } from './types.ts';

// What a clock has come to, in numbers: reports count with them, and a clock that is shown tells them.

/** Met, breached, open or why there is no verdict; `target` is the one that it began with. */
export function verdictOf(run: ClockRun, target: SlaClockTarget): Pick<SlaClock, 'verdict' | 'noVerdict' | 'urgency'> {
  if (run.cancelled) return { verdict: 'none', noVerdict: 'cancelled' };
  if (run.startMs === undefined) return { verdict: 'none', noVerdict: target.within === undefined ? 'no-target' : 'not-started' };
  if (run.limitMs === undefined) return { verdict: 'none', noVerdict: 'no-target' };
  if (run.breach !== undefined) return { verdict: 'breached' };
  if (run.stopMs !== undefined) return { verdict: 'met' };
  if (run.elapsedMs === run.limitMs) return { verdict: 'open', urgency: 'dueNow' };
  const warned = (run.reading?.target.warnAt ?? []).some((warning) => run.elapsedMs >= warningLimit(warning, run));
  return { verdict: 'open', urgency: warned ? 'atRisk' : 'onTrack' };
}

/** The due instant in epoch milliseconds, or why there is none. */
export interface Due extends Pick<SlaClock, 'noDue'> {
  readonly dueMs?: number;
  /** While paused. */
  readonly projectedDueMs?: number;
}

/** When a clock is due as of an instant. */
export function dueOf(run: ClockRun, asOfMs: number): Due {
  if (run.cancelled) return { noDue: 'cancelled' };
  if (run.startMs === undefined) return { noDue: 'not-started' };
  if (run.limitMs === undefined) return { noDue: 'no-target' };
  if (run.breach !== undefined) return { dueMs: run.breach.dueMs };
  if (run.elapsedMs >= run.limitMs) return { dueMs: run.usedUpAt() };
  const dueMs = run.willReach(run.limitMs, run.stopMs ?? asOfMs);
  if (dueMs === undefined) return { noDue: 'never-open' };
  // Rule 13: while paused there is no due instant, only where it would fall if the clock resumed now.
  const paused = run.paused && run.stopMs === undefined;
  return paused ? { noDue: 'paused', projectedDueMs: run.told(dueMs) } : { dueMs: run.told(dueMs) };
}

/** How much of the target is used. */
export function usageOf(run: ClockRun): Pick<SlaClock, 'targetMs' | 'remainingMs' | 'consumedRatio'> {
  const targetMs = run.reading?.lengthMs;
  if (targetMs === undefined || run.limitMs === undefined || !Number.isFinite(run.limitMs)) return {};
  const consumedRatio = run.consumedRatio();
  return { targetMs, remainingMs: run.limitMs - run.elapsedMs, ...(consumedRatio === undefined ? {} : { consumedRatio }) };
}

/** The counted time at which a warning is due, to the millisecond. */
export function warningLimit(warning: SlaWarning, { limitMs = 0, usedFromMs, reading }: ClockRun): number {
  if ('remaining' in warning) return limitMs - parseDuration(warning.remaining);
  return usedFromMs + Math.round((reading?.lengthMs ?? 0) * warning.consumedRatio);
}
