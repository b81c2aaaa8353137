import { toEpochMs, type Ticket } from '@plumbline/core';

/** The latest instant at which anything happened to a ticket, deadlines aside, in epoch milliseconds. */
export function latestInstant(tickets: readonly Ticket[]): number | undefined {
  let latest: number | undefined;
  const see = (ms: number) => {
    if (latest === undefined || ms > latest) latest = ms;
  };
  for (const { createdAt, events = [] } of tickets) {
    see(toEpochMs(createdAt));
    for (const { at } of events) see(toEpochMs(at));
  }
  return latest;
}
