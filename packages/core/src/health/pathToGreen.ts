import { BEST_SCORE, RED_LINE_SCORE } from './scoreScale.ts';
import type { MeasureDescription, PathStep } from './types.ts';
import { valueAtScore } from './valueAtScore.ts';
import { reaches, sum, weightedScore } from './weightedScore.ts';

/** A measure on the way to green. */
export interface PathPart {
  readonly measure: MeasureDescription;
  readonly value: number;
  readonly score: number;
  readonly freshnessRatio: number;
  readonly capsAt?: 'red' | 'amber' | undefined;
}

/**
 * The score that one measure, measured anew, would have to come to for the whole to be green, all others staying as they are: the weighted mean, solved for
 * it. Above 100 where even its best is not enough; never below the score that it has, since nothing has to get worse.
 */
export function scoreNeeded(part: PathPart, parts: readonly PathPart[], green: number): number {
  const others = parts.filter((other) => other !== part);
  const gap = sum(others.map((other) => effectiveWeight(other) * (green - other.score)));
  return Math.max(part.score, green + gap / part.measure.weight);
}

/**
 * The fewest measures that would have to change for the status to be green, in the order in which they are best taken up: those whose gates cap it are brought
 * to their red lines at least; then those that change already, and then those that lose most, are brought as far as it takes.
 */
export function pathToGreen(parts: readonly PathPart[], green: number): readonly PathStep[] {
  const lifted = parts.filter(({ capsAt }) => capsAt !== undefined);
  const after = new Map(parts.map((part) => [part, lifted.includes(part) ? measuredAnew(part, RED_LINE_SCORE) : part]));
  const lossOf = (part: PathPart) => part.measure.weight * (BEST_SCORE - part.score);
  const order = parts.toSorted(
    (a, b) => Number(lifted.includes(b)) - Number(lifted.includes(a)) || lossOf(b) - lossOf(a) || (a.measure.id < b.measure.id ? -1 : 1),
  );
  for (const part of order) {
    const now = [...after.values()];
    if (reaches(scoreOf(now), green)) break;
    const changed = after.get(part) as PathPart;
    after.set(part, measuredAnew(changed, Math.min(BEST_SCORE, scoreNeeded(changed, now, green))));
  }
  return order.flatMap((part) => {
    const changed = after.get(part) as PathPart;
    if (changed === part) return [];
    return [{ measure: part.measure.id, fromValue: part.value, toValue: changed.value, toScore: changed.score }];
  });
}

function measuredAnew(part: PathPart, score: number): PathPart {
  return { ...part, score, value: score === part.score ? part.value : valueAtScore(score, part.measure.knots), freshnessRatio: 1 };
}

function scoreOf(parts: readonly PathPart[]): number {
  return weightedScore(parts.map((part) => ({ score: part.score, weight: effectiveWeight(part) }))) ?? 0;
}

function effectiveWeight({ measure, freshnessRatio }: PathPart): number {
  return measure.weight * freshnessRatio;
}
