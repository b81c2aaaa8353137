import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { NoValue } from './noValue.ts';

test.for([
  { expected: 45, got: 45, agrees: true },
  { expected: 45, got: 45.4, agrees: false },
  { expected: 45, got: 45 + 4e-8, agrees: true },
  { expected: 0, got: 1e-10, agrees: true },
  { expected: 0, got: 1e-8, agrees: false },
  { expected: 12.34, got: 12.3449, agrees: true },
  { expected: 12.34, got: 12.3351, agrees: true },
  { expected: 12.34, got: 12.346, agrees: false },
  { expected: 1e-7, got: 1.4e-7, agrees: true },
  { expected: 1e-7, got: 2e-7, agrees: false },
  { expected: 100, got: 104, tolerance: 5, agrees: true },
  { expected: 100, got: 106, tolerance: 5, agrees: false },
  { expected: 12.3, got: 12.34, tolerance: 0.01, agrees: false },
  { expected: 1, got: Number.NaN, agrees: false },
  { expected: 1, got: '1', agrees: false },
  { expected: 0, got: undefined, agrees: false },
])('the number $expected against $got', ({ expected, got, tolerance, agrees }) => {
  expect(differences({ n: expected }, { n: got }, tolerance)).toHaveLength(agrees ? 0 : 1);
});

test.for([
  { expected: '2031-05-06T07:08:00Z', got: new Date('2031-05-06T07:08:00Z'), agrees: true },
  { expected: '2031-05-06T07:08:00Z', got: '2031-05-06T09:08:00.000+02:00', agrees: true },
  { expected: '2031-05-06T07:08:00Z', got: new Date('2031-05-06T07:08:00.001Z'), agrees: false },
  { expected: '2031-05-06T07:08:00Z', got: new Date(Number.NaN), agrees: false },
  { expected: '2031-05-06T07:08:00Z', got: '2031-05-06T07:08:00', agrees: false },
  { expected: '2031-05-06', got: '2031-05-06', agrees: true },
  { expected: 'amber', got: 'red', agrees: false },
  { expected: true, got: false, agrees: false },
  { expected: false, got: undefined, agrees: false },
])('$expected against $got', ({ expected, got, agrees }) => {
  expect(differences({ it: expected }, { it: got })).toHaveLength(agrees ? 0 : 1);
});

test('null is a value that is absent for a reason, and nothing else', () => {
  expect(differences({ at: null }, { at: new NoValue('never') })).toEqual([]);
  for (const got of [undefined, null, 0, Number.NaN, '']) expect(differences({ at: null }, { at: got })).toHaveLength(1);
  expect(differences({ at: '2031-05-06T07:08:00Z' }, { at: new NoValue('never') })).toHaveLength(1);
  expect(differences({ at: { low: 1 } }, { at: new NoValue('never') })).toHaveLength(1);
});

test('lists compare in order, sets in any', () => {
  expect(differences({ ids: ['a', 'b'] }, { ids: ['a', 'b'] })).toEqual([]);
  expect(differences({ ids: ['a', 'b'] }, { ids: ['b', 'a'] })).toHaveLength(1);
  expect(differences({ ids: ['a', 'b'] }, { ids: new Set(['b', 'a']) })).toEqual([]);
  expect(differences({ ids: ['a', 'a'] }, { ids: new Set(['b', 'a']) })).toHaveLength(1);
  expect(differences({ ids: [] }, { ids: ['a'] })).toHaveLength(1);
  expect(differences({ ids: [] }, { ids: undefined })).toHaveLength(1);
});

test('objects compare in the fields that are expected, at any depth', () => {
  expect(differences({ a: { low: 1.5 } }, { a: { low: 1.5, high: 2 } })).toEqual([]);
  expect(differences({ a: { low: 1.5, high: 3 } }, { a: { low: 1.5, high: 2 } })).toHaveLength(1);
});

test('of several fields the one that is wrong is named', () => {
  expect(differences({ one: 1, two: 2, three: 3 }, { one: 1, two: 5, three: 3, four: 4 })).toEqual([{ field: 'two', expected: 2, got: 5 }]);
});
