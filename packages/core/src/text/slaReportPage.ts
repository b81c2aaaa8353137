import { isPeriod } from '../sla/period.ts';
import type {
  AdherenceFigures,
  FieldValue,
  SlaAdherence,
  SlaAtRisk,
  SlaBreach,
  SlaMetricReport,
  SlaReport,
  SlaReportNote,
  TicketFields,
} from '../sla/types.ts';
import type { IsoInstant } from '../time/types.ts';
import type { Messages } from './messages.ts';
import type { Block, Page, Table } from './page.ts';
import { quoted } from './quoted.ts';
import { type Reading, reading } from './reading.ts';

/** An SLA report as a page: for each metric the headline, the groups, the worst breaches with why, and what is at risk; last, what it rests on. */
export function slaReportPage(report: SlaReport, messages: Messages): Page {
  return {
    language: messages.language,
    title: messages.title(quoted(report.policy.name ?? report.policy.id)),
    blocks: [
      paragraph(messages.asOf(reading(report.asOf, zoneOf(report)), zoneOf(report))),
      ...report.metrics.flatMap((metric) => metricBlocks(metric, messages)),
      heading(2, messages.restsOn),
      list(restsOn(report, messages)),
      ...notesBlocks(report, messages),
      ...rejectedBlocks(report, messages),
    ],
  };
}

function metricBlocks(report: SlaMetricReport, messages: Messages): readonly Block[] {
  const { adherence, objective, worstBreaches, atRisk } = report;
  const { total } = adherence;
  return [
    heading(2, quoted(report.metric)),
    paragraph(headline(report, messages)),
    ...(adherence.groups.length === 0 ? [] : [{ kind: 'table', table: groupsTable(report, objective?.ratio, messages) } as const]),
    ...(worstBreaches.length === 0
      ? []
      : [
          heading(3, messages.breaches(worstBreaches.length, total.breached)),
          list(worstBreaches.map((breach) => breachText(breach, adherence, messages))),
        ]),
    ...(atRisk.length === 0
      ? []
      : [heading(3, messages.atRisk(atRisk.length, total.atRisk)), list(atRisk.map((clock) => atRiskText(clock, adherence, messages)))]),
  ];
}

function headline({ adherence: { total }, objective }: SlaMetricReport, messages: Messages): string {
  return [
    messages.figures(total, objective?.ratio),
    ...(objective === undefined ? [] : [messages.objective(objective)]),
    ...(total.breachedOpen === 0 ? [] : [messages.stillOpen(total.breachedOpen, total.breached)]),
    ...(total.elapsed === undefined ? [] : [messages.elapsed(total.elapsed)]),
  ].join(' ');
}

function groupsTable({ metric, adherence }: SlaMetricReport, objective: number | undefined, messages: Messages): Table {
  const { by, confidence, groups } = adherence;
  const names = by.map((name) => (isPeriod(name) || name === 'metric' ? messages.groupName[name] : quoted(name)));
  const titles = messages.columns(confidence);
  const figures = [titles.ratio, titles.range, titles.met, titles.breached, titles.open, titles.median, titles.p90];
  return {
    caption: messages.groupsCaption(quoted(metric), names),
    columns: [
      ...names.map((title, index) => ({ title, holds: isPeriod(by[index] ?? '') ? 'date' : 'name' }) as const),
      ...figures.map((title) => ({ title, holds: 'figure' }) as const),
    ],
    rows: groups.map((group) => [...by.map((name) => keyText(group.key[name], messages)), ...figureCells(group, objective, messages)]),
  };
}

function keyText(value: FieldValue | null | undefined, messages: Messages): string {
  return value === null || value === undefined ? messages.noValue : quoted(String(value));
}

function figureCells(figures: AdherenceFigures, objective: number | undefined, messages: Messages): readonly string[] {
  const { met, breached, open, elapsed } = figures;
  return [
    ...(figures.status === 'ok'
      ? [messages.ratio(figures.ratio, objective), messages.range(figures.interval, objective)]
      : [messages.noneDecided, messages.noFigure]),
    ...[met, breached, open].map(messages.count),
    ...(elapsed === undefined ? [messages.noneEnded, messages.noFigure] : [elapsed.medianMs, elapsed.p90Ms].map(messages.typicalDuration)),
  ];
}

function breachText(breach: SlaBreach, adherence: SlaAdherence, messages: Messages): string {
  const { dueAt, stoppedAt } = breach;
  return messages.breach(breach, ticketText(breach, adherence, messages), {
    started: reading(breach.startedAt, adherence.zone),
    ...(dueAt !== undefined && { due: reading(dueAt, adherence.zone) }),
    ...(stoppedAt !== undefined && { stopped: reading(stoppedAt, adherence.zone) }),
  });
}

function atRiskText(clock: SlaAtRisk, adherence: SlaAdherence, messages: Messages): string {
  const due = clock.dueAt === undefined ? undefined : reading(clock.dueAt, adherence.zone);
  return messages.atRiskClock(clock, ticketText(clock, adherence, messages), due);
}

/** A ticket by its id and the fields that it is grouped by. */
function ticketText(
  clock: { readonly ticketId: string; readonly cycle: number; readonly fields: TicketFields },
  { by }: SlaAdherence,
  messages: Messages,
): string {
  const fields = by.flatMap((name) => {
    const value = Object.hasOwn(clock.fields, name) ? clock.fields[name] : undefined;
    return value === undefined ? [] : [[quoted(name), quoted(String(value))] as const];
  });
  return messages.ticket(quoted(clock.ticketId), clock.cycle, fields);
}

function restsOn(report: SlaReport, messages: Messages): readonly string[] {
  const { policy, input, metrics } = report;
  const inZone = (instant: IsoInstant): Reading => reading(instant, zoneOf(report));
  return [
    messages.policy(quoted(policy.id), policy.revisions.map(inZone)),
    messages.tickets(input.tickets),
    ...(input.rows === undefined ? [] : [messages.rows(input.rows)]),
    ...Object.entries(input.rows?.reasons ?? {}).map(([reason, rows]) => messages.rejectedRows(quoted(reason), rows)),
    ...(input.localTimes === undefined ? [] : [messages.localTimes(input.localTimes)]),
    ...Object.entries(input.findings).map(([code, clocks]) => findingText(code, clocks, messages)),
    ...metrics.flatMap((metric) => excludedTexts(metric, messages)),
    messages.countedTime,
    // The same for all metrics, unless a report was put together by hand.
    ...new Set(metrics.map(({ adherence }) => messages.cohort[adherence.cohort])),
    ...new Set(metrics.map(({ adherence }) => messages.zone(adherence.zone))),
    ...new Set(metrics.map(({ adherence }) => messages.confidence(adherence.confidence))),
    ...versions(report, messages),
  ];
}

function notesBlocks({ input: { notes } }: SlaReport, messages: Messages): readonly Block[] {
  if (notes === undefined || notes.first.length === 0) return [];
  const sentence = (note: SlaReportNote) => (messages.note[note.code] as (note: SlaReportNote) => string)(note);
  return [heading(3, messages.notes(notes.first.length, notes.count)), list(notes.first.map(sentence))];
}

function rejectedBlocks({ input: { rows } }: SlaReport, messages: Messages): readonly Block[] {
  const { firstRejected = [], rejected = 0 } = rows ?? {};
  if (firstRejected.length === 0) return [];
  return [heading(3, messages.firstRejected(firstRejected.length, rejected)), list(firstRejected.map(messages.rejectedRow))];
}

function findingText(code: string, clocks: number, messages: Messages): string {
  const known: Readonly<Record<string, (clocks: number) => string>> = messages.finding;
  return Object.hasOwn(known, code) ? (known[code]?.(clocks) ?? '') : messages.otherFinding(quoted(code), clocks);
}

function excludedTexts({ metric, adherence: { excluded }, ticketsWithoutTarget }: SlaMetricReport, messages: Messages): readonly string[] {
  const counts = { withoutTarget: ticketsWithoutTarget, ...excluded };
  const reasons = ['withoutTarget', 'noTarget', 'notStarted', 'cancelled'] as const;
  return reasons.filter((reason) => counts[reason] > 0).map((reason) => messages.excluded[reason](quoted(metric), counts[reason]));
}

function versions({ madeWith }: SlaReport, messages: Messages): readonly string[] {
  const made = Object.entries(madeWith).map(([name, version]) => `${quoted(name)} ${quoted(version)}`);
  return made.length === 0 ? [] : [messages.madeWith(made)];
}

/** The zone of the report: that of its metrics. */
function zoneOf({ metrics }: SlaReport): string {
  return metrics[0]?.adherence.zone ?? 'UTC';
}

function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
