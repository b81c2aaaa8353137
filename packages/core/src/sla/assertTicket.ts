import { PlumblineError } from '../errors.ts';
import type { Ticket } from './types.ts';

/** Throws unless it is a list of tickets. */
export function assertTickets(tickets: readonly Ticket[]): void {
  if (!Array.isArray(tickets)) throw invalidTicket('tickets', 'a list of tickets', tickets);
  for (const ticket of tickets as readonly Ticket[]) assertTicket(ticket);
}

/** Throws unless a ticket is made as one; its instants are read when they are needed. */
export function assertTicket(ticket: Ticket): void {
  if (Object(ticket) !== ticket) throw invalidTicket('', 'a ticket such as { "id", "createdAt", "fields", "events" }', ticket);
  if (Object(ticket.fields) !== ticket.fields) throw invalidTicket('fields', 'an object of fields', ticket.fields);
  const { events = [] } = ticket;
  if (!Array.isArray(events)) throw invalidTicket('events', 'a list of events', events);
  const index = events.findIndex((event) => Object(event) !== event);
  if (index >= 0) throw invalidTicket(`events[${index}]`, 'an event such as { "at", "name", "set" }', events[index]);
}

function invalidTicket(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('sla/invalid-ticket', { path, expected, received });
}
