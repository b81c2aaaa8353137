import { epochMsAt } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { dueOf, usageOf, verdictOf, warningLimit } from './clockOutcome.ts';
import type { ClockRun } from './clockRun.ts';
import { calendarList } from './clockTarget.ts';
import { runClock } from './runClock.ts';
import type { SlaClock, SlaClockEvent, SlaClockOptions, SlaClockTarget, SlaWarningState } from './types.ts';

/**
 * A ticket clock: how much of a target is used, when it is due, whether it was kept, and why.
 *
 * Counted time is the calendar's open time while the clock runs and is not paused. It is met if it stops with at most the target used, breached as soon as
 * more is used; a pause takes out open time only, has no due instant while it lasts, and moves nothing once the target is used up. Where a reopening begins a
 * new cycle, the clock is that of the latest.
 *
 * @param target how long it may take, on which calendar; without `within` a stopwatch
 * @param events what happened, in the order of the source. Events at one instant count in that order; a pause before the start is remembered; a stop ends
 * a pause; events after `asOf` are not known yet
 * @param options.asOf the instant for which the answer holds
 * @param options.calendars the calendars that targets name by id
 * @param options.trace `omit` leaves the trace empty, for large batches
 * @returns the clock, with all times in integer milliseconds of counted time and all instants in UTC
 * @throws {PlumblineError} `sla/unknown-calendar`, `sla/invalid-target`, `sla/invalid-event`, `time/invalid-instant`, `time/invalid-duration`, `time/out-of-range`, and what the
 * calendar throws
 * @source the rules are numbered in ARCHITECTURE.md, "What a clock does"
 * @since 0.1.0
 * @example
 * slaClock({ within: 'PT4H' }, [{ type: 'start', at: '2026-03-27T09:00:00Z' }], { asOf: '2026-03-27T10:00:00Z' }).dueAt; // '2026-03-27T13:00:00Z'
 */
export function slaClock(target: SlaClockTarget, events: readonly SlaClockEvent[], options: SlaClockOptions): SlaClock {
  const asOfMs = epochMsAt(options?.asOf, () => 'asOf');
  const run = runClock(target, events, { asOfMs, calendars: calendarList(options.calendars) });
  return describeRun(run, target, { asOfMs, trace: options.trace });
}

/** A clock as plain JSON; `target` is the one that it began with. */
export function describeRun(
  run: ClockRun,
  target: SlaClockTarget,
  { asOfMs, trace }: { readonly asOfMs: number; readonly trace: SlaClockOptions['trace'] | undefined },
): SlaClock {
  return {
    asOf: toIsoInstant(asOfMs),
    ...stateOf(run),
    ...verdictOf(run, target),
    ...instantsOf(run, asOfMs),
    ...usageOf(run),
    elapsedMs: run.elapsedMs,
    pausedMs: run.pausedMs,
    pauseCount: run.pauseCount,
    reopenCount: run.reopenCount,
    warnings: warningsOf(run, asOfMs),
    trace: trace === 'omit' ? [] : run.trace(),
    findings: run.findings,
  };
}

function stateOf({ startMs, stopMs, cancelled, paused }: ClockRun): Pick<SlaClock, 'state'> {
  if (cancelled) return { state: 'cancelled' };
  if (startMs === undefined) return { state: 'notStarted' };
  if (stopMs !== undefined) return { state: 'stopped' };
  return { state: paused ? 'paused' : 'running' };
}

function instantsOf(
  run: ClockRun,
  asOfMs: number,
): Pick<SlaClock, 'startedAt' | 'stoppedAt' | 'dueAt' | 'noDue' | 'dueAtStart' | 'projectedDueAt' | 'breachedAt' | 'breachedOnChange'> {
  const { dueMs, noDue, projectedDueMs } = dueOf(run, asOfMs);
  return {
    ...(run.startMs === undefined ? {} : { startedAt: toIsoInstant(run.startMs) }),
    ...(run.stopMs === undefined ? {} : { stoppedAt: toIsoInstant(run.stopMs) }),
    ...(dueMs === undefined ? {} : { dueAt: toIsoInstant(dueMs) }),
    ...(noDue === undefined ? {} : { noDue }),
    ...(projectedDueMs === undefined ? {} : { projectedDueAt: toIsoInstant(projectedDueMs) }),
    ...(run.dueAtStartMs === undefined ? {} : { dueAtStart: toIsoInstant(run.dueAtStartMs) }),
    ...(run.breach === undefined ? {} : { breachedAt: toIsoInstant(run.breach.breachedMs) }),
    ...(run.breach?.onChange === true ? { breachedOnChange: true as const } : {}),
  };
}

function warningsOf(run: ClockRun, asOfMs: number): readonly SlaWarningState[] {
  if (run.limitMs === undefined || run.startMs === undefined) return [];
  const runs = run.stopMs === undefined && !run.paused && !run.cancelled;
  return (run.reading?.target.warnAt ?? []).map((warning) => {
    const warnMs = warningLimit(warning, run);
    const reached = run.elapsedMs >= warnMs;
    // A warning of a new target is not reached before the change.
    const ms = reached ? Math.max(run.heldSinceMs, run.reachedAt(warnMs)) : runs ? run.willReach(warnMs, asOfMs) : undefined;
    return { warning, reached, ...(ms === undefined ? {} : { at: toIsoInstant(ms) }) };
  });
}
