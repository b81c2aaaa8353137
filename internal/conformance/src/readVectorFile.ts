import { readFileSync } from 'node:fs';
import type { Vector, VectorFile } from './types.ts';

/**
 * Reads a file of vectors. Fields that the runner does not know are left alone.
 *
 * @throws {Error} says what is wrong with the file, in words
 */
export function readVectorFile(path: string): VectorFile {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(file) || typeof file['suite'] !== 'string') throw new Error('expected an object with the name of a "suite"');
  if (!Array.isArray(file['vectors'])) throw new Error('expected a list of "vectors"');
  return { suite: file['suite'], vectors: file['vectors'].map(vectorOf) };
}

function vectorOf(vector: unknown, index: number): Vector {
  if (!isRecord(vector)) throw expected(index, 'an object');
  const { id, op, input, expect, tolerance } = vector;
  if (typeof id !== 'string') throw expected(index, 'an "id" of text');
  if (!isAbsent(op) && typeof op !== 'string') throw expected(index, 'an "op" of text, or none');
  if (!isRecord(input)) throw expected(index, 'an "input" object');
  if (!isRecord(expect)) throw expected(index, 'an "expect" object');
  if (!isAbsent(tolerance) && typeof tolerance !== 'number') throw expected(index, 'a "tolerance" that is a number, or none');
  return { id, input, expect, ...(isAbsent(op) ? {} : { op }), ...(isAbsent(tolerance) ? {} : { tolerance }) };
}

function expected(index: number, what: string): Error {
  return new Error(`vectors[${index}]: expected ${what}`);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
