import { describe, expect, test } from 'vitest';
import type { CalendarDocument } from '../calendar/types.ts';
import { slaClocks } from './slaClocks.ts';
import type { Conditions, SlaClockOptions, SlaPolicy, SlaTarget, Ticket, TicketEvent, TicketFields } from './types.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const day = [['09:00', '17:30']] as const;
const office: CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'office',
  zone: 'Europe/London',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
};

/** Promises of resolution, closed by the event, counted on all hours. */
const target = (more: Partial<SlaTarget>): SlaTarget => ({ metric: 'resolution', stopOn: { event: 'closed' }, ...more });
const policyOf = (...targets: SlaTarget[]): SlaPolicy => ({ plumbline: 1, kind: 'sla-policy', id: 'gold', targets });
const ticketOf = (fields: TicketFields, ...events: TicketEvent[]): Ticket => ({
  id: 'T-1',
  createdAt: '2026-03-23T09:00:00Z',
  fields,
  events,
});
const at = (time: string) => `2026-03-23T${time}:00Z`;
const clocksAt = (time: string, policy: SlaPolicy, ticket: Ticket, options: Partial<SlaClockOptions> = {}) =>
  slaClocks(policy, ticket, { asOf: at(time), calendars: [office], ...options });
const dues = (policy: SlaPolicy, ticket: Ticket) => clocksAt('09:00', policy, ticket).map(({ metric, dueAt }) => [metric, dueAt]);

const P1 = target({ when: { priority: 'P1' }, within: 'PT2H' });
const P2 = target({ when: { priority: 'P2' }, within: 'PT8H' });

describe('conditions', () => {
  const matches = (when: Conditions, fields: TicketFields) =>
    clocksAt('09:00', policyOf(target({ when, within: 'PT1H' })), ticketOf(fields)).length === 1;

  test.for<{ when: Conditions; fields: TicketFields; met: boolean; because: string }>([
    { when: {}, fields: {}, met: true, because: 'none at all' },
    { when: { priority: 'P1' }, fields: { priority: 'P1' }, met: true, because: 'a value' },
    { when: { priority: 'P1' }, fields: { priority: 'P2' }, met: false, because: 'another value' },
    { when: { priority: 'P1' }, fields: { priority: 'p1' }, met: false, because: 'other letters' },
    { when: { priority: 1 }, fields: { priority: '1' }, met: false, because: 'a number is not its text' },
    { when: { vip: false }, fields: { vip: false }, met: true, because: 'false is a value' },
    { when: { vip: false }, fields: {}, met: false, because: 'absent is not false' },
    { when: { priority: ['P1', 'P2'] }, fields: { priority: 'P2' }, met: true, because: 'one of several' },
    { when: { priority: [] }, fields: { priority: 'P2' }, met: false, because: 'one of none' },
    { when: { priority: { not: 'P1' } }, fields: { priority: 'P2' }, met: true, because: 'anything but' },
    { when: { priority: { not: 'P1' } }, fields: { priority: 'P1' }, met: false, because: 'that one' },
    { when: { priority: { not: ['P1', 'P2'] } }, fields: { priority: 'P2' }, met: false, because: 'one of those' },
    { when: { priority: { not: 'P1' } }, fields: {}, met: true, because: 'an absent field meets a not' },
    { when: { priority: ['P1', 'P2'] }, fields: {}, met: false, because: 'and nothing else' },
    { when: { priority: 'P1', vip: true }, fields: { priority: 'P1', vip: false }, met: false, because: 'all must hold' },
  ])('$because: $when on $fields', ({ when, fields, met }) => {
    expect(matches(when, fields)).toBe(met);
  });

  test.for(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('a field may be named %s', (name) => {
    // As JSON gives it: `__proto__` is then a field like others.
    const named = (value: string) => JSON.parse(`{ ${JSON.stringify(name)}: ${JSON.stringify(value)} }`) as Record<string, string>;
    expect(matches(named('a'), named('a'))).toBe(true);
    expect(matches(named('a'), named('b'))).toBe(false);
    expect(matches(named('a'), {})).toBe(false);
    expect(matches({ [name]: { not: 'a' } }, {})).toBe(true);
    const [clock] = clocksAt('10:00', policyOf(target({})), ticketOf({}, { at: at('10:00'), set: named('a') }));
    expect(Object.getOwnPropertyDescriptor(clock!.fields, name)?.value).toBe('a');
  });
});

describe('which targets count', () => {
  test('of a metric the first that matches', () => {
    const policy = policyOf(target({ when: { vip: true }, within: 'PT1H' }), P1, target({ within: 'PT24H' }));
    expect(dues(policy, ticketOf({ priority: 'P1', vip: true }))).toEqual([['resolution', at('10:00')]]);
    expect(dues(policy, ticketOf({ priority: 'P1' }))).toEqual([['resolution', at('11:00')]]);
    expect(dues(policy, ticketOf({ priority: 'P3' }))).toEqual([['resolution', '2026-03-24T09:00:00Z']]);
  });

  test('every metric, in the order of the policy', () => {
    const policy = policyOf(
      target({ metric: 'b', within: 'PT2H' }),
      target({ metric: 'a', within: 'PT1H' }),
      target({ metric: 'b', within: 'PT9H' }),
    );
    expect(dues(policy, ticketOf({}))).toEqual([
      ['b', at('11:00')],
      ['a', at('10:00')],
    ]);
  });

  test('a metric may have any name', () => {
    expect(dues(policyOf(target({ metric: 'constructor', within: 'PT1H' })), ticketOf({}))).toEqual([['constructor', at('10:00')]]);
  });

  test('none for a ticket that the policy does not mention, or that does not exist yet', () => {
    expect(clocksAt('10:00', policyOf(P1, P2), ticketOf({ priority: 'P3' }))).toEqual([]);
    expect(clocksAt('08:59', policyOf(P1, P2), ticketOf({ priority: 'P1' }))).toEqual([]);
    expect(clocksAt('10:00', policyOf(), ticketOf({ priority: 'P1' }))).toEqual([]);
  });

  test('a clock carries what it belongs to, and the fields as of asOf', () => {
    const ticket = ticketOf({ priority: 'P1' }, { at: at('09:30'), set: { team: 'blue' } }, { at: at('10:30'), set: { team: 'red' } });
    expect(clocksAt('10:00', policyOf(P1), ticket)).toMatchObject([
      { ticketId: 'T-1', metric: 'resolution', cycle: 1, policyId: 'gold', fields: { priority: 'P1', team: 'blue' }, findings: [] },
    ]);
  });

  test('calendars given beside come before those of the policy', () => {
    const policy: SlaPolicy = {
      ...policyOf(target({ within: 'PT1H', calendar: 'office' })),
      calendars: [{ ...office, zone: 'America/New_York' }],
    };
    const due = (options: Partial<SlaClockOptions>) => clocksAt('09:00', policy, ticketOf({}), options)[0]?.dueAt;
    expect(due({})).toBe(at('10:00'));
    expect(due({ calendars: [] })).toBe(at('14:00'));
  });
});

describe('what starts and stops a clock', () => {
  test('an event among several, by certain actors only', () => {
    const policy = policyOf(
      target({ metric: 'first-response', within: 'PT1H', stopOn: { event: ['reply', 'call'], actor: ['human'] } }),
      target({ metric: 'any-response', within: 'PT1H', stopOn: { event: ['reply', 'call'] } }),
    );
    const ticket = ticketOf(
      {},
      { at: at('09:10'), name: 'reply', actor: 'bot' },
      { at: at('09:20'), name: 'reply' },
      { at: at('09:30'), name: 'call', actor: 'human' },
    );
    expect(clocksAt('12:00', policy, ticket)).toMatchObject([
      { metric: 'first-response', stoppedAt: at('09:30') },
      { metric: 'any-response', stoppedAt: at('09:10') },
    ]);
  });

  test('fields that come to hold; it reopens when they no longer do', () => {
    const policy = policyOf(
      target({ within: 'PT2H', startOn: { fields: { team: 'blue' } }, stopOn: { fields: { status: ['Done', 'Closed'] } } }),
    );
    const ticket = ticketOf(
      { status: 'Open' },
      { at: at('09:30'), set: { team: 'blue' } },
      { at: at('10:00'), set: { status: 'Done' } },
      { at: at('10:30'), set: { status: 'Closed' } },
      { at: at('11:00'), set: { status: 'Open' } },
    );
    expect(clocksAt('10:45', policy, ticket)).toMatchObject([{ startedAt: at('09:30'), stoppedAt: at('10:00'), elapsedMs: HOUR / 2 }]);
    expect(clocksAt('11:15', policy, ticket)).toMatchObject([{ state: 'running', elapsedMs: 45 * MINUTE, reopenCount: 1, cycle: 1 }]);
  });

  test('fields that hold from the creation on stop it at once', () => {
    expect(
      clocksAt('12:00', policyOf(target({ within: 'PT2H', stopOn: { fields: { status: 'Done' } } })), ticketOf({ status: 'Done' })),
    ).toMatchObject([{ state: 'stopped', verdict: 'met', elapsedMs: 0 }]);
  });

  test('stopped by an event it stays so, unless another is said to reopen it', () => {
    const ticket = ticketOf(
      {},
      { at: at('10:00'), name: 'closed' },
      { at: at('11:00'), name: 'created' },
      { at: at('12:00'), name: 'reopened' },
    );
    expect(clocksAt('13:00', policyOf(target({ within: 'PT4H', startOn: { event: 'opened' } })), ticket)).toMatchObject([
      { state: 'notStarted' },
    ]);
    expect(clocksAt('11:30', policyOf(target({ within: 'PT4H', reopenOn: { event: 'reopened' } })), ticket)).toMatchObject([
      { state: 'stopped' },
    ]);
    expect(clocksAt('13:00', policyOf(target({ within: 'PT4H', reopenOn: { event: 'reopened' } })), ticket)).toMatchObject([
      { state: 'running', elapsedMs: 2 * HOUR, reopenCount: 1 },
    ]);
    expect(
      clocksAt('13:00', policyOf(target({ within: 'PT4H', reopenOn: { event: 'reopened' }, reopen: 'ignore' })), ticket),
    ).toMatchObject([{ state: 'stopped', elapsedMs: HOUR, reopenCount: 0 }]);
  });

  test('until something starts it, it has not started: that is told, and is no breach', () => {
    const policy = policyOf(target({ when: { priority: 'P1' }, within: 'PT1H', startOn: { event: 'assigned' } }));
    const ticket = ticketOf({ priority: 'P1' }, { at: at('12:00'), name: 'assigned' });
    expect(clocksAt('11:00', policy, ticket)).toMatchObject([{ state: 'notStarted', verdict: 'none', noVerdict: 'not-started', cycle: 1 }]);
    expect(clocksAt('12:30', policy, ticket)).toMatchObject([{ state: 'running', startedAt: at('12:00') }]);
    expect(clocksAt('11:00', policy, { ...ticket, fields: { priority: 'P2' } })).toEqual([]);
  });
});

describe('pauses', () => {
  const policy = policyOf(target({ within: 'PT2H', pauseWhile: { status: ['Waiting', 'On hold'] }, reopenOn: { event: 'reopened' } }));

  test('while the status says so, from one such status to another without a break', () => {
    const ticket = ticketOf(
      { status: 'Open' },
      { at: at('09:30'), set: { status: 'Waiting' } },
      { at: at('10:00'), set: { status: 'On hold' } },
      { at: at('11:00'), set: { status: 'Open' } },
    );
    expect(clocksAt('10:30', policy, ticket)).toMatchObject([{ state: 'paused', noDue: 'paused', projectedDueAt: at('12:00') }]);
    expect(clocksAt('11:15', policy, ticket)).toMatchObject([
      { state: 'running', elapsedMs: 45 * MINUTE, pausedMs: 1.5 * HOUR, pauseCount: 1, dueAt: at('12:30') },
    ]);
  });

  test('from the creation on', () => {
    expect(clocksAt('12:00', policy, ticketOf({ status: 'Waiting' }))).toMatchObject([{ state: 'paused', elapsedMs: 0, pauseCount: 1 }]);
  });

  test('reopened into a status of waiting it is paused, and that is counted', () => {
    const ticket = ticketOf(
      { status: 'Open' },
      { at: at('10:00'), name: 'closed', set: { status: 'Closed' } },
      { at: at('11:00'), set: { status: 'Waiting' } },
      { at: at('12:00'), name: 'reopened' },
    );
    expect(clocksAt('13:00', policy, ticket)).toMatchObject([{ state: 'paused', elapsedMs: HOUR, pausedMs: HOUR, pauseCount: 1 }]);
  });
});

describe('the next response: each question of the customer begins a cycle (rules 16, 25 and 26)', () => {
  const policy = policyOf(
    target({
      metric: 'next-response',
      within: 'PT1H',
      startOn: { event: 'customer-reply', after: 'agent-reply' },
      stopOn: { event: 'agent-reply', actor: 'human' },
      reopen: 'newCycle',
    }),
  );
  const ticket = ticketOf(
    {},
    { at: at('09:10'), name: 'customer-reply', actor: 'customer' },
    { at: at('09:20'), name: 'agent-reply', actor: 'human' },
    { at: at('10:00'), name: 'customer-reply', actor: 'customer' },
    { at: at('10:05'), name: 'agent-reply', actor: 'bot' },
    { at: at('10:10'), name: 'customer-reply', actor: 'customer' },
    { at: at('10:30'), name: 'agent-reply', actor: 'human' },
    { at: at('11:00'), name: 'agent-reply', actor: 'human' },
    { at: at('12:00'), name: 'customer-reply', actor: 'customer' },
    { at: at('13:30'), name: 'agent-reply', actor: 'human' },
  );
  const cycles = (time: string) =>
    clocksAt(time, policy, ticket).map(({ cycle, startedAt, stoppedAt, verdict }) => [cycle, startedAt, stoppedAt, verdict]);

  test('not before the first response exists', () => {
    expect(cycles('09:59')).toEqual([[1, undefined, undefined, 'none']]);
  });

  test('a robot does not answer, and a question while one is open begins nothing', () => {
    expect(cycles('10:20')).toEqual([[1, at('10:00'), undefined, 'open']]);
    expect(cycles('11:59')).toEqual([[1, at('10:00'), at('10:30'), 'met']]);
  });

  test('every cycle is a clock of its own', () => {
    expect(cycles('14:00')).toEqual([
      [1, at('10:00'), at('10:30'), 'met'],
      [2, at('12:00'), at('13:30'), 'breached'],
    ]);
  });

  test('a cycle that no target is for does not begin, and changes nothing about the one before', () => {
    const only = policyOf({ ...policy.targets[0]!, when: { priority: 'P1' } });
    const downgraded = {
      ...ticket,
      fields: { priority: 'P1' },
      events: [...ticket.events!.slice(0, 7), { at: at('11:30'), set: { priority: 'P2' } }, ...ticket.events!.slice(7)],
    };
    expect(clocksAt('14:00', only, downgraded)).toMatchObject([{ cycle: 1, state: 'stopped', verdict: 'met', stoppedAt: at('10:30') }]);
  });
});

describe('a change of priority (rule 18)', () => {
  const policy = policyOf(P1, P2);

  test('keeps the time used', () => {
    const ticket = ticketOf({ priority: 'P2' }, { at: at('10:00'), set: { priority: 'P1' } });
    expect(clocksAt('10:30', policy, ticket)).toMatchObject([{ dueAt: at('11:00'), dueAtStart: at('17:00'), remainingMs: HOUR / 2 }]);
  });

  test('breaches at the change where the new target is exceeded already', () => {
    const ticket = ticketOf({ priority: 'P2' }, { at: at('12:00'), set: { priority: 'P1' } });
    expect(clocksAt('12:00', policy, ticket)).toMatchObject([
      { verdict: 'breached', dueAt: at('11:00'), breachedAt: at('12:00'), breachedOnChange: true },
    ]);
  });

  test('after a breach helps nothing, and is told', () => {
    const ticket = ticketOf({ priority: 'P1' }, { at: at('12:00'), set: { priority: 'P2' } }, { at: at('13:00'), name: 'closed' });
    expect(clocksAt('14:00', policy, ticket)).toMatchObject([
      { verdict: 'breached', dueAt: at('11:00'), findings: [{ code: 'change-after-breach', at: at('12:00') }] },
    ]);
  });

  test('starts anew where the target says so', () => {
    const anew = policyOf({ ...P1, retarget: 'restart' }, P2);
    const ticket = ticketOf({ priority: 'P2' }, { at: at('12:00'), set: { priority: 'P1' } });
    expect(clocksAt('13:00', anew, ticket)).toMatchObject([{ startedAt: at('09:00'), dueAt: at('14:00'), remainingMs: HOUR }]);
  });

  test('together with the closing: judged by the new target', () => {
    const ticket = ticketOf({ priority: 'P2' }, { at: at('12:00'), name: 'closed', set: { priority: 'P1' } });
    expect(clocksAt('13:00', policy, ticket)).toMatchObject([{ state: 'stopped', verdict: 'breached', dueAt: at('11:00') }]);
  });

  test('after the closing: judged by what it was held to, also where no target matches any more', () => {
    const closed = (priority: string) =>
      ticketOf({ priority: 'P1' }, { at: at('10:00'), name: 'closed' }, { at: at('13:00'), set: { priority } });
    for (const priority of ['P2', 'P3']) {
      expect(clocksAt('14:00', policy, closed(priority))).toMatchObject([{ state: 'stopped', verdict: 'met', dueAt: at('11:00') }]);
    }
  });

  test('of what does not decide on the target changes nothing', () => {
    const ticket = ticketOf({ priority: 'P1' }, { at: at('09:30'), set: { team: 'blue' } });
    const [changed] = clocksAt('10:00', policy, ticket);
    const [unchanged] = clocksAt('10:00', policy, ticketOf({ priority: 'P1', team: 'blue' }));
    expect(changed).toEqual(unchanged);
  });
});

describe('a target that matches only later', () => {
  const keep = policyOf(P1);
  const anew = policyOf({ ...P1, retarget: 'restart' });
  const rated = (time: string, ...more: TicketEvent[]) => ticketOf({}, ...more, { at: at(time), set: { priority: 'P1' } });

  test('is not known before', () => {
    expect(clocksAt('09:59', keep, rated('10:00'))).toEqual([]);
    expect(clocksAt('09:59', anew, rated('10:00'))).toEqual([]);
  });

  test('counts from the creation all the same', () => {
    expect(clocksAt('10:00', keep, rated('10:00'))).toMatchObject([
      { startedAt: at('09:00'), dueAt: at('11:00'), dueAtStart: at('11:00'), elapsedMs: HOUR, verdict: 'open' },
    ]);
  });

  test('too late, it is breached when it comes to match: before, nothing was promised', () => {
    expect(clocksAt('14:00', keep, rated('12:00'))).toMatchObject([
      { verdict: 'breached', dueAt: at('11:00'), breachedAt: at('12:00'), breachedOnChange: true },
    ]);
  });

  test('on a ticket that is closed by then, it judges the time that was taken', () => {
    const closed = (time: string) => rated('13:00', { at: at(time), name: 'closed' });
    expect(clocksAt('14:00', keep, closed('11:00'))).toMatchObject([{ state: 'stopped', verdict: 'met', stoppedAt: at('11:00') }]);
    expect(clocksAt('14:00', keep, closed('11:01'))).toMatchObject([{ state: 'stopped', verdict: 'breached', remainingMs: -MINUTE }]);
  });

  test('its pauses count from the creation too', () => {
    const pausing = policyOf({ ...P1, pauseWhile: { status: 'Waiting' } });
    const ticket = rated('10:00', { at: at('09:15'), set: { status: 'Waiting' } }, { at: at('09:45'), set: { status: 'Open' } });
    expect(clocksAt('10:00', pausing, ticket)).toMatchObject([{ elapsedMs: HOUR / 2, pausedMs: HOUR / 2, dueAt: at('11:30') }]);
  });

  test('starts the clock where it is to start anew', () => {
    expect(clocksAt('10:30', anew, rated('10:00'))).toMatchObject([
      { startedAt: at('10:00'), dueAt: at('12:00'), dueAtStart: at('12:00'), elapsedMs: HOUR / 2 },
    ]);
  });

  test('does not start one anew on a ticket that is closed by then, but when it is reopened', () => {
    const reopenable = policyOf({ ...P1, retarget: 'restart', reopenOn: { event: 'reopened' } });
    const ticket = ticketOf(
      {},
      { at: at('09:30'), name: 'closed' },
      { at: at('10:00'), set: { priority: 'P1' } },
      { at: at('12:00'), name: 'reopened' },
    );
    expect(clocksAt('11:59', reopenable, ticket)).toMatchObject([{ state: 'notStarted' }]);
    expect(clocksAt('12:30', reopenable, ticket)).toMatchObject([{ state: 'running', startedAt: at('12:00') }]);
  });
});

describe('a target that stops matching', () => {
  const ticket = ticketOf({ priority: 'P1' }, { at: at('10:00'), set: { priority: 'P4' } }, { at: at('12:00'), set: { priority: 'P1' } });

  test('cancels the clock', () => {
    expect(clocksAt('11:00', policyOf(P1), ticket)).toMatchObject([
      { state: 'cancelled', verdict: 'none', noVerdict: 'cancelled', elapsedMs: HOUR },
    ]);
  });

  test('and matches again: the clock goes on, without the time in between', () => {
    expect(clocksAt('12:30', policyOf(P1), ticket)).toMatchObject([
      { state: 'running', verdict: 'open', elapsedMs: 1.5 * HOUR, dueAt: at('13:00'), dueAtStart: at('11:00'), cycle: 1 },
    ]);
  });

  test('and matches again after the closing: judged by what was used until it stopped matching', () => {
    const closed = { ...ticket, events: [ticket.events![0]!, { at: at('11:00'), name: 'closed' }, ticket.events![1]!] };
    expect(clocksAt('14:00', policyOf(P1), closed)).toMatchObject([
      { state: 'stopped', verdict: 'met', elapsedMs: HOUR, stoppedAt: at('11:00') },
    ]);
  });
});

describe('revisions of the policy (rule 19)', () => {
  const policy: SlaPolicy = {
    ...policyOf(target({ within: 'PT1H', reopenOn: { event: 'reopened' }, reopen: 'newCycle' })),
    revisions: [
      { effectiveFrom: '2026-04-01T00:00:00Z', targets: [target({ within: 'PT2H' })] },
      {
        effectiveFrom: '2026-05-01T00:00:00+01:00',
        targets: [target({ within: 'PT3H' }), target({ metric: 'first-response', within: 'PT15M' })],
      },
    ],
  };
  const clocksOf = (createdAt: string, asOf = '2026-06-01T00:00:00Z', events: TicketEvent[] = []) =>
    slaClocks(policy, { id: 'T-1', createdAt, fields: {}, events }, { asOf }).map(({ metric, targetMs, policyRevision }) => [
      metric,
      targetMs! / HOUR,
      policyRevision,
    ]);

  test('the one in force when the clock starts holds, to the millisecond', () => {
    expect(clocksOf('2026-03-31T23:59:59.999Z')).toEqual([['resolution', 1, undefined]]);
    expect(clocksOf('2026-04-01T00:00:00Z')).toEqual([['resolution', 2, '2026-04-01T00:00:00Z']]);
    expect(clocksOf('2026-04-30T22:59:59.999Z')).toEqual([['resolution', 2, '2026-04-01T00:00:00Z']]);
    expect(clocksOf('2026-04-30T23:00:00Z')).toEqual([
      ['resolution', 3, '2026-05-01T00:00:00+01:00'],
      ['first-response', 0.25, '2026-05-01T00:00:00+01:00'],
    ]);
  });

  test('for all of it, also where the ticket changes later', () => {
    expect(clocksOf('2026-03-31T00:00:00Z', '2026-04-02T00:00:00Z', [{ at: '2026-04-01T12:00:00Z', set: { team: 'blue' } }])).toEqual([
      ['resolution', 1, undefined],
    ]);
  });

  test('a new cycle is a clock that starts then', () => {
    const events = [
      { at: '2026-03-31T00:30:00Z', name: 'closed' },
      { at: '2026-04-02T00:00:00Z', name: 'reopened' },
    ];
    expect(clocksOf('2026-03-31T00:00:00Z', '2026-04-03T00:00:00Z', events)).toEqual([
      ['resolution', 1, undefined],
      ['resolution', 2, '2026-04-01T00:00:00Z'],
    ]);
  });
});

describe('deadlines of the ticket', () => {
  const policy = policyOf(target({ within: { deadline: 'promised' } }), target({ within: 'PT4H' }));
  const promised = (ticket: Ticket, instant: string): Ticket => ({ ...ticket, deadlines: { promised: instant } });

  test('hold for the ticket that has one; others have the next target', () => {
    expect(dues(policy, promised(ticketOf({}), '2026-03-25T12:00:00+01:00'))).toEqual([['resolution', '2026-03-25T11:00:00Z']]);
    expect(dues(policy, ticketOf({}))).toEqual([['resolution', at('13:00')]]);
    expect(dues(policyOf(policy.targets[0]!), ticketOf({}))).toEqual([]);
  });

  test('are names of the ticket only', () => {
    expect(dues(policyOf(target({ within: { deadline: 'constructor' } })), { ...ticketOf({}), deadlines: {} })).toEqual([]);
  });

  test('in the past are breached from the start', () => {
    expect(clocksAt('09:00', policy, promised(ticketOf({}), at('08:00')))).toMatchObject([
      { verdict: 'breached', dueAt: at('08:00'), breachedAt: at('09:00'), remainingMs: -HOUR },
    ]);
  });

  test('that are no instants are an error', () => {
    expect(() => dues(policy, promised(ticketOf({}), '2026-03-25T12:00:00'))).toThrow(
      expect.objectContaining({ code: 'time/invalid-instant' }),
    );
  });
});

describe('what is odd about a ticket', () => {
  test('events out of order are sorted and told once', () => {
    const events = [
      { at: at('11:00'), name: 'closed' },
      { at: at('10:00'), set: { priority: 'P1' } },
    ];
    expect(clocksAt('12:00', policyOf(P1, P2), ticketOf({ priority: 'P2' }, ...events))).toMatchObject([
      { verdict: 'met', stoppedAt: at('11:00'), targetMs: 2 * HOUR, findings: [{ code: 'events-out-of-order', at: at('10:00') }] },
    ]);
  });

  test('what comes after asOf is not known yet, however it is ordered', () => {
    const ticket = ticketOf({ priority: 'P1' }, { at: at('11:00'), name: 'closed' }, { at: at('10:30'), set: { priority: 'P2' } });
    expect(clocksAt('10:00', policyOf(P1, P2), ticket)).toEqual(clocksAt('10:00', policyOf(P1, P2), ticketOf({ priority: 'P1' })));
  });

  test.for(['2026-03-23', '2026-03-23T09:00:00', 'yesterday'])('%s is no instant', (instant) => {
    const invalid = expect.objectContaining({ code: 'time/invalid-instant' });
    expect(() => clocksAt('12:00', policyOf(P1), { ...ticketOf({}), createdAt: instant })).toThrow(invalid);
    expect(() => clocksAt('12:00', policyOf(P1), ticketOf({}, { at: instant }))).toThrow(invalid);
  });
});
