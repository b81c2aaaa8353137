import { expect, test } from 'vitest';
import { formatExactRatio, formatRatio } from './formatRatio.ts';

test.for([
  { ratio: 181 / 190, text: '95.3 %' },
  { ratio: 0.95, text: '95.0 %' },
  { ratio: 0, text: '0 %' },
  { ratio: 1, text: '100 %' },
  { ratio: 0.999_51, text: '99.9 %' },
  { ratio: 24_917 / 24_918, text: '99.9 %' },
  { ratio: 0.000_01, text: '0.1 %' },
  { ratio: 1.000_01, text: '100.1 %' },
  { ratio: 1.951_61, text: '195.2 %' },
])('$ratio is $text', ({ ratio, text }) => {
  expect(formatRatio(ratio)).toBe(text);
});

test.for([
  { ratio: 0.9496, apartFrom: 0.95, text: '94.96 %' },
  { ratio: 0.949_96, apartFrom: 0.95, text: '94.996 %' },
  { ratio: 0.9504, apartFrom: 0.95, text: '95.04 %' },
  { ratio: 0.95, apartFrom: 0.95, text: '95.0 %' },
  { ratio: 0.9995, apartFrom: 0.9995, text: '99.95 %' },
  { ratio: 0.941, apartFrom: 0.95, text: '94.1 %' },
])('$ratio looks apart from $apartFrom as $text', ({ ratio, apartFrom, text }) => {
  expect(formatRatio(ratio, { apartFrom })).toBe(text);
});

test('an objective has the places that it has', () => {
  expect([0.95, 0.9995, 1, 0.9, 1 / 3].map((ratio) => formatExactRatio(ratio))).toEqual([
    '95 %',
    '99.95 %',
    '100 %',
    '90 %',
    '33.333333 %',
  ]);
});

test.for([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('%s is no ratio', (ratio) => {
  expect(() => formatRatio(ratio)).toThrow(expect.objectContaining({ code: 'statistics/invalid-value' }));
});
