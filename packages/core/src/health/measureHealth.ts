import { toEpochMs } from '../time/toEpochMs.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { normaliseMeasure } from './normaliseMeasure.ts';
import { isAbsent, type Observed } from './observationsByMeasure.ts';
import { RED_LINE_SCORE, TARGET_SCORE } from './scoreScale.ts';
import type { HealthGate, HealthMeasure, MeasuredHealth, MissingHealth, NotApplicableHealth } from './types.ts';

/** A measure that was measured, before its share in the whole is known. */
export type MeasuredAlone = Omit<MeasuredHealth, 'shareRatio' | 'pointsLost' | 'toGreen'>;

/** What a measure comes to by itself. */
export function measureHealth(
  measure: HealthMeasure,
  observed: Observed | undefined,
  gate: HealthGate | undefined,
): MeasuredAlone | MissingHealth | NotApplicableHealth {
  const { id, label, unit, knots, weight } = measure;
  const description = { id, label, unit, knots, weight };
  if (observed === undefined) return { ...description, status: 'unknown', reason: 'not-observed' };
  const { observation, freshnessRatio } = observed;
  if (isAbsent(observation)) {
    return observation.absent === 'unknown'
      ? { ...description, status: 'unknown', reason: 'unknown' }
      : { ...description, status: 'not-applicable' };
  }
  const { value, measuredAt, count, interval, source } = observation;
  if (freshnessRatio === 0) return { ...description, status: 'unknown', reason: 'expired' };
  const score = normaliseMeasure(value, knots);
  const status = score >= TARGET_SCORE ? 'green' : score >= RED_LINE_SCORE ? 'amber' : 'red';
  return {
    ...description,
    status,
    value: withoutNegativeZero(value),
    score,
    measuredAt: toIsoInstant(toEpochMs(measuredAt)),
    freshnessRatio,
    ...(status === 'red' && gate !== undefined && { capsAt: gate.atMost }),
    ...(count !== undefined && { count }),
    ...(interval !== undefined && { interval: { low: withoutNegativeZero(interval.low), high: withoutNegativeZero(interval.high) } }),
    ...(source !== undefined && { source }),
  };
}

/** JSON has no −0: a report is to be the same before and after it. */
function withoutNegativeZero(value: number): number {
  return value + 0;
}
