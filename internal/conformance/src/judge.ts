import { differences, type Difference } from './compare.ts';
import { shift } from './shift.ts';
import type { Adapter, Vector, VectorFile } from './types.ts';

/** What the runner knows: the adapters of the suites that are built, and the names of those that are not yet. */
export interface Coverage {
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly notCovered: ReadonlySet<string>;
}

/** The result of one suite over all its files. */
export interface SuiteResult {
  readonly suite: string;
  readonly vectorCount: number;
  readonly covered: boolean;
  /** Ids of the vectors that passed. */
  readonly passed: readonly string[];
  readonly failures: readonly Failure[];
}

/** A vector that failed: the fields that differ, or why there was nothing to compare. */
export interface Failure {
  readonly id: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Puts the vectors of files to the adapters of their suites.
 *
 * @param options.red moves every expected value first, so that every vector must fail
 * @returns one result a suite, in the order in which the suites first appear
 */
export function judge(files: readonly VectorFile[], { adapters, notCovered }: Coverage, { red }: { readonly red: boolean }): SuiteResult[] {
  const suites = new Map<string, Vector[]>();
  for (const { suite, vectors } of files) suites.set(suite, [...(suites.get(suite) ?? []), ...vectors]);

  return [...suites].map(([suite, vectors]) => {
    const adapter = adapters.get(suite);
    const covered = adapter !== undefined || !notCovered.has(suite);
    const passed: string[] = [];
    const failures: Failure[] = [];
    for (const vector of covered ? vectors : []) {
      const failure = failureOf(red ? shift(vector) : vector, suite, adapter);
      if (failure === undefined) passed.push(vector.id);
      else failures.push(failure);
    }
    return { suite, vectorCount: vectors.length, covered, passed, failures };
  });
}

function failureOf(vector: Vector, suite: string, adapter: Adapter | undefined): Failure | undefined {
  const { id, expect, tolerance } = vector;
  if (adapter === undefined) return { id, expected: 'a known suite', got: suite };
  if (Object.keys(expect).length === 0) return { id, expected: 'a field to compare', got: expect };
  try {
    const found = differences(expect, adapter(vector), tolerance);
    return found.length === 0 ? undefined : { id, expected: fields(found, 'expected'), got: fields(found, 'got') };
  } catch (error) {
    return { id, expected: expect, got: String(error) };
  }
}

function fields(found: readonly Difference[], side: 'expected' | 'got'): unknown {
  return Object.fromEntries(found.map((difference) => [difference.field, difference[side]]));
}
