import { RED_LINE_SCORE, stretches } from './scoreScale.ts';
import type { ScoreKnots } from './types.ts';

/** The value that has a score above 0 and up to 100: what `normaliseMeasure` came from. */
export function valueAtScore(score: number, knots: ScoreKnots): number {
  const { fromValue, toValue, fromScore, toScore } = stretches(knots).find((stretch) => score > stretch.fromScore) ?? {
    fromValue: knots.worst,
    toValue: knots.red,
    fromScore: 0,
    toScore: RED_LINE_SCORE,
  };
  const share = (score - fromScore) / (toScore - fromScore);
  return share === 1 ? toValue : fromValue + (toValue - fromValue) * share;
}
