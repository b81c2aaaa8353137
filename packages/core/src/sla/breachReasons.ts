import { toEpochMs } from '../time/toEpochMs.ts';
import { historyOf } from './ticketHistory.ts';
import type { BreachReason, FieldValue, Ticket, TicketClock } from './types.ts';

/** What explains a breach: where the counted time went, and what might have been expected to help. */
export function breachReasons(ticket: Ticket, clock: TicketClock, explainBy: string): readonly BreachReason[] {
  const { pauseCount, pausedMs, reopenCount } = clock;
  return [
    ...countedWhile(ticket, clock, explainBy),
    ...(clock.state === 'running' ? [{ code: 'still-running' } as const] : []),
    ...(clock.breachedOnChange === true ? [{ code: 'target-changed' } as const] : []),
    pauseCount === 0 ? { code: 'never-paused' } : { code: 'paused', pauseCount, pausedMs },
    ...(reopenCount === 0 ? [] : [{ code: 'reopened', reopenCount, ...countedSinceStop(clock) } as const]),
  ];
}

/** Counted time after the clock was first stopped. */
function countedSinceStop({ trace }: TicketClock): { readonly countedSinceMs?: number } {
  const first = trace.findIndex(({ kind }) => kind === 'stopped');
  if (first < 0) return {};
  return { countedSinceMs: trace.slice(first).reduce((sum, { kind, ms }) => (kind === 'open' ? sum + ms : sum), 0) };
}

/** Counted time by the value that a field had, most first; nothing when the field never had one. */
function countedWhile(ticket: Ticket, clock: TicketClock, field: string): readonly BreachReason[] {
  const { moments } = historyOf(ticket, toEpochMs(clock.asOf));
  const countedMs = new Map<FieldValue, number>();
  for (const interval of clock.trace) {
    if (interval.kind !== 'open') continue;
    const [fromMs, toMs] = [toEpochMs(interval.startAt), toEpochMs(interval.endAt)];
    for (const [i, { ms, fields }] of moments.entries()) {
      const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
      const overlapMs = Math.min(toMs, moments[i + 1]?.ms ?? toMs) - Math.max(fromMs, ms);
      if (value !== undefined && overlapMs > 0) countedMs.set(value, (countedMs.get(value) ?? 0) + overlapMs);
    }
  }
  return [...countedMs]
    .sort(([, a], [, b]) => b - a)
    .map(([value, ms]) => ({ code: 'counted-while', field, value, countedMs: ms, shareRatio: ms / clock.elapsedMs }));
}
