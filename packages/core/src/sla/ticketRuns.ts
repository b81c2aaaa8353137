import type { Calendar } from '../calendar/types.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import type { IsoInstant } from '../time/types.ts';
import type { ClockRun } from './clockRun.ts';
import { calendarList } from './clockTarget.ts';
import { policyIndexOf } from './policyIndex.ts';
import { runClock } from './runClock.ts';
import { ticketCycles } from './ticketCycles.ts';
import { historyOf } from './ticketHistory.ts';
import type { SlaClockTarget, SlaFinding, SlaPolicy, Ticket, TicketFields } from './types.ts';

/** A clock of a ticket that has gone through what happened. */
export interface TicketRun {
  readonly metric: string;
  /** 1 for the first; higher after a reopening that begins a new cycle. */
  readonly cycle: number;
  readonly policyRevision: IsoInstant | undefined;
  /** The ticket's fields as they are in the end. */
  readonly fields: TicketFields;
  /** The target that it began with. */
  readonly target: SlaClockTarget;
  readonly run: ClockRun;
  /** Those of the ticket, then those of the clock. */
  readonly findings: readonly SlaFinding[];
}

/** The clocks of a ticket under a policy, run up to an instant: by metric in the order of the policy, none when it was created later. */
export function ticketRuns(
  policy: SlaPolicy,
  ticket: Ticket,
  options: { readonly asOfMs: number; readonly calendars: readonly Calendar[] | undefined },
): TicketRun[] {
  const index = policyIndexOf(policy);
  const { moments, disorderMs, beforeCreationMs } = historyOf(ticket, options.asOfMs);
  const last = moments[moments.length - 1];
  if (last === undefined) return [];

  const { fields } = last;
  const calendars = [...calendarList(options.calendars), ...calendarList(policy.calendars)];
  const ofTicket: readonly SlaFinding[] = [
    ...(disorderMs === undefined ? [] : [{ code: 'events-out-of-order', at: toIsoInstant(disorderMs) } as const]),
    ...(beforeCreationMs === undefined ? [] : [{ code: 'event-before-creation', at: toIsoInstant(beforeCreationMs) } as const]),
  ];
  return index.metrics.flatMap((metric) =>
    ticketCycles(index, metric, ticket, moments).map(({ target, policyRevision, events }, cycle) => {
      const run = runClock(target, events, { asOfMs: options.asOfMs, calendars });
      return { metric, cycle: cycle + 1, policyRevision, fields, target, run, findings: [...ofTicket, ...run.findings] };
    }),
  );
}
