import { toEpochMs, type EventsBeforeCreation, type Ticket } from '@plumbline/core';

/** That many ids are told. */
const FIRST_TICKETS = 5;

/**
 * The tickets with an event dated before their creation, if there are any: it counts at the creation, and so may make a ticket met that ended before it began.
 *
 * @param asOf the instant of the report, in epoch milliseconds: tickets created later are in no figure
 */
export function eventsBeforeCreation(tickets: readonly Ticket[], asOf: number): EventsBeforeCreation | undefined {
  const firstTicketIds: string[] = [];
  let ticketCount = 0;
  for (const { id, createdAt, events = [] } of tickets) {
    const created = toEpochMs(createdAt);
    if (created > asOf || !events.some(({ at }) => toEpochMs(at) < created)) continue;
    ticketCount += 1;
    if (firstTicketIds.length < FIRST_TICKETS) firstTicketIds.push(id);
  }
  return ticketCount === 0 ? undefined : { code: 'events-before-creation', ticketCount, firstTicketIds };
}
