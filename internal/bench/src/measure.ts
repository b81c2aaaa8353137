/** Something to time: `run` does the work on `itemCount` items and gives back a number that depends on all of it. */
export interface Timed {
  readonly itemCount: number;
  readonly run: () => number;
}

/** Nanoseconds an item, one sample a round. */
export type Samples = readonly number[];

export interface MeasureOptions {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUpRounds?: number;
}

/** Every result ends here and is printed, so that no compiler may leave the work out. */
let checksum = 0;

/** Times several things in turn, round after round, so that a noisy neighbour disturbs all of them alike. */
export function interleaved<Name extends string>(
  cases: Readonly<Record<Name, Timed>>,
  { rounds, warmUpRounds = 3 }: MeasureOptions,
): Readonly<Record<Name, Samples>> {
  const names = Object.keys(cases) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const name of names) {
      const { itemCount, run } = cases[name];
      const from = performance.now();
      const result = run();
      const ns = ((performance.now() - from) * 1e6) / itemCount;
      checksum = (checksum + result) % 1e9;
      if (round >= 0) samples[name].push(ns);
    }
  }
  return samples;
}

/** What all results add up to. */
export function sumOfResults(): number {
  return checksum;
}

/** The middle sample. */
export function median(samples: Samples): number {
  const ascending = samples.toSorted((a, b) => a - b);
  const half = Math.floor(ascending.length / 2);
  const upper = ascending[half] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[half - 1] ?? Number.NaN)) / 2;
}

/** How many times slower `samples` are than `base`: the median of the ratios of each round. */
export function medianRatio(samples: Samples, base: Samples): number {
  return median(samples.map((ns, round) => ns / (base[round] ?? Number.NaN)));
}
