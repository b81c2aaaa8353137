import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { NoValue } from './noValue.ts';
import { shift } from './shift.ts';
import type { Expected } from './types.ts';

function shifted(expected: Expected, tolerance?: number): Expected {
  return shift({ id: 'made-up', input: {}, expect: expected, ...(tolerance === undefined ? {} : { tolerance }) }).expect;
}

test('a number moves by the largest of 1, 1 % and twice its tolerance', () => {
  expect(shifted({ a: 7, b: 500, c: -500, d: 0.25 })).toEqual({ a: 8, b: 505, c: -495, d: 1.25 });
  expect(shifted({ a: 7, b: 5000 }, 4)).toEqual({ a: 15, b: 5050 });
});

test('instants, dates, flags, names, lists and null move in their own way', () => {
  expect(
    shifted({
      at: '2031-05-06T23:59:30Z',
      on: '2031-12-31',
      flag: true,
      name: 'amber',
      ids: ['a'],
      none: [],
      deep: { low: 1 },
      empty: {},
      nothing: null,
    }),
  ).toEqual({
    at: '2031-05-07T00:00:30.000Z',
    on: '2032-01-01',
    flag: false,
    name: 'amber (changed)',
    ids: ['a (changed)', 'one entry more'],
    none: ['one entry more'],
    deep: { low: 2 },
    empty: { 'one field more': 0 },
    nothing: 0,
  });
});

test('what agrees as it is never agrees when moved', () => {
  const right: readonly (readonly [expected: unknown, got: unknown, tolerance?: number])[] = [
    [3, 3],
    [1_000_000, 1_000_400, 1000],
    [1e12, 1e12],
    [0.001, 0.001],
    ['2031-05-06T07:08:00Z', new Date('2031-05-06T07:08:00Z')],
    ['2031-05-06', '2031-05-06'],
    ['amber', 'amber'],
    [false, false],
    [[], []],
    [[], new Set()],
    [{}, {}],
    [null, new NoValue('never')],
  ];
  for (const [expected, got, tolerance] of right) {
    expect(differences({ it: expected }, { it: got }, tolerance)).toEqual([]);
    expect(differences(shifted({ it: expected }, tolerance), { it: got }, tolerance)).toHaveLength(1);
  }
});

test('input, tolerance and name of the vector stay', () => {
  const vector = { id: 'made-up', op: 'add', input: { n: 1 }, expect: { n: 1 }, tolerance: 0.5 };
  expect(shift(vector)).toEqual({ ...vector, expect: { n: 2 } });
});
