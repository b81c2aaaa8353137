import { NoValue } from './noValue.ts';
import type { Answer, Expected } from './types.ts';

/** A field that did not come out as expected. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * The fields of `expected` that `answer` does not have as they should be; fields that only `answer` has are not looked at.
 *
 * Numbers agree within `tolerance`, else within half a unit of the last decimal place printed, at least 1e-9 of their size; instants agree as
 * instants; a `Set` agrees with a list in any order; `null` agrees with an absent value that has a reason.
 */
export function differences(expected: Expected, answer: Answer, tolerance?: number): readonly Difference[] {
  return Object.entries(expected)
    .map(([field, value]) => ({ field, expected: value, got: answer[field] }))
    .filter(({ expected: value, got }) => !agrees(value, got, tolerance));
}

function agrees(expected: unknown, got: unknown, tolerance: number | undefined): boolean {
  if (expected === null) return got instanceof NoValue;
  if (typeof expected === 'number') {
    return typeof got === 'number' && Math.abs(got - expected) <= (tolerance ?? printedTolerance(expected));
  }
  if (typeof expected === 'string') return isInstant(expected) ? Date.parse(expected) === epochMs(got) : expected === got;
  if (Array.isArray(expected))
    return got instanceof Set ? agreesAsSet(expected, [...got], tolerance) : agreesAsList(expected, got, tolerance);
  if (typeof expected === 'object') {
    return isRecord(got) && Object.entries(expected).every(([field, value]) => agrees(value, got[field], tolerance));
  }
  return expected === got;
}

function agreesAsList(expected: readonly unknown[], got: unknown, tolerance: number | undefined): boolean {
  return Array.isArray(got) && got.length === expected.length && expected.every((value, index) => agrees(value, got[index], tolerance));
}

function agreesAsSet(expected: readonly unknown[], got: unknown[], tolerance: number | undefined): boolean {
  if (got.length !== expected.length) return false;
  for (const value of expected) {
    const index = got.findIndex((candidate) => agrees(value, candidate, tolerance));
    if (index < 0) return false;
    got.splice(index, 1);
  }
  return true;
}

/** Half a unit of the last decimal place, and at least 1e-9 of the number; a whole number has no decimal place. */
function printedTolerance(printed: number): number {
  const [digits = '', exponent = '0'] = String(printed).split('e');
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
  return Math.max(decimals > 0 ? 0.5 * 10 ** -decimals : 0, 1e-9 * (Math.abs(printed) || 1));
}

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Whether a text names an instant: RFC 3339 with an offset. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text);
}

function epochMs(got: unknown): number | undefined {
  if (got instanceof Date) return got.getTime();
  return typeof got === 'string' && isInstant(got) ? Date.parse(got) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NoValue);
}
