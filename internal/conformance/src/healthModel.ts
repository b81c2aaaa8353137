import {
  freshness,
  type HealthGate,
  type HealthModel,
  type HealthReport,
  healthReport,
  type MeasureHealth,
  normaliseMeasure,
  type ScoreKnots,
} from '@plumbline/core';
import { NoValue } from './noValue.ts';
import type { Answer, Vector } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

interface ScoreInput {
  /** Without a value, or with null: missing. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly gates?: readonly { readonly kpi: string; readonly atMost: HealthGate['atMost'] }[];
  readonly model: {
    readonly knots: Readonly<Record<string, ScoreKnots>>;
    readonly weights: Readonly<Record<string, number>>;
    readonly bands: HealthModel['bands'];
  };
}

interface NormaliseInput {
  readonly value: number;
  readonly knots: ScoreKnots;
}

/** In days. */
interface FreshnessInput {
  readonly age: number;
  readonly valid: number;
  readonly expire: number;
}

/** Suite `health-model`: the score with everything beside it, the score of a value, how much an old value counts. */
export function healthModel({ op, input }: Vector): Answer {
  if (op === 'normalise') {
    const { value, knots } = input as NormaliseInput;
    return { score: normaliseMeasure(value, knots) };
  }
  if (op === 'freshness') {
    const { age, valid, expire } = input as FreshnessInput;
    return { freshness: freshness(0, { asOf: inMs(age), validFor: inMs(valid), expireAfter: inMs(expire) }) };
  }
  if (op === 'score') return healthAnswer(input as ScoreInput);
  throw new UnknownOp(op);
}

function healthAnswer({ values, gates = [], model }: ScoreInput): Answer {
  const measures = Object.entries(model.weights).map(([id, weight]) => {
    const knots = model.knots[id] as ScoreKnots;
    return { id, label: { en: id }, unit: 'number', knots, weight } as const;
  });
  const observations = Object.entries(values).map(([measure, value]) =>
    value === null ? ({ measure, absent: 'unknown' } as const) : { measure, value, measuredAt: 0 },
  );
  const report = healthReport(
    {
      id: 'vector',
      version: '1',
      measures,
      gates: gates.map(({ kpi, atMost }) => ({ measure: kpi, atMost })),
      ...(model.bands !== undefined && { bands: model.bands }),
    },
    observations,
    { asOf: 0, subject: { id: 'vector', type: 'engagement' } },
  );
  const { score, status, coverageRatio, bounds, certain, decidedBy } = report;
  return {
    score: score ?? (decidedBy.rule === 'coverage' ? new NoValue(decidedBy.reason) : undefined),
    status,
    coverage: coverageRatio,
    bounds: [bounds.low, bounds.high],
    certain,
    pointsLost: byMeasure(report, (measure) => ('score' in measure ? measure.pointsLost : undefined)),
    // A set: which gate stands first means nothing.
    cappedBy: new Set(decidedBy.rule === 'gate' ? decidedBy.measures : []),
    path: byMeasure(report, pathOf),
  };
}

function pathOf(measure: MeasureHealth): unknown {
  if (!('score' in measure)) return new NoValue(measure.status);
  const { toGreen } = measure;
  if (toGreen === undefined) return new NoValue('green');
  return toGreen.status === 'ok' ? { needScore: toGreen.score, needValue: toGreen.value } : new NoValue(toGreen.reason);
}

function byMeasure(report: HealthReport, pick: (measure: MeasureHealth) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(report.measures.map((measure) => [measure.id, pick(measure)]).filter(([, value]) => value !== undefined));
}

function inMs(days: number): number {
  return Math.round(days * 86_400_000);
}
