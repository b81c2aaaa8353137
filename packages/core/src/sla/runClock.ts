import type { Calendar } from '../calendar/types.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { knownEvents } from './clockEvents.ts';
import { ClockRun } from './clockRun.ts';
import { readTarget } from './clockTarget.ts';
import type { SlaClockEvent, SlaClockTarget } from './types.ts';

/** A clock, from its target through its events up to an instant; where a reopening begins a new cycle, the latest. */
export function runClock(
  target: SlaClockTarget,
  events: readonly SlaClockEvent[],
  { asOfMs, calendars }: { readonly asOfMs: number; readonly calendars: readonly Calendar[] },
): ClockRun {
  const { known, disorderMs } = knownEvents(events, asOfMs);
  let run = new ClockRun(target, calendars);
  for (const event of known) {
    if (run.endsWith(event)) run = run.nextCycle(event.ms);
    else run.take(event);
  }
  run.advance(asOfMs);
  if (disorderMs !== undefined) run.findings.unshift({ code: 'events-out-of-order', at: toIsoInstant(disorderMs) });
  // A target that cannot be read is told also before the start.
  if (run.startMs === undefined) readTarget(target, asOfMs, calendars);
  return run;
}
