import { expect, test } from 'vitest';
import { orderClockEvents } from './clockEvents.ts';
import { slaClock } from './slaClock.ts';
import type { SlaClockEvent } from './types.ts';

test.for(['resolve', 'paused', 'Stop', 'constructor', undefined])('an event of the type %j is refused, not passed over', (type) => {
  const events = [
    { type: 'start', at: 0 },
    { type, at: 1 },
  ] as unknown as readonly SlaClockEvent[];
  const error = expect.objectContaining({
    code: 'sla/invalid-event',
    message: expect.stringContaining('events[1].type: expected one of') as string,
  });
  expect(() => slaClock({ within: 'PT1H' }, events, { asOf: 2 })).toThrow(error);
  expect(() => orderClockEvents(events)).toThrow(error);
});
