import { isInstant } from './compare.ts';
import type { Expected, Vector } from './types.ts';

const minute = 60_000;
const day = 86_400_000;

/** The same vector with every expected value moved, so that it must fail: what a comparison that compares nothing does not notice. */
export function shift(vector: Vector): Vector {
  return { ...vector, expect: shiftFields(vector.expect, vector.tolerance ?? 0) };
}

function shiftFields(fields: Expected, tolerance: number): Expected {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, shiftValue(value, tolerance)]));
}

function shiftValue(value: unknown, tolerance: number): unknown {
  if (value === null) return 0;
  if (typeof value === 'number') return value + Math.max(1, Math.abs(value) / 100, 2 * tolerance);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return shiftText(value);
  if (Array.isArray(value)) return [...value.map((entry) => shiftValue(entry, tolerance)), 'one entry more'];
  if (typeof value === 'object') return Object.keys(value).length > 0 ? shiftFields(value as Expected, tolerance) : { 'one field more': 0 };
  return value;
}

function shiftText(text: string): string {
  if (isInstant(text)) return new Date(Date.parse(text) + minute).toISOString();
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(Date.parse(text) + day).toISOString().slice(0, 10);
  return `${text} (changed)`;
}
