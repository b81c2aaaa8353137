import type { SuiteResult } from './judge.ts';

/** Vectors that passed and that failed, over all suites that are covered. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Counts the vectors of the covered suites. */
export function tally(results: readonly SuiteResult[]): Tally {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed.length, 0),
    failed: results.reduce((sum, { failures }) => sum + failures.length, 0),
  };
}

/** The lines for a person: each suite with what is wrong with it, which with `red` is every vector that passed. */
export function suiteLines(results: readonly SuiteResult[], { red }: { readonly red: boolean }): string[] {
  return results.flatMap(({ suite, vectorCount, covered, passed, failures }) =>
    covered
      ? [
          `${suite}: ${passed.length} passed, ${failures.length} failed`,
          ...(red
            ? passed.map((id) => `${id}  passed with its expected value moved`)
            : failures.map(({ id, expected, got }) => `${id}  expected ${show(expected)}  got ${show(got)}`)),
        ]
      : [`${suite}: not covered, ${vectorCount} vectors`],
  );
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === undefined) return 'nothing';
    if (inner instanceof Set) return [...inner];
    return typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner;
  });
}
