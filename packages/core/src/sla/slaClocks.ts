import { toEpochMs } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { calendarList } from './clockTarget.ts';
import { policyIndexOf } from './policyIndex.ts';
import { slaClock } from './slaClock.ts';
import { ticketCycles } from './ticketCycles.ts';
import { historyOf } from './ticketHistory.ts';
import type { SlaClockOptions, SlaFinding, SlaPolicy, Ticket, TicketClock } from './types.ts';

/**
 * The clocks of a ticket under a policy: one for each metric that has a target for it, and one more for each cycle that a reopening begins.
 *
 * The revision of the policy at the clock's start holds for all of it. When the ticket's fields change, the first target that matches now is the one that
 * counts, from the change on as its `retarget` says; when none does any more, a clock that runs is cancelled, and its time does not count until one matches
 * again. A ticket that meets a target only later is held to it from the start all the same, and breached at the earliest when it meets it.
 *
 * @param policy what was promised
 * @param ticket what happened
 * @param options as for `slaClock`; calendars given here come before those of the policy
 * @returns the clocks by metric in the order of the policy; none when no target is for this ticket, or it was created after `asOf`
 * @throws {PlumblineError} as `slaClock`
 * @since 0.1.0
 * @example
 * slaClocks(goldSupport, ticket, { asOf: '2026-03-30T09:00:00Z' }).map((clock) => clock.metric); // ['first-response', 'resolution']
 */
export function slaClocks(policy: SlaPolicy, ticket: Ticket, options: SlaClockOptions): readonly TicketClock[] {
  const asOfMs = toEpochMs(options?.asOf);
  const index = policyIndexOf(policy);
  const { moments, disorderMs, beforeCreationMs } = historyOf(ticket, asOfMs);
  const last = moments[moments.length - 1];
  if (last === undefined) return [];

  const calendars = [...calendarList(options.calendars), ...calendarList(policy.calendars)];
  const findings: readonly SlaFinding[] = [
    ...(disorderMs === undefined ? [] : [{ code: 'events-out-of-order', at: toIsoInstant(disorderMs) } as const]),
    ...(beforeCreationMs === undefined ? [] : [{ code: 'event-before-creation', at: toIsoInstant(beforeCreationMs) } as const]),
  ];
  return index.metrics.flatMap((metric) =>
    ticketCycles(index, metric, ticket, moments).map(({ target, policyRevision, events }, cycle): TicketClock => {
      const clock = slaClock(target, events, { ...options, calendars });
      return {
        ticketId: ticket.id,
        metric,
        cycle: cycle + 1,
        policyId: policy.id,
        ...(policyRevision === undefined ? {} : { policyRevision }),
        fields: last.fields,
        ...clock,
        findings: [...findings, ...clock.findings],
      };
    }),
  );
}
