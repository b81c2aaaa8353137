import { PlumblineError } from '../errors.ts';
import { epochMsAt } from '../time/toEpochMs.ts';
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
 * @since 0.1.0
 * @example
 * orderClockEvents([{ type: 'start', at: 0 }, { type: 'pause', at: 0 }]).map((event) => event.type); // ['pause', 'start']
 */
export function orderClockEvents(events: readonly SlaClockEvent[]): SlaClockEvent[] {
  return readEvents(events)
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
  for (const timed of readEvents(events)) {
    const { ms } = timed;
    if (ms > asOfMs) continue;
    if (ms < latest) disorderMs ??= ms;
    latest = Math.max(latest, ms);
    known.push(timed);
  }
  if (disorderMs === undefined) return { known };
  // Sorting is stable: events at one instant keep the order of their source.
  return { known: known.sort((a, b) => a.ms - b.ms), disorderMs };
}

/** Events with their instants, of known types: one that nobody knows would otherwise be as if it had not come. */
function readEvents(events: readonly SlaClockEvent[]): TimedEvent[] {
  if (!Array.isArray(events)) throw invalidEvent('events', 'a list of clock events', events);
  return (events as readonly SlaClockEvent[]).map((event, index) => {
    const type = event?.type;
    if (!Object.hasOwn(ORDER, type)) throw invalidEvent(`events[${index}].type`, `one of ${Object.keys(ORDER).join(', ')}`, type);
    return { ms: epochMsAt(event.at, () => `events[${index}].at`), event };
  });
}

function invalidEvent(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('sla/invalid-event', { path, expected, received });
}
