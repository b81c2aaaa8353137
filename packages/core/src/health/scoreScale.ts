import { invalidModel } from './invalid.ts';
import type { ScoreKnots } from './types.ts';

/** The scores of the knots. */
export const RED_LINE_SCORE = 50;
export const TARGET_SCORE = 75;
export const BEST_SCORE = 100;

/** A stretch between two knots: values and the scores that they have. */
interface Stretch {
  readonly fromValue: number;
  readonly toValue: number;
  readonly fromScore: number;
  readonly toScore: number;
}

/** The stretches between the knots, the best first. */
export function stretches({ worst, red, target, best }: ScoreKnots): readonly Stretch[] {
  return [
    { fromValue: target, toValue: best, fromScore: TARGET_SCORE, toScore: BEST_SCORE },
    { fromValue: red, toValue: target, fromScore: RED_LINE_SCORE, toScore: TARGET_SCORE },
    { fromValue: worst, toValue: red, fromScore: 0, toScore: RED_LINE_SCORE },
  ];
}

/** Throws unless the knots are numbers that rise, or fall, from the worst to the best. */
export function assertKnots(knots: ScoreKnots, path: string): void {
  const { worst, red, target, best } = Object(knots) as ScoreKnots;
  const isNumber = [worst, red, target, best].every((knot) => typeof knot === 'number');
  const rise = worst < red && red < target && target < best;
  const fall = worst > red && red > target && target > best;
  // A span that overflows would have no middle.
  if (isNumber && (rise || fall) && Number.isFinite(best - worst)) return;
  throw invalidModel(path, 'numbers worst, red, target and best that all rise or all fall', knots);
}
