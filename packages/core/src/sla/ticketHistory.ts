import { epochMsAt } from '../time/toEpochMs.ts';
import { assertTicket } from './assertTicket.ts';
import type { Actor, Ticket, TicketFields } from './types.ts';

/** A moment of a ticket's life, with its fields as they were from then on. */
export interface Moment {
  readonly ms: number;
  readonly name: string | undefined;
  readonly actor: Actor | undefined;
  readonly fields: TicketFields;
  /** Names of the events before it, each once. */
  readonly seen: readonly string[];
}

/** What is known of a ticket at an instant. */
export interface TicketHistory {
  /** The creation first, then what happened since, in order of time; events at one instant keep the order of the ticket. */
  readonly moments: readonly Moment[];
  /** The first instant that came after a later one in the ticket. */
  readonly disorderMs?: number;
  /** The first instant of the ticket that lies before its creation. */
  readonly beforeCreationMs?: number;
}

/**
 * Goes through a ticket's events up to `asOfMs`.
 *
 * Nothing happens to a ticket before it exists: an event dated earlier, as by another system's clock, counts at the creation.
 */
export function historyOf(ticket: Ticket, asOfMs: number): TicketHistory {
  assertTicket(ticket);
  const createdMs = epochMsAt(ticket.createdAt, () => 'createdAt');
  if (createdMs > asOfMs) return { moments: [] };
  const timed = (ticket.events ?? [])
    .map((event, index) => ({ ms: epochMsAt(event.at, () => `events[${index}].at`), event }))
    .filter(({ ms }) => ms <= asOfMs);
  let disorderMs: number | undefined;
  for (let i = 1; i < timed.length; i++)
    if ((timed[i] as { ms: number }).ms < (timed[i - 1] as { ms: number }).ms) disorderMs ??= timed[i]?.ms;
  if (disorderMs !== undefined) timed.sort((a, b) => a.ms - b.ms);
  const beforeCreationMs = timed.find(({ ms }) => ms < createdMs)?.ms;

  let last: Moment = { ms: createdMs, name: 'created', actor: undefined, fields: ticket.fields, seen: [] };
  const moments = [last];
  for (const { ms, event } of timed) {
    last = {
      ms: Math.max(ms, createdMs),
      name: event.name,
      actor: event.actor,
      fields: event.set === undefined ? last.fields : { ...last.fields, ...event.set },
      seen: last.name === undefined || last.seen.includes(last.name) ? last.seen : [...last.seen, last.name],
    };
    moments.push(last);
  }
  return {
    moments,
    ...(disorderMs === undefined ? {} : { disorderMs }),
    ...(beforeCreationMs === undefined ? {} : { beforeCreationMs }),
  };
}
