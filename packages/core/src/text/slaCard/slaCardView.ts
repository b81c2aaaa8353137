import { PlumblineError } from '../../errors.ts';
import type { SlaAtRisk, SlaBreach, SlaMetricReport, SlaReport } from '../../sla/types.ts';
import { reasonText } from '../breachReasons.ts';
import { durationText, exactRatioText, instantText, rangeText, ratioText } from '../figures.ts';
import { quoted } from '../quoted.ts';
import type { CardItem, SlaCardView, StatusView } from '../types.ts';
import type { SlaCardMessages } from './messages.ts';
import { slaCardEnglish } from './messages.en.ts';
import { slaTrendView } from './slaTrendView.ts';

/**
 * What a card shows of a report, and how.
 *
 * @since 0.1.0
 */
export interface SlaCardOptions {
  /** The metric to show; default the first of the report. */
  readonly metric?: string;
  /** The language of its texts; default English. */
  readonly messages?: SlaCardMessages;
}

/**
 * What a service level's card shows: adherence against its objective with count and interval, the verdict, the trend, what is at risk, the worst breach and why.
 *
 * A verdict is `kept` or `missed` only where the whole interval is on one side of the objective; between them it is not proven, and the figure never looks as
 * if it were on the other side.
 *
 * @param report as `slaReport` or `plumbline sla report` gives it; with a trend where it is grouped by a period
 * @param options.metric the metric to show; default the first
 * @param options.messages the texts of a language; default English
 * @returns plain texts and figures, ready to be drawn
 * @throws {PlumblineError} `sla/unknown-metric` when the report has no such metric; `time/unknown-zone` when the runtime does not know the report's zone
 * @since 0.1.0
 * @example
 * slaCardView(report, { metric: 'resolution' }).evidence; // ['0 of 1 kept', '0–79.3\u00a0% is plausible']
 */
export function slaCardView(report: SlaReport, { metric, messages = slaCardEnglish }: SlaCardOptions = {}): SlaCardView {
  const shown = metric === undefined ? report.metrics[0] : report.metrics.find((candidate) => candidate.metric === metric);
  if (shown === undefined) {
    const expected = `one of the report's metrics: ${report.metrics.map((candidate) => candidate.metric).join(', ') || 'it has none'}`;
    throw new PlumblineError('sla/unknown-metric', { path: 'metric', expected, received: metric });
  }
  const { language } = messages;
  const { total } = shown.adherence;
  const objective = shown.objective?.ratio;
  const trend = slaTrendView(shown.adherence, objective, messages);
  const [nextAtRisk] = shown.atRisk;
  const [worst] = shown.worstBreaches;
  return {
    kind: 'sla-card',
    language,
    title: messages.title(quoted(report.policy.name ?? report.policy.id), quoted(shown.metric)),
    subtitle: objective === undefined ? messages.noObjective : messages.objective(exactRatioText(objective, language)),
    ...judged(shown, messages),
    ...(total.status === 'ok' && { figure: ratioText(total.ratio, language, objective) }),
    evidence:
      total.status === 'ok'
        ? [messages.kept(total.met, total.met + total.breached), messages.plausible(rangeText(total.interval, language, objective))]
        : [],
    ...(trend && { trend }),
    ...(nextAtRisk && { atRisk: atRiskItem(nextAtRisk, shown, messages) }),
    ...(worst && { worstBreach: worstBreachItem(worst, messages) }),
    notes: [
      ...(total.open > 0 ? [messages.open(total.open)] : []),
      ...(total.breachedOpen > 0 ? [messages.breachedOpen(total.breachedOpen)] : []),
      messages.cohort[shown.adherence.cohort],
      messages.confidence(exactRatioText(shown.adherence.confidence, language)),
      messages.asOf(instantText(report.asOf, shown.adherence.zone, language), quoted(shown.adherence.zone)),
    ],
  };
}

function judged({ adherence: { total }, objective }: SlaMetricReport, messages: SlaCardMessages): { status: StatusView; verdict: string } {
  const { status, verdict } = messages;
  if (total.status === 'no-data') return { status: { tone: 'unknown', word: status.undecided }, verdict: verdict.undecided };
  if (objective === undefined) return { status: { tone: 'unknown', word: status.noObjective }, verdict: verdict.noObjective };
  const held = exactRatioText(objective.ratio, messages.language);
  if (!objective.certain) {
    const soFar = objective.kept ? verdict.aboveSoFar : verdict.belowSoFar;
    return { status: { tone: 'attention', word: status.notProven }, verdict: soFar(held) };
  }
  return objective.kept
    ? { status: { tone: 'good', word: status.kept }, verdict: verdict.kept(held) }
    : { status: { tone: 'bad', word: status.missed }, verdict: verdict.missed(held) };
}

function atRiskItem({ ticketId, remainingMs, dueAt }: SlaAtRisk, { adherence }: SlaMetricReport, messages: SlaCardMessages): CardItem {
  const { language } = messages;
  const left = remainingMs === 0 ? messages.nothingLeft : messages.left(durationText(remainingMs, language));
  const due = dueAt === undefined ? undefined : instantText(dueAt, adherence.zone, language);
  return { title: messages.atRisk(adherence.total.atRisk), detail: messages.nextAtRisk(quoted(ticketId), left, due) };
}

/** Where counted time went is told of this many values at most. */
const VALUES_TOLD = 2;

function worstBreachItem({ ticketId, overrunMs, reasons }: SlaBreach, messages: SlaCardMessages): CardItem {
  const counted = reasons.filter(({ code }) => code === 'counted-while').slice(0, VALUES_TOLD);
  const others = reasons.filter(({ code }) => code !== 'counted-while');
  const told = [...counted, ...others].map((reason) => reasonText(reason, messages.reason));
  return {
    title: messages.worstBreach(quoted(ticketId), durationText(overrunMs, messages.language)),
    detail: told.join('; '),
  };
}
