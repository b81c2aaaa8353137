/** Draws numbers that a seed decides, the same on every machine. */
export interface RandomNumbers {
  /** In [0, 1). */
  readonly next: () => number;
  /** An integer in `[low, high]`. */
  readonly integer: (low: number, high: number) => number;
  /** Whether something with this probability happens. */
  readonly chance: (probability: number) => boolean;
  /** One of several, as often as its weight says. */
  readonly pick: <Value extends string>(weights: Readonly<Record<Value, number>>) => Value;
}

/**
 * @param seed any 32 bits
 * @source mulberry32 by Tommy Ettinger, in the public domain
 */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick(weights) {
      const entries = Object.entries<number>(weights);
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const [value] = entries.find(([, weight]) => (rest -= weight) < 0) ?? entries.at(-1) ?? [];
      return value as keyof typeof weights;
    },
  };
}
