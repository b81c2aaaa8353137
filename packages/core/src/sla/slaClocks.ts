import { epochMsAt } from '../time/toEpochMs.ts';
import { describeRun } from './slaClock.ts';
import { ticketRuns } from './ticketRuns.ts';
import type { SlaClockOptions, SlaPolicy, Ticket, TicketClock } from './types.ts';

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
  const asOfMs = epochMsAt(options?.asOf, () => 'asOf');
  const { calendars, trace } = options;
  return ticketRuns(policy, ticket, { asOfMs, calendars }).map(({ metric, cycle, policyRevision, fields, target, run, findings }) => ({
    ticketId: ticket.id,
    metric,
    cycle,
    policyId: policy.id,
    ...(policyRevision === undefined ? {} : { policyRevision }),
    fields,
    ...describeRun(run, target, { asOfMs, trace }),
    findings,
  }));
}
