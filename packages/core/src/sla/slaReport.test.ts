import { describe, expect, test } from 'vitest';
import { slaReport } from './slaReport.ts';
import type { SlaPolicy, SlaReportOptions, SlaTarget, Ticket, TicketEvent, TicketFields } from './types.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const at = (time: string) => `2026-03-23T${time}:00Z`;
const target = (more: Partial<SlaTarget> = {}): SlaTarget => ({
  metric: 'resolution',
  within: 'PT2H',
  stopOn: { event: 'closed' },
  ...more,
});
const policyOf = (targets: readonly SlaTarget[], more: Partial<SlaPolicy> = {}): SlaPolicy => ({
  plumbline: 1,
  kind: 'sla-policy',
  id: 'gold',
  targets,
  ...more,
});
const ticketOf = (id: string, events: readonly TicketEvent[] = [], fields: TicketFields = {}): Ticket => ({
  id,
  createdAt: at('09:00'),
  fields,
  events,
});
const closed = (id: string, time: string, fields: TicketFields = {}) => ticketOf(id, [{ at: at(time), name: 'closed' }], fields);

function reportOf(policy: SlaPolicy, tickets: readonly Ticket[], options: Partial<SlaReportOptions> = {}) {
  return slaReport(policy, tickets, { asOf: at('16:00'), zone: 'Europe/London', cohort: 'byStart', ...options });
}
const metricOf = (...args: Parameters<typeof reportOf>) => reportOf(...args).metrics[0]!;

test('of many notes the first twenty are listed, and all counted', () => {
  const notes = Array.from(
    { length: 30 },
    (_, index) => ({ code: 'unseen-event', event: `event ${index}`, metrics: ['resolution'] }) as const,
  );
  expect(reportOf(policyOf([target()]), [], { notes }).input.notes).toEqual({ count: 30, first: notes.slice(0, 20) });
  expect(reportOf(policyOf([target()]), []).input).not.toHaveProperty('notes');
});

test('says what it rests on and how it was made', () => {
  const policy = policyOf([target()], {
    name: 'Gold',
    revisions: [{ effectiveFrom: '2027-01-01T00:00:00Z', targets: [target({ metric: 'response' })] }],
  });
  const rows = { read: 3, accepted: 2, rejected: 1, reasons: { 'missing-column': 1 } };
  const localTimes = { zone: 'Europe/London', skipped: 1, repeated: 2 };
  const madeWith = { library: '1.2.3', timeZoneData: '2026a' };
  expect(reportOf(policy, [closed('1', '10:00')], { asOf: '2026-03-23T17:00:00+01:00', rows, localTimes, madeWith })).toMatchObject({
    plumbline: 1,
    kind: 'sla-report',
    policy: { id: 'gold', name: 'Gold', revisions: ['2027-01-01T00:00:00Z'] },
    asOf: at('16:00'),
    madeWith,
    input: { tickets: 1, rows, localTimes, findings: {} },
    metrics: [{ metric: 'resolution' }, { metric: 'response' }],
  });
  expect(reportOf(policyOf([target()]), [])).toEqual({
    plumbline: 1,
    kind: 'sla-report',
    policy: { id: 'gold', revisions: [] },
    asOf: at('16:00'),
    madeWith: {},
    input: { tickets: 0, findings: {} },
    metrics: [
      {
        metric: 'resolution',
        adherence: expect.objectContaining({
          total: { status: 'no-data', reason: 'none-decided', met: 0, breached: 0, breachedOpen: 0, open: 0, atRisk: 0 },
        }),
        worstBreaches: [],
        atRisk: [],
        ticketsWithoutTarget: 0,
      },
    ],
  });
});

test('adherence is grouped as asked, over the clocks of each metric', () => {
  const policy = policyOf([target(), target({ metric: 'response', within: 'PT1H' })]);
  const tickets = [closed('1', '10:30', { priority: 'P1' }), closed('2', '12:00', { priority: 'P2' })];
  const { metrics } = reportOf(policy, tickets, { by: ['priority', 'month'], confidence: 0.8 });
  expect(
    metrics.map(({ metric, adherence: { total, groups, confidence } }) => [metric, total.met, total.breached, groups.length, confidence]),
  ).toEqual([
    ['resolution', 1, 1, 2, 0.8],
    ['response', 0, 2, 2, 0.8],
  ]);
  expect(metrics[0]!.adherence.groups.map(({ key, met }) => [key, met])).toEqual([
    [{ priority: 'P1', month: '2026-03' }, 1],
    [{ priority: 'P2', month: '2026-03' }, 0],
  ]);
});

describe('the objective', () => {
  const many = (met: number, breached: number) => [
    ...Array.from({ length: met }, (_, i) => closed(`m${i}`, '10:00')),
    ...Array.from({ length: breached }, (_, i) => closed(`b${i}`, '12:00')),
  ];

  test.for([
    { met: 2, breached: 2, ratio: 0.5, kept: true, certain: false, because: 'exactly the ratio is kept' },
    { met: 2, breached: 2, ratio: 0.51, kept: false, certain: false, because: 'just missed' },
    { met: 100, breached: 0, ratio: 0.95, kept: true, certain: true, because: 'the interval from 0.963 on is above it' },
    { met: 60, breached: 0, ratio: 0.95, kept: true, certain: false, because: 'the interval from 0.940 on is around it' },
    { met: 5, breached: 15, ratio: 0.95, kept: false, certain: true, because: 'the interval up to 0.469 is below it' },
    { met: 0, breached: 1, ratio: 0, kept: true, certain: true, because: 'none is always kept' },
  ])('$met of $met and $breached against $ratio: $because', ({ met, breached, ratio, kept, certain }) => {
    const policy = policyOf([target()], { objectives: { resolution: ratio } });
    expect(metricOf(policy, many(met, breached)).objective).toEqual({ ratio, kept, certain });
  });

  test('is neither kept nor missed where nothing is decided, or where there is none', () => {
    expect(metricOf(policyOf([target()], { objectives: { resolution: 0.95 } }), [])).not.toHaveProperty('objective');
    expect(metricOf(policyOf([target()], { objectives: { other: 0.95 } }), many(1, 0))).not.toHaveProperty('objective');
    expect(metricOf(policyOf([target({ metric: 'constructor' })], { objectives: {} }), many(1, 0))).not.toHaveProperty('objective');
  });
});

describe('the worst breaches', () => {
  test('come by overrun, then by id and cycle, and no more than asked for', () => {
    const policy = policyOf([target({ reopenOn: { event: 'reopened' }, reopen: 'newCycle' })]);
    const twice = ticketOf('b', [
      { at: at('11:30'), name: 'closed' },
      { at: at('12:00'), name: 'reopened' },
      { at: at('14:30'), name: 'closed' },
    ]);
    const tickets = [closed('z', '11:00'), closed('c', '11:30'), twice, closed('a', '15:00'), closed('d', '11:01')];
    const listed = (options: Partial<SlaReportOptions> = {}) =>
      metricOf(policy, tickets, options).worstBreaches.map(({ ticketId, cycle, overrunMs }) => [ticketId, cycle, overrunMs / MINUTE]);
    expect(listed()).toEqual([
      ['a', 1, 240],
      ['b', 1, 30],
      ['b', 2, 30],
      ['c', 1, 30],
      ['d', 1, 1],
    ]);
    expect(listed({ listCount: 2 })).toHaveLength(2);
    expect(listed({ listCount: 0 })).toEqual([]);
    expect(
      metricOf(
        policy,
        Array.from({ length: 12 }, (_, i) => closed(String(i), '12:00')),
      ).worstBreaches,
    ).toHaveLength(10);
  });

  test('tell the clock, and where its counted time went: that adds up', () => {
    const policy = policyOf([target({ pauseWhile: { status: 'Waiting' }, stopOn: { fields: { status: 'Closed' } } })]);
    const ticket = ticketOf(
      '1',
      [
        { at: at('09:30'), set: { status: 'Open' } },
        { at: at('11:00'), set: { status: 'Waiting' } },
        { at: at('12:00'), set: { status: 'Open' } },
        { at: at('12:15'), set: { team: 'blue' } },
        { at: at('13:00'), set: { status: 'Closed' } },
        { at: at('13:30'), set: { status: 'New' } },
        { at: at('14:00'), set: { status: 'Closed' } },
      ],
      { status: 'New' },
    );
    const [breach] = metricOf(policy, [ticket]).worstBreaches;
    expect(breach).toEqual({
      ticketId: '1',
      cycle: 1,
      fields: { status: 'Closed', team: 'blue' },
      startedAt: at('09:00'),
      dueAt: at('11:00'),
      stoppedAt: at('14:00'),
      targetMs: 2 * HOUR,
      elapsedMs: 3.5 * HOUR,
      overrunMs: 1.5 * HOUR,
      reasons: [
        { code: 'counted-while', field: 'status', value: 'Open', countedMs: 2.5 * HOUR, shareRatio: 2.5 / 3.5 },
        { code: 'counted-while', field: 'status', value: 'New', countedMs: HOUR, shareRatio: 1 / 3.5 },
        { code: 'paused', pauseCount: 1, pausedMs: HOUR },
        { code: 'reopened', reopenCount: 1, countedSinceMs: 0.5 * HOUR },
      ],
    });
    const byTeam = metricOf(policy, [ticket], { explainBy: 'team' }).worstBreaches[0]!.reasons;
    expect(byTeam[0]).toEqual({ code: 'counted-while', field: 'team', value: 'blue', countedMs: 1.25 * HOUR, shareRatio: 1.25 / 3.5 });
    expect(metricOf(policy, [ticket], { explainBy: 'constructor' }).worstBreaches[0]!.reasons[0]).toMatchObject({ code: 'paused' });
  });

  test('that still run say so, and those that are only paused do not', () => {
    const policy = policyOf([target({ pauseWhile: { status: 'Waiting' } })]);
    const reasons = (ticket: Ticket) => metricOf(policy, [ticket]).worstBreaches[0]!.reasons.map(({ code }) => code);
    expect(reasons(ticketOf('1'))).toEqual(['still-running', 'never-paused']);
    expect(reasons(ticketOf('1', [{ at: at('12:00'), set: { status: 'Waiting' } }]))).toEqual(['paused']);
    expect(reasons(closed('1', '12:00'))).toEqual(['never-paused']);
  });

  test('that came with a change of the target say so', () => {
    const policy = policyOf([target({ when: { priority: 'P1' } }), target({ within: 'PT24H' })]);
    const ticket = ticketOf('1', [{ at: at('13:00'), set: { priority: 'P1' } }]);
    expect(metricOf(policy, [ticket]).worstBreaches).toMatchObject([
      {
        dueAt: at('11:00'),
        targetMs: 2 * HOUR,
        reasons: [{ code: 'still-running' }, { code: 'target-changed' }, { code: 'never-paused' }],
      },
    ]);
  });

  test('of a deadline that was past from the start have no counted time to explain', () => {
    const policy = policyOf([target({ within: { deadline: 'promised' } })]);
    const ticket: Ticket = { ...closed('1', '09:00', { status: 'Open' }), deadlines: { promised: at('08:00') } };
    expect(metricOf(policy, [ticket]).worstBreaches).toMatchObject([
      { dueAt: at('08:00'), elapsedMs: 0, overrunMs: HOUR, targetMs: -HOUR, reasons: [{ code: 'never-paused' }] },
    ]);
  });
});

describe('what is at risk', () => {
  const policy = policyOf([target({ within: 'PT8H', warnAt: [{ consumedRatio: 0.5 }], pauseWhile: { status: 'Waiting' } })]);

  test('comes with the least time left first; what is on track, stopped or breached is not', () => {
    const paused = ticketOf('paused', [{ at: at('15:00'), set: { status: 'Waiting' } }]);
    const onTrack: Ticket = { ...ticketOf('on-track'), createdAt: at('13:00') };
    const dueNow: Ticket = { ...ticketOf('due-now'), createdAt: at('08:00') };
    const overdue: Ticket = { ...ticketOf('breached'), createdAt: at('07:59') };
    const { atRisk } = metricOf(policy, [paused, onTrack, ticketOf('b'), ticketOf('a'), dueNow, overdue, closed('stopped', '15:00')]);
    expect(atRisk).toEqual([
      { ticketId: 'due-now', cycle: 1, fields: {}, dueAt: at('16:00'), remainingMs: 0, consumedRatio: 1 },
      { ticketId: 'a', cycle: 1, fields: {}, dueAt: at('17:00'), remainingMs: HOUR, consumedRatio: 0.875 },
      { ticketId: 'b', cycle: 1, fields: {}, dueAt: at('17:00'), remainingMs: HOUR, consumedRatio: 0.875 },
      { ticketId: 'paused', cycle: 1, fields: { status: 'Waiting' }, remainingMs: 2 * HOUR, consumedRatio: 0.75 },
    ]);
    expect(metricOf(policy, [ticketOf('b'), ticketOf('a')], { listCount: 1 }).atRisk.map(({ ticketId }) => ticketId)).toEqual(['a']);
  });

  test('a deadline at this very instant is used up', () => {
    const deadline = policyOf([target({ within: { deadline: 'promised' } })]);
    const ticket: Ticket = { ...ticketOf('1'), createdAt: at('16:00'), deadlines: { promised: at('16:00') } };
    expect(metricOf(deadline, [ticket]).atRisk).toMatchObject([{ remainingMs: 0, consumedRatio: 1 }]);
  });
});

describe('tickets that are not counted', () => {
  const policy = policyOf([target({ when: { priority: 'P1' } }), target({ metric: 'assigned', startOn: { event: 'assigned' } })]);

  test('for which there is no target, by metric', () => {
    const tickets = [closed('1', '10:00', { priority: 'P1' }), closed('2', '10:00', { priority: 'P3' }), closed('3', '10:00')];
    expect(reportOf(policy, tickets).metrics.map(({ metric, ticketsWithoutTarget }) => [metric, ticketsWithoutTarget])).toEqual([
      ['resolution', 2],
      ['assigned', 0],
    ]);
  });

  test('whose clock has not started are among the excluded', () => {
    expect(reportOf(policy, [ticketOf('1')]).metrics[1]).toMatchObject({
      adherence: { excluded: { notStarted: 1 } },
      ticketsWithoutTarget: 0,
    });
  });

  test('that did not exist yet are told, and lack nothing', () => {
    const later: Ticket = { ...ticketOf('2'), createdAt: at('16:01') };
    const report = reportOf(policyOf([target()]), [ticketOf('1'), later]);
    expect(report.input).toEqual({ tickets: 2, findings: { 'created-after-as-of': 1 } });
    expect(report.metrics).toMatchObject([{ ticketsWithoutTarget: 0 }]);
  });

  test('the same ticket twice is two tickets, and so are two with one id', () => {
    const ticket = closed('1', '12:00', { priority: 'P1' });
    const other = closed('1', '13:00', { priority: 'P1' });
    const { input, metrics } = reportOf(policy, [ticket, ticket, other]);
    expect(input.tickets).toBe(3);
    expect(metrics[0]).toMatchObject({ ticketsWithoutTarget: 0, adherence: { total: { breached: 3 } } });
    expect(metrics[0]!.worstBreaches.map(({ ticketId, overrunMs }) => [ticketId, overrunMs / HOUR])).toEqual([
      ['1', 2],
      ['1', 1],
      ['1', 1],
    ]);
  });
});

test('findings are counted by code, once for each clock', () => {
  const policy = policyOf([target({ when: { priority: 'P1' } }), target({ within: 'PT4H' }), target({ metric: 'response' })]);
  const tickets = [
    ticketOf('disordered', [
      { at: at('10:00'), name: 'a' },
      { at: at('09:30'), name: 'b' },
    ]),
    ticketOf('downgraded', [{ at: at('12:00'), set: { priority: 'P3' } }], { priority: 'P1' }),
    ticketOf('early', [{ at: at('08:00'), name: 'closed' }]),
  ];
  expect(reportOf(policy, tickets).input.findings).toEqual({
    'events-out-of-order': 2,
    'change-after-breach': 1,
    'event-before-creation': 2,
  });
});

test('it survives the way through JSON unchanged', () => {
  const policy = policyOf(
    [
      target({ when: { priority: 'P1' }, warnAt: [{ consumedRatio: 0.5 }, { remaining: 'PT30M' }], pauseWhile: { status: 'Waiting' } }),
      target({ within: { workingDays: 2, at: 'endOfDay' }, calendar: 'never', when: { priority: 'P2' }, warnAt: [{ consumedRatio: 0.5 }] }),
      target({ within: { deadline: 'promised' } }),
      target({ metric: 'stopwatch', within: 'PT24H', calendar: 'never', startOn: { event: 'assigned' } }),
    ],
    {
      objectives: { resolution: 0.9 },
      calendars: [{ plumbline: 1, kind: 'calendar', id: 'never', zone: 'Europe/London', weekly: {} }],
    },
  );
  const tickets = ['P1', 'P2', 'P3'].flatMap((priority) => [
    ticketOf(`open ${priority}`, [{ at: at('09:10'), name: 'assigned', set: { status: 'Waiting' } }], { priority }),
    closed(`met ${priority}`, '10:00', { priority }),
    closed(`late ${priority}`, '15:00', { priority, vip: true, severity: 2 }),
    { ...ticketOf(`promised ${priority}`, [], { priority }), deadlines: { promised: at('08:00') } },
  ]);
  for (const cohort of ['byStart', 'byDue', 'byEnd'] as const) {
    const report = reportOf(policy, tickets, { by: ['priority', 'vip', 'month'], cohort });
    const json = JSON.stringify(report);
    expect(JSON.parse(json)).toStrictEqual(report);
    // Infinity and NaN would have become null.
    expect(json.replaceAll('"vip":null', '')).not.toContain('null');
  }
});

test('bad input is an error', () => {
  expect(() => reportOf(policyOf([target()]), [], { zone: 'Mars/Olympus' })).toThrow(
    expect.objectContaining({ code: 'time/unknown-zone' }),
  );
  expect(() => reportOf(policyOf([target()]), [], { asOf: '2026-03-23' })).toThrow(
    expect.objectContaining({ code: 'time/invalid-instant' }),
  );
  expect(() => reportOf(policyOf([target({ calendar: 'nowhere' })]), [ticketOf('1')])).toThrow(
    expect.objectContaining({ code: 'sla/unknown-calendar' }),
  );
});
