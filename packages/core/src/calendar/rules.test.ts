import { expect, test } from 'vitest';
import { toEpochDay } from '../time/calendarDate.ts';
import { END_YEAR, FIRST_YEAR } from '../time/zone.ts';
import { END_DAY, FIRST_DAY } from './rules.ts';

test('the supported days are those of the supported years', () => {
  expect(FIRST_DAY).toBe(toEpochDay(`${FIRST_YEAR}-01-01`));
  expect(END_DAY).toBe(toEpochDay(`${END_YEAR}-01-01`));
});
