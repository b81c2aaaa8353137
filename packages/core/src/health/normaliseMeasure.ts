import { invalidObservation } from './invalid.ts';
import { assertKnots, BEST_SCORE, stretches } from './scoreScale.ts';
import type { ScoreKnots } from './types.ts';

/** A score that is not at the next knot never rounds onto it: a miss stays a miss. */
const LARGEST_SHARE = 1 - 4 * Number.EPSILON;

/**
 * The score of a value: 0 at the worst knot and beyond, 50 at the red line, 75 at the target, 100 at the best and beyond, straight lines between.
 *
 * So a score is 75 or more exactly when the target is met, and below 50 exactly when the red line is crossed, in either direction.
 *
 * @param value in the unit of the knots
 * @param knots four values that all rise (more is better) or all fall (less is better)
 * @returns a score, 0..100
 * @throws {PlumblineError} `health/invalid-model` for knots in another order; `health/invalid-observation` for a value that is no finite number
 * @source ours; goalposts as in the composite indicators of the OECD and JRC, made to agree with targets
 * @since 0.1.0
 * @example
 * normaliseMeasure(0.863, { worst: 0.8, red: 0.9, target: 0.95, best: 1 }); // 31.4999…
 * normaliseMeasure(12, { worst: 48, red: 24, target: 12, best: 4 }); // 75
 */
export function normaliseMeasure(value: number, knots: ScoreKnots): number {
  assertKnots(knots, 'knots');
  if (!Number.isFinite(value)) throw invalidObservation('value', 'a finite number', value);
  const direction = Math.sign(knots.best - knots.worst);
  const isPast = (knot: number) => direction * value >= direction * knot;
  if (isPast(knots.best)) return BEST_SCORE;
  const stretch = stretches(knots).find(({ fromValue }) => isPast(fromValue));
  if (stretch === undefined) return 0;
  const { fromValue, toValue, fromScore, toScore } = stretch;
  const share = Math.min(LARGEST_SHARE, (value - fromValue) / (toValue - fromValue));
  return fromScore + (toScore - fromScore) * share;
}
