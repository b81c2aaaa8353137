import { expect, test } from 'vitest';
import { slaClocks } from './slaClocks.ts';
import type { SlaPolicy, Ticket } from './types.ts';

const policy: SlaPolicy = {
  plumbline: 1,
  kind: 'sla-policy',
  id: 'p',
  targets: [{ metric: 'closure', within: 'PT1H', stopOn: { event: 'closed' } }],
};

test('what is dated before the creation counts at the creation, and is told', () => {
  const ticket: Ticket = {
    id: '1',
    createdAt: '2026-03-27T09:00:11Z',
    fields: {},
    events: [{ at: '2026-03-27T09:00:00Z', name: 'closed' }],
  };
  expect(slaClocks(policy, ticket, { asOf: '2026-03-30T09:00:00Z' })).toMatchObject([
    {
      state: 'stopped',
      verdict: 'met',
      stoppedAt: '2026-03-27T09:00:11Z',
      elapsedMs: 0,
      findings: [{ code: 'event-before-creation', at: '2026-03-27T09:00:00Z' }],
    },
  ]);
});
