/** A measure as far as the score goes by it. */
export interface WeightedScore {
  readonly score: number;
  /** Weight times freshness. */
  readonly weight: number;
}

/** A billionth of a point is arithmetic, not performance: scores that differ by less are the same. */
const SAME_SCORE = 1e-9;

/** Whether a score reaches another. */
export function reaches(score: number, other: number): boolean {
  return score >= other - SAME_SCORE;
}

/** The weighted mean of scores; without any weight there is none. */
export function weightedScore(parts: readonly WeightedScore[]): number | undefined {
  if (parts.length === 0) return undefined;
  const scores = parts.map(({ score }) => score);
  const mean = sum(parts.map(({ score, weight }) => score * weight)) / sum(parts.map(({ weight }) => weight));
  // Rounding can carry a mean a last digit past what it is the mean of.
  return Math.max(Math.min(...scores), Math.min(Math.max(...scores), mean));
}

/** A sum that is the same in any order. */
export function sum(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
}
