import type { SuiteResult } from './judge.ts';

/** Vectors that passed and that failed, over all suites that are covered. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Counts the vectors of the covered suites. */
export function tally(results: readonly SuiteResult[]): Tally {
  const covered = results.filter((result) => result.covered);
  const failed = covered.reduce((sum, { failures }) => sum + failures.length, 0);
  return { passed: covered.reduce((sum, { vectorCount }) => sum + vectorCount, 0) - failed, failed };
}

/** The lines for a person: each suite with its failures under it. */
export function suiteLines(results: readonly SuiteResult[]): string[] {
  return results.flatMap(({ suite, vectorCount, covered, failures }) =>
    covered
      ? [
          `${suite}: ${vectorCount - failures.length} passed, ${failures.length} failed`,
          ...failures.map(({ id, expected, got }) => `${id}  expected ${show(expected)}  got ${show(got)}`),
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
