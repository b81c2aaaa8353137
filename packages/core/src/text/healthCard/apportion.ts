/**
 * Values rounded to tenths so that what is shown adds up to what their sum is shown as: the largest remainders are rounded up, the others down.
 *
 * @source Hamilton's method of largest remainders
 */
export function apportion(values: readonly number[]): readonly number[] {
  const tenths = values.map((value) => Math.floor(value * 10));
  const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0);
  const left = Math.round(sum(values) * 10) - sum(tenths);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value * 10 - Math.floor(value * 10) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const roundedUp = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return tenths.map((value, index) => (value + (roundedUp.has(index) ? 1 : 0)) / 10);
}
