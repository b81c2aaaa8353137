import { expect, test } from 'vitest';
import { german } from './de.ts';
import { healthCardEnglish } from './healthCard/messages.en.ts';
import { roleComparisonEnglish } from './roleComparison/messages.en.ts';
import { slaCardEnglish } from './slaCard/messages.en.ts';

/** Texts that are rightly the same in both languages. */
const SAME: readonly string[] = [];

/** The texts of a catalogue by their paths; of a function what it makes of its own placeholders. */
function textsOf(catalogue: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, String(value)]];
    return typeof value === 'object' && value !== null ? textsOf(value, at) : [];
  });
}

/** The letters that a reader sees, of a function the ones in its text: no code, no placeholders. */
function words(text: string): string {
  return text.includes('=>')
    ? [...text.matchAll(/`[^`]*`|'[^']*'/g)].map(([literal]) => literal.replaceAll(/\$\{[^}]*\}/g, '')).join(' ')
    : text;
}

test.for([
  ['healthCard', healthCardEnglish, german.healthCard],
  ['roleComparison', roleComparisonEnglish, german.roleComparison],
  ['slaCard', slaCardEnglish, german.slaCard],
] as const)('%s: no text is a copy of the other language', ([, english, other]) => {
  const others = new Map(textsOf(other));
  const copies = textsOf(english).filter(([path, text]) => {
    const [mine, theirs] = [words(text), words(others.get(path) ?? '')];
    return path !== '.language' && /\p{L}{3}/u.test(mine) && mine === theirs && !SAME.includes(path);
  });
  expect(copies).toEqual([]);
  expect(others.size).toBe(textsOf(english).length);
});
