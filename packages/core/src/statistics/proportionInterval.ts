import { PlumblineError } from '../errors.ts';
import { normalQuantile } from './normalQuantile.ts';
import type { NoData, ProportionInterval, ProportionIntervalOptions } from './types.ts';

/**
 * Wilson score interval of a proportion: where the true share plausibly lies, seeing `successes` in `total` trials.
 *
 * Holds for few trials and for shares near 0 and 1, where the normal approximation leaves the range.
 *
 * @param successes count of successes, an integer in 0..`total`
 * @param total count of trials, an integer
 * @param options.confidence probability in (0, 1) with which the interval covers the true share; default 0.95
 * @returns `ratio`, `low` and `high` in 0..1, or no data when there was no trial
 * @throws {PlumblineError} `statistics/invalid-count` when a count is negative, fractional, or `successes` exceeds `total`;
 * `statistics/invalid-probability` for a confidence outside (0, 1)
 * @source Wilson, Journal of the American Statistical Association 22 (1927) 209-212
 * @since 0.1.0
 * @example
 * proportionInterval(181, 190); // { status: 'ok', ratio: 0.9526…, low: 0.9124…, high: 0.9748… }
 */
export function proportionInterval(
  successes: number,
  total: number,
  options?: ProportionIntervalOptions,
): ProportionInterval | NoData<'no-trials'> {
  if (!isCount(successes) || !isCount(total) || successes > total) {
    throw new PlumblineError('statistics/invalid-count', {
      expected: 'counts, of successes at most those of the total',
      received: { successes, total },
    });
  }
  const { confidence = 0.95 } = options ?? {};
  if (typeof confidence !== 'number' || !(confidence > 0 && confidence < 1)) {
    throw new PlumblineError('statistics/invalid-probability', {
      path: 'confidence',
      expected: 'a number above 0 and below 1',
      received: confidence,
    });
  }
  if (total === 0) return { status: 'no-data', reason: 'no-trials' };

  const z = normalQuantile((1 + confidence) / 2);
  const ratio = successes / total;
  const centre = (ratio + z ** 2 / (2 * total)) / (1 + z ** 2 / total);
  const half = (z * Math.sqrt((ratio * (1 - ratio)) / total + z ** 2 / (4 * total ** 2))) / (1 + z ** 2 / total);
  // Rounding can carry the bounds a last digit past the share or the range.
  return { status: 'ok', ratio, low: Math.max(0, Math.min(ratio, centre - half)), high: Math.min(1, Math.max(ratio, centre + half)) };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
