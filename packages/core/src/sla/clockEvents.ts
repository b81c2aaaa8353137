import { PlumblineError } from '../errors.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { SlaClockEvent } from './types.ts';

/** A clock event with its instant read. */
export interface TimedEvent {
  readonly ms: number;
  readonly event: SlaClockEvent;
}

/** Rule 15: what comes first at one instant when the source does not say. */
const ORDER: Readonly<Record<SlaClockEvent['type'], number>> = {
  cancel: 0,
  stop: 1,
  retarget: 2,
  reopen: 3,
  pause: 4,
  resume: 5,
  start: 6,
};

/**
 * Events of a source that keeps no order, such as columns of instants, in the order in which they count: by instant, and at one instant cancel, stop,
 * retarget, reopen, pause, resume, start.
 *
 * @param events clock events in any order
 * @returns a new list; `slaClock` takes events in the order it is given
 * @throws {PlumblineError} `sla/invalid-event` for an unknown type; `time/invalid-instant`
 * @example
 * orderClockEvents([{ type: 'start', at: 0 }, { type: 'pause', at: 0 }]).map((event) => event.type); // ['pause', 'start']
 */
export function orderClockEvents(events: readonly SlaClockEvent[]): SlaClockEvent[] {
  return events
    .map((event, index) => ({ ms: readInstant(event, index), event }))
    .sort((a, b) => a.ms - b.ms || ORDER[a.event.type] - ORDER[b.event.type])
    .map(({ event }) => event);
}

/** What is known at an instant, in order of time; where the source was not in order it says since when. */
export function knownEvents(
  events: readonly SlaClockEvent[],
  asOfMs: number,
): { readonly known: readonly TimedEvent[]; readonly disorderMs?: number } {
  const known: TimedEvent[] = [];
  let disorderMs: number | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, event] of events.entries()) {
    const ms = readInstant(event, index);
    if (ms > asOfMs) continue;
    if (ms < latest) disorderMs ??= ms;
    latest = Math.max(latest, ms);
    known.push({ ms, event });
  }
  if (disorderMs === undefined) return { known };
  // Sorting is stable: events at one instant keep the order of their source.
  return { known: known.sort((a, b) => a.ms - b.ms), disorderMs };
}

/** The instant of an event of a known type: one that nobody knows would otherwise be as if it had not come. */
function readInstant({ at, type }: SlaClockEvent, index: number): number {
  if (!Object.hasOwn(ORDER, type)) {
    throw new PlumblineError('sla/invalid-event', {
      path: `events[${index}].type`,
      expected: `one of ${Object.keys(ORDER).join(', ')}`,
      received: type,
    });
  }
  return toEpochMs(at);
}
