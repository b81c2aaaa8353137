import { epochMsAt } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { assertHealthModel } from './assertHealthModel.ts';
import { assertOptions } from './assertOptions.ts';
import { healthStatus } from './healthStatus.ts';
import { type MeasuredAlone, measureHealth } from './measureHealth.ts';
import { observationsByMeasure } from './observationsByMeasure.ts';
import { type PathPart, pathToGreen, scoreNeeded } from './pathToGreen.ts';
import { BEST_SCORE } from './scoreScale.ts';
import type { HealthModel, HealthObservation, HealthReport, HealthReportOptions, MeasuredHealth } from './types.ts';
import { valueAtScore } from './valueAtScore.ts';
import { reaches, sum, weightedScore } from './weightedScore.ts';

/**
 * The health of a project or an engagement by a model: a weighted mean over what was measured, held against bands, capped by gates, and never green on too
 * little. What is missing counts neither for nor against the score; the bounds say what it could still make of it.
 *
 * @param model measures with weights, gates and bands; see `projectHealthModel` and `engagementHealthModel`
 * @param observations at most one for each measure; measures without one are missing
 * @param options.asOf the instant for which the report holds; nothing may be measured after it
 * @param options.subject whose health it is
 * @param options.reported what a person says the status is, to stand beside the computed one
 * @returns plain JSON of kind `health-report`
 * @throws {PlumblineError} `health/invalid-model`, `health/invalid-observation`, `health/invalid-options`, each with path, what was expected and what
 * came; `time/invalid-instant`, `time/invalid-duration`
 * @source ours; weighted mean with missing weights spread over the rest and bands from 75 and 50 as in the customer-health scores of the GitLab handbook,
 * gates as worst-of rules in programme reports
 * @since 0.1.0
 * @example
 * healthReport(projectHealthModel, [{ measure: 'on-time', value: 0.98, measuredAt: '2026-11-20T00:00:00Z' }], { asOf: '2026-11-23T09:00:00Z', subject: { id: 'p1', type: 'project' } }).status; // 'unknown'
 */
export function healthReport(model: HealthModel, observations: readonly HealthObservation[], options: HealthReportOptions): HealthReport {
  assertHealthModel(model);
  const asOfMs = epochMsAt(options?.asOf, () => 'asOf');
  assertOptions(options);
  const { bands = { amber: 50, green: 75 }, minimumCoverageRatio = 0.5, gates = [] } = model;
  const observed = observationsByMeasure(model, observations, asOfMs);
  const alone = model.measures.map((measure) =>
    measureHealth(
      measure,
      observed.get(measure.id),
      gates.find((gate) => gate.measure === measure.id),
    ),
  );

  const measured = alone.filter((measure) => 'score' in measure);
  const applicable = sum(alone.filter(({ status }) => status !== 'not-applicable').map(({ weight }) => weight));
  const present = sum(measured.map(effectiveWeight));
  const score = weightedScore(measured.map((measure) => ({ score: measure.score, weight: effectiveWeight(measure) })));
  const coverageRatio = applicable === 0 ? 0 : Math.min(1, present / applicable);
  const low = (score ?? 0) * coverageRatio;
  const bounds = { low, high: Math.min(BEST_SCORE, low + BEST_SCORE * (1 - coverageRatio)) };
  const verdict = healthStatus({ score, bounds, coverageRatio, alone, bands, minimumCoverageRatio, gates });

  const parts = measured.map(pathPart);
  const isGreen = score === undefined || reaches(score, bands.green);
  const inWhole = (measure: MeasuredAlone): MeasuredHealth => {
    const shareRatio = effectiveWeight(measure) / present;
    return {
      ...measure,
      shareRatio,
      pointsLost: shareRatio * (BEST_SCORE - measure.score),
      ...(!isGreen && { toGreen: measureToGreen(parts[measured.indexOf(measure)] as PathPart, parts, bands.green) }),
    };
  };
  return {
    plumbline: 1,
    kind: 'health-report',
    subject: options.subject,
    asOf: toIsoInstant(asOfMs),
    model: { id: model.id, version: model.version },
    bands,
    minimumCoverageRatio,
    ...verdict,
    ...(score !== undefined && { score }),
    bounds,
    coverageRatio,
    measures: alone.map((measure) => ('score' in measure ? inWhole(measure) : measure)),
    ...((verdict.status === 'red' || verdict.status === 'amber') && { pathToGreen: pathToGreen(parts, bands.green) }),
    ...(options.reported !== undefined && { reported: options.reported }),
    madeWith: options.madeWith ?? {},
  };
}

function effectiveWeight({ weight, freshnessRatio }: MeasuredAlone): number {
  return weight * freshnessRatio;
}

function pathPart(measure: MeasuredAlone): PathPart {
  const { value, score, freshnessRatio, capsAt } = measure;
  return { measure, value, score, freshnessRatio, capsAt };
}

function measureToGreen(part: PathPart, parts: readonly PathPart[], green: number): NonNullable<MeasuredHealth['toGreen']> {
  const needed = scoreNeeded(part, parts, green);
  if (!reaches(BEST_SCORE, needed)) return { status: 'no-data', reason: 'best-is-not-enough' };
  const score = Math.min(BEST_SCORE, needed);
  return { status: 'ok', score, value: valueAtScore(score, part.measure.knots) };
}
