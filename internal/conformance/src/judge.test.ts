import { expect, test } from 'vitest';
import { judge, type Coverage } from './judge.ts';
import { suiteLines, tally } from './print.ts';
import type { VectorFile } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

const coverage: Coverage = {
  adapters: new Map([
    [
      'doubling',
      ({ op, input }) => {
        const { n } = input as { n: number };
        if (op === 'double') return { value: 2 * n, even: true };
        throw new UnknownOp(op);
      },
    ],
  ]),
  notCovered: new Set(['halving']),
};

function run(files: readonly VectorFile[], red = false) {
  const results = judge(files, coverage, { red });
  return { lines: suiteLines(results, { red }), ...tally(results) };
}

const good = { id: 'two', op: 'double', input: { n: 2 }, expect: { value: 4, even: true } };

test('what is right passes, and files of one suite count together', () => {
  const files = [
    { suite: 'doubling', vectors: [good] },
    { suite: 'doubling', vectors: [{ ...good, id: 'again' }] },
  ];
  expect(run(files)).toEqual({ lines: ['doubling: 2 passed, 0 failed'], passed: 2, failed: 0 });
});

test('a wrong expectation fails, and only the field that is wrong is shown', () => {
  const planted = { ...good, id: 'planted', expect: { value: 5, even: true } };
  expect(run([{ suite: 'doubling', vectors: [good, planted] }])).toEqual({
    lines: ['doubling: 1 passed, 1 failed', 'planted  expected {"value":5}  got {"value":4}'],
    passed: 1,
    failed: 1,
  });
});

test('a field that the answer does not have fails', () => {
  const { lines, failed } = run([{ suite: 'doubling', vectors: [{ ...good, expect: { value: 4, thrice: 6 } }] }]);
  expect(failed).toBe(1);
  expect(lines[1]).toBe('two  expected {"thrice":6}  got {"thrice":"nothing"}');
});

test('an unknown operation fails', () => {
  const { lines, failed } = run([{ suite: 'doubling', vectors: [{ ...good, op: 'triple' }] }]);
  expect(failed).toBe(1);
  expect(lines[1]).toContain('unknown op "triple"');
});

test('every vector of an unknown suite fails', () => {
  expect(run([{ suite: 'tripling', vectors: [good] }])).toEqual({
    lines: ['tripling: 0 passed, 1 failed', 'two  expected a known suite  got tripling'],
    passed: 0,
    failed: 1,
  });
});

test('an adapter that throws is a failure with its words, and the others go on', () => {
  const broken = { id: 'broken', op: 'double', input: null, expect: { value: 1 } };
  const { lines, passed, failed } = run([{ suite: 'doubling', vectors: [broken, good] }]);
  expect([passed, failed]).toEqual([1, 1]);
  expect(lines[1]).toMatch(/^broken {2}expected \{"value":1\} {2}got TypeError/);
});

test('a vector that expects nothing compares nothing: it fails', () => {
  expect(run([{ suite: 'doubling', vectors: [{ ...good, expect: {} }] }]).failed).toBe(1);
});

test('a suite that is not built yet is said and not counted', () => {
  expect(run([{ suite: 'halving', vectors: [good] }])).toEqual({ lines: ['halving: not covered, 1 vectors'], passed: 0, failed: 0 });
});

test('red: what is right fails, and of what must be so only the count is told', () => {
  expect(run([{ suite: 'doubling', vectors: [good, { ...good, expect: { even: true } }] }], true)).toEqual({
    lines: ['doubling: 0 passed, 2 failed'],
    passed: 0,
    failed: 2,
  });
});
