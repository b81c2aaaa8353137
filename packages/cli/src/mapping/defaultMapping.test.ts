import { expect, test } from 'vitest';
import { defaultMapping } from './defaultMapping.ts';

test('one row a ticket', () => {
  expect(defaultMapping(['id', 'createdAt', 'priority', 'firstResponseAt', 'closedAt', 'resolutionDueAt', ''])).toEqual({
    plumbline: 1,
    kind: 'ticket-mapping',
    shape: 'ticket-rows',
    id: 'id',
    createdAt: 'createdAt',
    fields: { priority: 'priority' },
    events: { 'first-response': 'firstResponseAt', closed: 'closedAt' },
    deadlines: { resolution: 'resolutionDueAt' },
  });
});

test('a column "at" makes it an event log', () => {
  expect(defaultMapping(['id', 'createdAt', 'at', 'event', 'actor', 'status'])).toEqual({
    plumbline: 1,
    kind: 'ticket-mapping',
    shape: 'event-log',
    id: 'id',
    createdAt: 'createdAt',
    at: 'at',
    event: 'event',
    actor: { column: 'actor', values: { human: 'human', bot: 'bot', customer: 'customer' } },
    changes: { status: 'status' },
    events: {},
    deadlines: {},
  });
});
