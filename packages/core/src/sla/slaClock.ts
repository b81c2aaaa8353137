import { parseDuration } from '../time/parseDuration.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { knownEvents } from './clockEvents.ts';
import { ClockRun } from './clockRun.ts';
import { calendarList, readTarget } from './clockTarget.ts';
import type { SlaClock, SlaClockEvent, SlaClockOptions, SlaClockTarget, SlaWarning, SlaWarningState } from './types.ts';

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
  const asOfMs = toEpochMs(options?.asOf);
  const { known, disorderMs } = knownEvents(events, asOfMs);
  const calendars = calendarList(options.calendars);
  let run = new ClockRun(target, calendars);
  for (const event of known) {
    if (run.endsWith(event)) run = run.nextCycle(event.ms);
    else run.take(event);
  }
  run.advance(asOfMs);
  // A target that cannot be read is told also before the start.
  if (run.startMs === undefined) readTarget(target, asOfMs, calendars);

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
    trace: options.trace === 'omit' ? [] : run.trace(),
    findings: disorderMs === undefined ? run.findings : [{ code: 'events-out-of-order', at: toIsoInstant(disorderMs) }, ...run.findings],
  };
}

function stateOf({ startMs, stopMs, cancelled, paused }: ClockRun): Pick<SlaClock, 'state'> {
  if (cancelled) return { state: 'cancelled' };
  if (startMs === undefined) return { state: 'notStarted' };
  if (stopMs !== undefined) return { state: 'stopped' };
  return { state: paused ? 'paused' : 'running' };
}

function verdictOf(run: ClockRun, target: SlaClockTarget): Pick<SlaClock, 'verdict' | 'noVerdict' | 'urgency'> {
  if (run.cancelled) return { verdict: 'none', noVerdict: 'cancelled' };
  if (run.startMs === undefined) return { verdict: 'none', noVerdict: target.within === undefined ? 'no-target' : 'not-started' };
  if (run.limitMs === undefined) return { verdict: 'none', noVerdict: 'no-target' };
  if (run.breach !== undefined) return { verdict: 'breached' };
  if (run.stopMs !== undefined) return { verdict: 'met' };
  if (run.elapsedMs === run.limitMs) return { verdict: 'open', urgency: 'dueNow' };
  const warned = (run.reading?.target.warnAt ?? []).some((warning) => run.elapsedMs >= warningLimit(warning, run));
  return { verdict: 'open', urgency: warned ? 'atRisk' : 'onTrack' };
}

function instantsOf(
  run: ClockRun,
  asOfMs: number,
): Pick<SlaClock, 'startedAt' | 'stoppedAt' | 'dueAt' | 'noDue' | 'dueAtStart' | 'projectedDueAt' | 'breachedAt' | 'breachedOnChange'> {
  if (run.startMs === undefined) return { noDue: run.cancelled ? 'cancelled' : 'not-started' };
  return {
    startedAt: toIsoInstant(run.startMs),
    ...(run.stopMs === undefined ? {} : { stoppedAt: toIsoInstant(run.stopMs) }),
    ...dueOf(run, asOfMs),
    ...(run.dueAtStartMs === undefined ? {} : { dueAtStart: toIsoInstant(run.dueAtStartMs) }),
    ...(run.breach === undefined ? {} : { breachedAt: toIsoInstant(run.breach.breachedMs) }),
    ...(run.breach?.onChange === true ? { breachedOnChange: true as const } : {}),
  };
}

function dueOf(run: ClockRun, asOfMs: number): Pick<SlaClock, 'dueAt' | 'noDue' | 'projectedDueAt'> {
  if (run.cancelled) return { noDue: 'cancelled' };
  if (run.limitMs === undefined) return { noDue: 'no-target' };
  if (run.breach !== undefined) return { dueAt: toIsoInstant(run.breach.dueMs) };
  if (run.elapsedMs >= run.limitMs) return { dueAt: toIsoInstant(run.usedUpAt()) };
  const dueMs = run.willReach(run.limitMs, run.stopMs ?? asOfMs);
  if (dueMs === undefined) return { noDue: 'never-open' };
  // Rule 13: while paused there is no due instant, only where it would fall if the clock resumed now.
  const paused = run.paused && run.stopMs === undefined;
  return paused ? { noDue: 'paused', projectedDueAt: toIsoInstant(run.told(dueMs)) } : { dueAt: toIsoInstant(run.told(dueMs)) };
}

function usageOf(run: ClockRun): Pick<SlaClock, 'targetMs' | 'remainingMs' | 'consumedRatio'> {
  const targetMs = run.reading?.lengthMs;
  if (targetMs === undefined || run.limitMs === undefined || !Number.isFinite(run.limitMs)) return {};
  const consumedRatio = run.consumedRatio();
  return { targetMs, remainingMs: run.limitMs - run.elapsedMs, ...(consumedRatio === undefined ? {} : { consumedRatio }) };
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

/** The counted time at which a warning is due, to the millisecond. */
function warningLimit(warning: SlaWarning, { limitMs = 0, usedFromMs, reading }: ClockRun): number {
  if ('remaining' in warning) return limitMs - parseDuration(warning.remaining);
  return usedFromMs + Math.round((reading?.lengthMs ?? 0) * warning.consumedRatio);
}
