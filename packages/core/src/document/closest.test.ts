import { expect, test } from 'vitest';
import { closest } from './closest.ts';

test.for([
  { word: 'witin', candidates: ['metric', 'within', 'when'], likely: 'within' },
  { word: 'Calender', candidates: ['calendar', 'breaks'], likely: 'calendar' },
  { word: 'monday', candidates: ['mon', 'tue'], likely: 'mon' },
  { word: 'P3', candidates: ['P1', 'P2'], likely: undefined },
  { word: 'timezone', candidates: ['zone', 'name'], likely: undefined },
  { word: 'anything', candidates: [], likely: undefined },
  { word: '', candidates: ['a'], likely: undefined },
])('"$word" among $candidates: $likely', ({ word, candidates, likely }) => {
  expect(closest(word, candidates)).toBe(likely);
});

test('a word of any length is compared at once', () => {
  expect(closest('x'.repeat(10_000_000), ['within'])).toBeUndefined();
});
