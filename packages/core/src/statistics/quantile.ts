import { PlumblineError } from '../errors.ts';

/**
 * The quantile of values by linear interpolation between order statistics (type 7, the default of R, NumPy and spreadsheets).
 *
 * @param ascending the values in ascending order, at least one
 * @param probability in 0..1: 0.5 is the median
 * @returns a number between the smallest and the largest value, in their unit
 * @throws {PlumblineError} `statistics/invalid-probability` outside 0..1; `statistics/invalid-value` when there is no value, or one that is no finite number
 * @source Hyndman and Fan, The American Statistician 50 (1996) 361-365, definition 7
 * @since 0.1.0
 * @example
 * quantile([1, 2, 3, 4], 0.5); // 2.5
 */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1)) {
    throw new PlumblineError('statistics/invalid-probability', { expected: 'a number in 0..1', received: probability });
  }
  if (!(ascending?.length > 0) || !Array.prototype.every.call(ascending, Number.isFinite)) {
    throw new PlumblineError('statistics/invalid-value', { expected: 'a list of at least one number, all finite', received: ascending });
  }
  const position = (ascending.length - 1) * probability;
  const below = ascending[Math.floor(position)] as number;
  const above = ascending[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}
