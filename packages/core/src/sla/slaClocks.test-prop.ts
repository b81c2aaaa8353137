import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { office } from '../../test/clocks.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import { slaClock } from './slaClock.ts';
import { slaClocks } from './slaClocks.ts';
import type { SlaClockEvent, SlaClockTarget, SlaPolicy, SlaTarget, Ticket } from './types.ts';

const MINUTE = 60_000;
const CREATED = Date.UTC(2026, 2, 26, 9);

const within = fc.integer({ min: 1, max: 24 * 60 }).map((minutes) => `PT${minutes}M`);
const status = fc.constantFrom('Open', 'Waiting', 'Closed');
const priority = fc.constantFrom('P1', 'P2', 'P3');
const at = fc.integer({ min: 0, max: 6 * 48 }).map((halves) => CREATED + halves * 30 * MINUTE);

const target = fc.record<SlaTarget>({
  metric: fc.constantFrom('resolution', 'response'),
  within,
  calendar: fc.constant('office'),
  when: fc.oneof(
    fc.constant({}),
    priority.map((value) => ({ priority: value })),
    priority.map((value) => ({ priority: { not: value } })),
  ),
  stopOn: fc.constant({ fields: { status: 'Closed' } }),
  pauseWhile: fc.constant({ status: 'Waiting' }),
  reopen: fc.constantFrom('resume', 'newCycle', 'ignore'),
  retarget: fc.constantFrom('keepElapsed', 'restart', 'prorate'),
});
const policyOf = (targets: readonly SlaTarget[]): SlaPolicy => ({
  plumbline: 1,
  kind: 'sla-policy',
  id: 'p',
  targets,
  calendars: [office],
});

const ticket = fc
  .record({
    fields: fc.record({ status, priority }, { requiredKeys: ['status'] }),
    events: fc.array(fc.record({ at, set: fc.record({ status, priority }, { requiredKeys: [] }) }), { maxLength: 8 }),
  })
  .map(({ fields, events }): Ticket => ({ id: 'T', createdAt: CREATED, fields, events: events.toSorted((a, b) => a.at - b.at) }));

test('what happens after asOf changes nothing', () => {
  fc.assert(
    fc.property(fc.array(target, { maxLength: 4 }), ticket, at, (targets, given, asOf) => {
      const known = { ...given, events: given.events!.filter((event) => toEpochMs(event.at) <= asOf) };
      expect(slaClocks(policyOf(targets), given, { asOf })).toEqual(slaClocks(policyOf(targets), known, { asOf }));
    }),
    { numRuns: 300 },
  );
});

test('clocks do not vanish as time goes on, and a breach is only ever undone by cancelling', () => {
  fc.assert(
    fc.property(fc.array(target, { minLength: 1, maxLength: 4 }), ticket, at, at, (targets, given, a, b) => {
      const policy = policyOf(targets);
      const earlier = slaClocks(policy, given, { asOf: Math.min(a, b) }).filter(({ state }) => state !== 'notStarted');
      const later = slaClocks(policy, given, { asOf: Math.max(a, b) });
      for (const clock of earlier) {
        const after = later.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle)!;
        expect(after.startedAt).toBe(clock.startedAt);
        if (clock.verdict !== 'breached' || after.state === 'cancelled') continue;
        expect(after).toMatchObject({ verdict: 'breached', dueAt: clock.dueAt, breachedAt: clock.breachedAt });
      }
    }),
    { numRuns: 300 },
  );
});

test('under one target for all, the status alone tells the clock what happens', () => {
  fc.assert(
    fc.property(target, ticket, at, ({ reopen, ...more }, given, asOf) => {
      const told: SlaClockEvent[] = [{ type: 'start', at: CREATED }];
      let before = 'Open';
      for (const event of [{ at: CREATED, set: given.fields }, ...given.events!]) {
        const now = String(event.set?.['status'] ?? before);
        if (before === 'Closed' && now !== 'Closed') told.push({ type: 'reopen', at: event.at });
        if (before !== 'Closed' && now === 'Closed') told.push({ type: 'stop', at: event.at });
        if (before !== 'Waiting' && now === 'Waiting') told.push({ type: 'pause', at: event.at });
        if (before === 'Waiting' && now !== 'Waiting') told.push({ type: 'resume', at: event.at });
        before = now;
      }
      const held: SlaClockTarget = { within: more.within as string, calendar: 'office', ...(reopen === undefined ? {} : { reopen }) };
      const clock = slaClock(held, told, { asOf, calendars: [office] });
      const policy = policyOf([{ ...more, when: {}, ...(reopen === undefined ? {} : { reopen }) }]);
      expect(slaClocks(policy, given, { asOf }).at(-1)).toMatchObject(clock);
    }),
    { numRuns: 300 },
  );
});

test('a ticket is held to the first target that matches it, whatever others there are', () => {
  fc.assert(
    fc.property(fc.array(target, { minLength: 1, maxLength: 5 }), ticket, at, (targets, given, asOf) => {
      const still = {
        ...given,
        events: given.events!.map((event) => ({ at: event.at, set: { status: event.set?.['status'] ?? 'Open' } })),
      };
      const clocks = slaClocks(policyOf(targets), still, { asOf });
      for (const metric of new Set(clocks.map((clock) => clock.metric))) {
        const first = targets.find((one) => slaClocks(policyOf([one]), still, { asOf }).some((clock) => clock.metric === metric))!;
        expect(clocks.filter((clock) => clock.metric === metric)).toEqual(slaClocks(policyOf([first]), still, { asOf }));
      }
    }),
    { numRuns: 200 },
  );
});
