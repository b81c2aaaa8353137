import { expect, test } from 'vitest';
import { policyGaps } from './policyGaps.ts';
import type { SlaPolicy, SlaTarget, Ticket } from './types.ts';

const policy = (...targets: readonly Partial<SlaTarget>[]): SlaPolicy => ({
  plumbline: 1,
  kind: 'sla-policy',
  id: 'support',
  targets: targets.map((target) => ({ metric: 'resolution', stopOn: { event: 'closed' }, ...target })),
});
const ticket: Ticket = {
  id: 'T-1',
  createdAt: '2026-03-27T09:00:00Z',
  fields: { status: 'New', priority: 'P1', vip: true },
  events: [
    { at: '2026-03-27T10:00:00Z', set: { status: 'Waiting for customer' } },
    { at: '2026-03-27T11:00:00Z', set: { status: 'Resolved' } },
    { at: '2026-03-27T12:00:00Z', name: 'closed', actor: 'human' },
  ],
  deadlines: { promised: '2026-03-28T09:00:00Z' },
};

test('a policy that finds all it asks for has none', () => {
  const whole = policy(
    { when: { priority: ['P1'], vip: true }, within: { deadline: 'promised' }, pauseWhile: { status: 'Waiting for customer' } },
    { startOn: { event: 'created' }, stopOn: { fields: { status: { not: ['New'] } } } },
    { stopOn: { event: ['closed'], actor: 'human', after: 'created' } },
  );
  expect(policyGaps(whole, [ticket])).toEqual([]);
});

test.for([
  { where: 'when', target: { when: { status: 'Resolvd' } } },
  { where: 'a list', target: { when: { status: ['New', 'Resolvd'] } } },
  { where: 'a not', target: { when: { status: { not: 'Resolvd' } } } },
  { where: 'pauseWhile', target: { pauseWhile: { status: 'Resolvd' } } },
  { where: 'stopOn', target: { stopOn: { fields: { status: 'Resolvd' } } } },
  { where: 'reopenOn', target: { reopenOn: { fields: { status: 'Resolvd' } } } },
] as const)('a value that no ticket ever has, in $where', ({ target }) => {
  expect(policyGaps(policy(target), [ticket])).toEqual([
    {
      code: 'unseen-value',
      field: 'status',
      value: 'Resolvd',
      metrics: ['resolution'],
      closest: 'Resolved',
      seen: ['New', 'Waiting for customer', 'Resolved'],
    },
  ]);
});

test('a number is not the text of it', () => {
  expect(policyGaps(policy({ when: { priority: 1 } }), [{ ...ticket, fields: { priority: '1' } }])).toMatchObject([
    { code: 'unseen-value', value: 1, closest: '1' },
  ]);
});

test('events, fields, deadlines and actors that no ticket has', () => {
  const asking = policy({
    when: { prio: 'P1' },
    within: { deadline: 'promise' },
    stopOn: { event: 'done', actor: ['human'], after: 'close' },
  });
  const silent = { ...ticket, events: [{ at: '2026-03-27T12:00:00Z', name: 'closed' }] };
  expect(policyGaps(asking, [silent])).toMatchObject([
    { code: 'unseen-event', event: 'close', closest: 'closed' },
    { code: 'unseen-deadline', deadline: 'promise', closest: 'promised' },
    { code: 'unseen-event', event: 'done' },
    { code: 'unseen-actor', actor: 'human', seen: [] },
    { code: 'unseen-field', field: 'prio' },
  ]);
  const names = { events: ['done', 'close'], fields: ['prio'], deadlines: ['promise'] };
  expect(policyGaps(asking, [silent], { names })).toMatchObject([
    { code: 'unseen-actor' },
    { code: 'unseen-value', field: 'prio', value: 'P1', seen: [] },
  ]);
});

test('somebody who never does anything, as when a mapping does not name them', () => {
  const asking = policy({ stopOn: { event: 'closed', actor: ['human', 'bot'] } });
  expect(policyGaps(asking, [ticket])).toEqual([{ code: 'unseen-actor', actor: 'bot', metrics: ['resolution'], seen: ['human'] }]);
});

test('what several metrics and revisions ask for is one gap', () => {
  const twice = policy({ metric: 'reply', when: { priority: 'P11' } }, { when: { priority: 'P11' } });
  const revised = { ...twice, revisions: [{ effectiveFrom: '2026-04-01T00:00:00Z', targets: twice.targets }] };
  expect(policyGaps(revised, [ticket])).toMatchObject([{ value: 'P11', closest: 'P1', metrics: ['reply', 'resolution'] }]);
});

test('of many values the first ten are told', () => {
  const tickets = Array.from({ length: 30 }, (_, index) => ({ ...ticket, fields: { team: `Team ${index} of the office` } }));
  const [gap] = policyGaps(policy({ when: { team: '?' } }), tickets);
  expect(gap?.seen).toHaveLength(10);
});

test('what was meant is looked for among the first hundred values: beyond that a field is free text', () => {
  const team = (index: number) => `team-${String(index).padStart(3, '0')}`;
  const tickets = Array.from({ length: 101 }, (_, index) => ({ ...ticket, fields: { team: team(index) } }));
  const closestTo = (index: number) => policyGaps(policy({ when: { team: `${team(index)}?` } }), tickets)[0]?.closest;
  expect(closestTo(99)).toBe(team(99));
  expect(closestTo(100)).not.toBe(team(100));
});

test('without tickets nothing is missed', () => {
  expect(policyGaps(policy({ when: { status: 'Resolvd' } }), [])).toEqual([]);
});
