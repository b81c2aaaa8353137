import { expect, test } from 'vitest';
import { figureApart, measureFigure, measureRange, roundedToReach } from './measureFigure.ts';

const adherence = { unit: 'ratio', knots: { worst: 0.8, red: 0.9, target: 0.95, best: 1 } } as const;
const growth = { unit: 'ratio', knots: { worst: 0.3, red: 0.15, target: 0.05, best: 0 } } as const;
const spi = { unit: 'index', knots: { worst: 0.7, red: 0.85, target: 0.95, best: 1.05 } } as const;

test.for([
  { value: 151 / 175, measure: adherence, text: '86.3\u00a0%' },
  { value: 0.95, measure: adherence, text: '95\u00a0%' },
  { value: 0.9499, measure: adherence, text: '94.99\u00a0%' },
  { value: 0.899_99, measure: adherence, text: '89.999\u00a0%' },
  { value: 0.99996, measure: adherence, text: '99.996\u00a0%' },
  { value: -0.021, measure: growth, text: '−2.1\u00a0%' },
  { value: 0.9467, measure: spi, text: '0.947' },
  { value: 1.02, measure: spi, text: '1.02' },
])('$value is $text', ({ value, measure, text }) => {
  expect(measureFigure(value, measure, { language: 'en' })).toBe(text);
});

test('in the marks of the language', () => {
  expect(measureFigure(0.863, adherence, { language: 'de' })).toBe('86,3\u00a0%');
  expect(measureRange({ low: 0.804, high: 0.906 }, adherence, 'de')).toBe('80,4–90,6\u00a0%');
});

test.for([
  { value: 0.978_190_476, measure: adherence, toReach: 0.979 },
  { value: 0.9, measure: adherence, toReach: 0.9 },
  { value: 0.0478, measure: growth, toReach: 0.047 },
  { value: 1.012_976, measure: spi, toReach: 1.02 },
])('$value is reached with $toReach', ({ value, measure, toReach }) => {
  expect(roundedToReach(value, measure)).toBeCloseTo(toReach, 12);
});

test('what is shown to be left is not what is shown to be reached', () => {
  expect(measureFigure(0.9451, spi, { language: 'en', toReach: 0.95 })).toBe('0.945');
});

test('more decimal places than six are no help', () => {
  expect(figureApart(74.999_999_99, { language: 'en', apartFrom: [75], decimals: 0 })).toBe('75');
});
