import { toEpochMs } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { assertTickets } from './assertTicket.ts';
import { breachReasons } from './breachReasons.ts';
import { policyIndexOf } from './policyIndex.ts';
import { slaAdherence } from './slaAdherence.ts';
import { slaClocks } from './slaClocks.ts';
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
  const clocksByMetric = new Map<string, { readonly ticket: Ticket; readonly clock: TicketClock }[]>(
    policyIndexOf(policy).metrics.map((metric) => [metric, []]),
  );
  const findings = new Map<string, number>();
  const found = (code: SlaFinding['code'] | 'created-after-as-of') => findings.set(code, (findings.get(code) ?? 0) + 1);
  const asOfMs = toEpochMs(options?.asOf);
  assertTickets(tickets);
  let knownCount = 0;
  for (const ticket of tickets) {
    if (toEpochMs(ticket.createdAt) > asOfMs) {
      found('created-after-as-of');
      continue;
    }
    knownCount++;
    for (const clock of slaClocks(policy, ticket, { ...options, trace: 'omit' })) {
      clocksByMetric.get(clock.metric)?.push({ ticket, clock });
      for (const { code } of clock.findings) found(code);
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
    metrics: [...clocksByMetric].map(([metric, clocks]) => metricReport(metric, clocks, policy, knownCount, options)),
  };
}

interface ClockOfTicket {
  readonly ticket: Ticket;
  readonly clock: TicketClock;
}

function metricReport(
  metric: string,
  clocks: readonly ClockOfTicket[],
  policy: SlaPolicy,
  ticketCount: number,
  options: SlaReportOptions,
): SlaMetricReport {
  const { listCount = 10 } = options;
  const adherence = slaAdherence(
    clocks.map(({ clock }) => clock),
    options,
  );
  return {
    metric,
    adherence,
    ...objectiveOf(metric, policy, adherence),
    worstBreaches: clocks
      .filter(({ clock }) => clock.verdict === 'breached')
      .sort((a, b) => overrunOf(b.clock) - overrunOf(a.clock) || compareIds(a.clock, b.clock))
      .slice(0, listCount)
      .map((breached) => describeBreach(breached, policy, options)),
    atRisk: clocks
      .filter(({ clock }) => clock.verdict === 'open' && clock.urgency !== 'onTrack')
      .sort((a, b) => (a.clock.remainingMs ?? 0) - (b.clock.remainingMs ?? 0) || compareIds(a.clock, b.clock))
      .slice(0, listCount)
      .map(({ clock }) => describeRisk(clock)),
    ticketsWithoutTarget: ticketCount - clocks.filter(({ clock }) => clock.cycle === 1).length,
  };
}

function objectiveOf(metric: string, { objectives = {} }: SlaPolicy, { total }: SlaAdherence): Pick<SlaMetricReport, 'objective'> {
  const ratio = Object.hasOwn(objectives, metric) ? objectives[metric] : undefined;
  if (ratio === undefined || total.status === 'no-data') return {};
  return { objective: { ratio, kept: total.ratio >= ratio, certain: total.interval.low >= ratio || total.interval.high < ratio } };
}

function overrunOf({ remainingMs = 0 }: TicketClock): number {
  return -remainingMs;
}

function compareIds(a: TicketClock, b: TicketClock): number {
  return a.ticketId === b.ticketId ? a.cycle - b.cycle : a.ticketId < b.ticketId ? -1 : 1;
}

/** The clocks were made without a trace; of the few that are listed it is made now, to tell where the time went. */
function describeBreach({ ticket, clock }: ClockOfTicket, policy: SlaPolicy, options: SlaReportOptions): SlaBreach {
  const traced = slaClocks(policy, ticket, { ...options, trace: 'intervals' }).find(
    (candidate) => candidate.metric === clock.metric && candidate.cycle === clock.cycle,
  );
  return {
    ticketId: clock.ticketId,
    cycle: clock.cycle,
    fields: clock.fields,
    startedAt: clock.startedAt ?? clock.asOf,
    ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
    ...(clock.stoppedAt === undefined ? {} : { stoppedAt: clock.stoppedAt }),
    targetMs: clock.targetMs ?? 0,
    elapsedMs: clock.elapsedMs,
    overrunMs: overrunOf(clock),
    reasons: breachReasons(ticket, traced ?? clock, options.explainBy ?? 'status'),
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
