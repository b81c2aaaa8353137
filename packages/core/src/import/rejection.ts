import type { EventRejection } from './types.ts';

/** Ends the reading of one event; never leaves this folder. */
export class Rejection extends Error {
  readonly reason: EventRejection;

  constructor(reason: EventRejection) {
    super(reason);
    this.reason = reason;
  }
}

const rejections = new Map<EventRejection, Rejection>();

/** One for all events of a reason: its stack says nothing of the event, and takes longer than to read one. */
export function rejection(reason: EventRejection): Rejection {
  const known = rejections.get(reason) ?? new Rejection(reason);
  rejections.set(reason, known);
  return known;
}
