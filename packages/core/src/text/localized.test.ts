import { expect, test } from 'vitest';
import { localized } from './localized.ts';

const text = { en: 'Colour', de: 'Farbe', 'de-AT': 'Farb' };

test.for([
  { language: 'de', shows: 'Farbe' },
  { language: 'de-AT', shows: 'Farb' },
  { language: 'de-CH', shows: 'Farbe' },
  { language: 'fr', shows: 'Colour' },
  { language: 'toString', shows: 'Colour' },
])('in $language: $shows', ({ language, shows }) => {
  expect(localized(text, language)).toBe(shows);
});
