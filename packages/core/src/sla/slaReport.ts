import { epochMsAt } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { AdherenceCount, type CountedClock } from './adherenceCount.ts';
import { assertTickets } from './assertTicket.ts';
import { breachReasons } from './breachReasons.ts';
import { dueOf, usageOf, verdictOf } from './clockOutcome.ts';
import { policyIndexOf } from './policyIndex.ts';
import { slaClocks } from './slaClocks.ts';
import { type TicketRun, ticketRuns } from './ticketRuns.ts';
import type {
  SlaAdherence,
  SlaAtRisk,
  SlaBreach,
  SlaFinding,
  SlaMetricReport,
  SlaPolicy,
  SlaReport,
  SlaReportOptions,
  Ticket,
  TicketClock,
} from './types.ts';

/** Beyond that, a policy is written for other tickets altogether. */
const NOTES_LISTED = 20;

/**
 * The SLA report over tickets: for each metric adherence with counts and intervals, the objective, the worst breaches with what explains them, and what is
 * at risk.
 *
 * @param policy what was promised
 * @param tickets what happened; ids should be unique. Those created after `asOf` are not known yet: they are counted among the findings only
 * @param options.asOf the instant for which the report holds
 * @param options.by what to group by, as for `slaAdherence`, with `zone`, `cohort` and `confidence`
 * @param options.listCount how many breaches and clocks at risk are listed for each metric; default 10
 * @param options.explainBy the field whose values explain where counted time went; default `"status"`
 * @returns plain JSON of kind `sla-report`
 * @throws {PlumblineError} as `slaClocks` and `slaAdherence`
 * @since 0.1.0
 * @example
 * slaReport(goldSupport, [ticket], { asOf: '2026-03-30T09:00:00Z', zone: 'Europe/London', cohort: 'byStart' }).metrics.length; // 2
 */
export function slaReport(policy: SlaPolicy, tickets: readonly Ticket[], options: SlaReportOptions): SlaReport {
  const { metrics } = policyIndexOf(policy);
  const findings = new Map<string, number>();
  const found = (code: SlaFinding['code'] | 'created-after-as-of') => findings.set(code, (findings.get(code) ?? 0) + 1);
  const asOfMs = epochMsAt(options?.asOf, () => 'asOf');
  assertTickets(tickets);
  const counts = new Map(metrics.map((metric) => [metric, new MetricCount(options)]));
  let knownCount = 0;
  for (const ticket of tickets) {
    if (epochMsAt(ticket.createdAt, () => 'createdAt') > asOfMs) {
      found('created-after-as-of');
      continue;
    }
    knownCount++;
    for (const run of ticketRuns(policy, ticket, { asOfMs, calendars: options.calendars })) {
      counts.get(run.metric)?.add(ticket, run, asOfMs);
      for (const { code } of run.findings) found(code);
    }
  }
  return {
    plumbline: 1,
    kind: 'sla-report',
    policy: {
      id: policy.id,
      ...(policy.name === undefined ? {} : { name: policy.name }),
      revisions: (policy.revisions ?? []).map(({ effectiveFrom }) => effectiveFrom),
    },
    asOf: toIsoInstant(asOfMs),
    madeWith: options.madeWith ?? {},
    input: {
      tickets: tickets.length,
      ...(options.rows === undefined ? {} : { rows: options.rows }),
      ...(options.localTimes === undefined ? {} : { localTimes: options.localTimes }),
      ...(options.notes === undefined ? {} : { notes: { count: options.notes.length, first: options.notes.slice(0, NOTES_LISTED) } }),
      findings: Object.fromEntries(findings),
    },
    metrics: [...counts].map(([metric, count]) => metricReport(metric, count, policy, knownCount, options)),
  };
}

/** A clock that may be listed. */
interface ListedClock {
  readonly ticket: Ticket;
  readonly cycle: number;
  readonly remainingMs: number;
}

/** What is known of a metric so far. */
class MetricCount {
  readonly adherence: AdherenceCount;
  readonly breached: ListedClock[] = [];
  readonly atRisk: ListedClock[] = [];
  ticketCount = 0;

  constructor(options: SlaReportOptions) {
    this.adherence = new AdherenceCount(options);
  }

  add(ticket: Ticket, ticketRun: TicketRun, asOfMs: number): void {
    const clock = countedClock(ticketRun, asOfMs);
    this.adherence.add(clock);
    const { cycle, run } = ticketRun;
    if (cycle === 1) this.ticketCount++;
    const listed = { ticket, cycle, remainingMs: usageOf(run).remainingMs ?? 0 };
    if (clock.verdict === 'breached') this.breached.push(listed);
    else if (clock.verdict === 'open' && clock.urgency !== 'onTrack') this.atRisk.push(listed);
  }
}

function countedClock({ metric, fields, target, run }: TicketRun, asOfMs: number): CountedClock {
  const { dueMs, projectedDueMs } = dueOf(run, asOfMs);
  return {
    metric,
    fields,
    ...verdictOf(run, target),
    elapsedMs: run.elapsedMs,
    asOf: asOfMs,
    startedAt: run.startMs,
    stoppedAt: run.stopMs,
    dueAt: dueMs,
    projectedDueAt: projectedDueMs,
  };
}

function metricReport(
  metric: string,
  { adherence: counted, breached, atRisk, ticketCount: withTarget }: MetricCount,
  policy: SlaPolicy,
  ticketCount: number,
  options: SlaReportOptions,
): SlaMetricReport {
  const { listCount = 10 } = options;
  const adherence = counted.adherence();
  // They were counted in numbers alone: what is shown of the few that are listed is made now.
  const listed = (clocks: ListedClock[]) =>
    clocks
      .sort((a, b) => a.remainingMs - b.remainingMs || compareIds(a, b))
      .slice(0, listCount)
      .map(({ ticket, cycle }) => ({ ticket, clock: clockOf(policy, ticket, options, { metric, cycle }) }));
  return {
    metric,
    adherence,
    ...objectiveOf(metric, policy, adherence),
    worstBreaches: listed(breached).map(({ ticket, clock }) => describeBreach(ticket, clock, options.explainBy)),
    atRisk: listed(atRisk).map(({ clock }) => describeRisk(clock)),
    ticketsWithoutTarget: ticketCount - withTarget,
  };
}

function objectiveOf(metric: string, { objectives = {} }: SlaPolicy, { total }: SlaAdherence): Pick<SlaMetricReport, 'objective'> {
  const ratio = Object.hasOwn(objectives, metric) ? objectives[metric] : undefined;
  if (ratio === undefined || total.status === 'no-data') return {};
  return { objective: { ratio, kept: total.ratio >= ratio, certain: total.interval.low >= ratio || total.interval.high < ratio } };
}

function compareIds(a: ListedClock, b: ListedClock): number {
  return a.ticket.id === b.ticket.id ? a.cycle - b.cycle : a.ticket.id < b.ticket.id ? -1 : 1;
}

function clockOf(policy: SlaPolicy, ticket: Ticket, options: SlaReportOptions, wanted: { metric: string; cycle: number }): TicketClock {
  const clocks = slaClocks(policy, ticket, { ...options, trace: 'intervals' });
  return clocks.find(({ metric, cycle }) => metric === wanted.metric && cycle === wanted.cycle) as TicketClock;
}

function describeBreach(ticket: Ticket, clock: TicketClock, explainBy = 'status'): SlaBreach {
  return {
    ticketId: clock.ticketId,
    cycle: clock.cycle,
    fields: clock.fields,
    startedAt: clock.startedAt ?? clock.asOf,
    ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
    ...(clock.stoppedAt === undefined ? {} : { stoppedAt: clock.stoppedAt }),
    targetMs: clock.targetMs ?? 0,
    elapsedMs: clock.elapsedMs,
    overrunMs: -(clock.remainingMs ?? 0),
    reasons: breachReasons(ticket, clock, explainBy),
  };
}

function describeRisk(clock: TicketClock): SlaAtRisk {
  return {
    ticketId: clock.ticketId,
    cycle: clock.cycle,
    fields: clock.fields,
    ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
    remainingMs: clock.remainingMs ?? 0,
    // A deadline at the very start has no share: it is used up.
    consumedRatio: clock.consumedRatio ?? 1,
  };
}
