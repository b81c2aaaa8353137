import type { HealthDecision, HealthReport, HealthStatus, MeasuredHealth, MeasureHealth, PathStep } from '../../health/types.ts';
import { toEpochMs } from '../../time/toEpochMs.ts';
import { localized } from '../localized.ts';
import { quoted } from '../quoted.ts';
import type { HealthCardView, StatusView, Tone } from '../types.ts';
import { healthReasons } from './healthReasons.ts';
import { figureApart, measureFigure, roundedToReach } from './measureFigure.ts';
import { healthCardEnglish } from './messages.en.ts';
import type { HealthCardMessages } from './messages.ts';

/**
 * How a health card is written.
 *
 * @since 0.1.0
 */
export interface HealthCardOptions {
  /** The language of its texts; default English. */
  readonly messages?: HealthCardMessages;
}

const TONES: { readonly [Status in MeasureHealth['status']]: Tone } = {
  green: 'good',
  amber: 'attention',
  red: 'bad',
  unknown: 'unknown',
  'not-applicable': 'unknown',
};

/**
 * What a health card shows: the status with the rule that decided it, the score with its bounds and coverage, every measure, where points were lost, and the
 * way back to green.
 *
 * Figures never look as if they were on the other side of a band, a target or a red line; points are rounded so that those shown add up to the loss shown.
 *
 * @param report as `healthReport` gives it
 * @param options.messages the texts of a language; default English
 * @returns plain texts and figures, ready to be drawn
 * @throws {PlumblineError} `time/invalid-instant` when the report has an instant that is none
 * @since 0.1.0
 * @example
 * healthCardView(health).status; // { tone: 'bad', word: 'Red' }
 */
export function healthCardView(report: HealthReport, { messages = healthCardEnglish }: HealthCardOptions = {}): HealthCardView {
  const { language } = messages;
  const { subject, status, measures, madeWith, model, pathToGreen } = report;
  const made = Object.entries(madeWith).map(([name, version]) => `${quoted(name)} ${quoted(version)}`);
  return {
    kind: 'health-card',
    language,
    title: quoted(subject.name ?? subject.id),
    subtitle: messages.subtitle[subject.type](messages.date(toEpochMs(report.asOf))),
    status: { tone: TONES[status], word: messages.status[status] },
    verdict: verdict(report, messages),
    ...scoreOf(report, messages),
    evidence: evidence(report, messages),
    measures: measures.map((measure) => ({ label: quoted(localized(measure.label, language)), ...measureStatus(measure, messages) })),
    reasons: healthReasons(measures.filter(isMeasured), messages, TONES),
    ...(pathToGreen !== undefined && pathToGreen.length > 0 && { pathToGreen: pathText(pathToGreen, report, messages) }),
    notes: [
      messages.model(quoted(model.id), quoted(model.version)),
      ...(made.length === 0 ? [] : [messages.madeWith(messages.allOf(made))]),
    ],
  };
}

function isMeasured(measure: MeasureHealth): measure is MeasuredHealth {
  return 'score' in measure;
}

function measureStatus(measure: MeasureHealth, messages: HealthCardMessages): StatusView {
  const tone = TONES[measure.status];
  if (measure.status === 'unknown') return { tone, word: messages.missing[measure.reason] };
  return { tone, word: measure.status === 'not-applicable' ? messages.notApplicable : messages.status[measure.status] };
}

function verdict(report: HealthReport, messages: HealthCardMessages): string {
  const { status, decidedBy, certain, reported } = report;
  const texts = messages.verdict;
  return [
    decisionText(decidedBy, report, messages),
    ...(status === 'unknown' || certain ? [] : [texts.notCertain]),
    ...(reported === undefined ? [] : [texts.reported(reported.status, reported.by === undefined ? undefined : quoted(reported.by))]),
  ].join(' ');
}

function decisionText(decision: HealthDecision, report: HealthReport, messages: HealthCardMessages): string {
  const { verdict: texts, language } = messages;
  if (decision.rule === 'coverage') {
    const needed = report.minimumCoverageRatio;
    const text = texts.coverage[decision.reason](
      coverageFigure(report.coverageRatio, needed, language),
      coverageFigure(needed, needed, language),
    );
    const crossed = report.measures.filter((measure) => isMeasured(measure) && measure.capsAt !== undefined);
    return [text, ...(crossed.length === 0 ? [] : [messages.sentence(crossedText(crossed, messages))])].join(' ');
  }
  const status = report.status === 'unknown' ? 'red' : report.status;
  if (decision.rule === 'gate') {
    const crossed = report.measures.filter(({ id }) => decision.measures.includes(id));
    return texts.gate(status, crossedText(crossed, messages), report.scoreStatus ?? status);
  }
  return bandText(status, report, messages);
}

function bandText(status: HealthStatus, { bands }: HealthReport, { verdict: { band }, language }: HealthCardMessages): string {
  const [amberFrom, greenFrom] = [bands.amber, bands.green].map((score) => scoreFigure(score, [], language)) as [string, string];
  if (status === 'green') return band.green(greenFrom);
  return status === 'amber' ? band.amber(amberFrom, greenFrom) : band.red(amberFrom);
}

function crossedText(measures: readonly MeasureHealth[], messages: HealthCardMessages): string {
  return messages.allOf(
    measures.map(({ label, knots }) => {
      const side = knots.best > knots.worst ? 'below' : 'above';
      return messages.crossed[side](quoted(localized(label, messages.language)));
    }),
  );
}

/** The score and its bounds as text, in words that hold together. */
function scoreTexts({ score, bounds, bands }: HealthReport, language: string): Readonly<Record<'score' | 'low' | 'high', string>> {
  const text = (value: number) => scoreFigure(value, [bands.amber, bands.green], language);
  return { score: text(score ?? 0), low: text(bounds.low), high: text(bounds.high) };
}

function scoreOf(report: HealthReport, messages: HealthCardMessages): Pick<HealthCardView, 'score'> {
  const { score, bounds, bands } = report;
  if (score === undefined) return {};
  const { language } = messages;
  const texts = scoreTexts(report, language);
  const [amberFrom, greenFrom] = [bands.amber, bands.green].map((edge) => scoreFigure(edge, [], language)) as [string, string];
  return {
    score: {
      figure: texts.score,
      value: score,
      low: bounds.low,
      high: bounds.high,
      amberFrom: bands.amber,
      greenFrom: bands.green,
      takeaway: messages.takeaway(texts.score, texts.low, texts.high, amberFrom, greenFrom),
    },
  };
}

function evidence(report: HealthReport, messages: HealthCardMessages): readonly string[] {
  const { score, coverageRatio, minimumCoverageRatio } = report;
  const coverage = messages.coverage(coverageFigure(coverageRatio, minimumCoverageRatio, messages.language));
  if (score === undefined) return [coverage];
  const { low, high } = scoreTexts(report, messages.language);
  return [low === high ? messages.outOf : messages.outOfBetween(low, high), coverage];
}

function pathText(steps: readonly PathStep[], { measures }: HealthReport, messages: HealthCardMessages): string {
  const { language } = messages;
  return messages.pathToGreen(
    steps.flatMap(({ measure: id, fromValue, toValue }) => {
      const measure = measures.find((candidate) => candidate.id === id);
      if (measure === undefined) return [];
      const label = quoted(localized(measure.label, language));
      if (fromValue === toValue) return [messages.measuredAgain(label)];
      const toReach = roundedToReach(toValue, measure);
      const from = measureFigure(fromValue, measure, { language, toReach });
      return [messages.step(label, from, measureFigure(toReach, measure, { language }))];
    }),
  );
}

function scoreFigure(score: number, apartFrom: readonly number[], language: string): string {
  return figureApart(score, { language, apartFrom: [...apartFrom, 0, 100], decimals: 0 });
}

function coverageFigure(ratio: number, minimum: number, language: string): string {
  return `${figureApart(ratio * 100, { language, apartFrom: [minimum * 100, 0, 100], decimals: 0 })}\u00a0%`;
}
