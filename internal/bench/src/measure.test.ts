import { expect, test } from 'vitest';
import { figure, held } from './finding.ts';
import { interleaved, median, medianRatio } from './measure.ts';

test('every round times every case, in turn, after the rounds that only warm up', () => {
  const calls: string[] = [];
  const count = (name: string) => ({ itemCount: 10, run: () => calls.push(name) });
  const samples = interleaved({ a: count('a'), b: count('b') }, { rounds: 3, warmUpRounds: 1 });
  expect(calls.join('')).toBe('abababab');
  expect([samples.a.length, samples.b.length]).toEqual([3, 3]);
});

test('the median is the middle, or between the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 4])).toBe(4.5);
});

test('a ratio is that of the rounds, so that a round in which all are slow does not move it', () => {
  expect(medianRatio([20, 2000, 22], [10, 1000, 11])).toBe(2);
});

test('a figure is held to its ceiling', () => {
  expect(held('it', 12.345, 12, ' ns')).toEqual({ what: 'it', measured: '12.3 ns', ceiling: '<= 12 ns', kept: false });
  expect(held('it', 12, 12, ' ns').kept).toBe(true);
  expect(figure(1234.5, 'x')).toBe('1,235x');
});
