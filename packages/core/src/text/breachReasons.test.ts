import { expect, test } from 'vitest';
import { breachReasonsEnglish } from './breachReasons.en.ts';
import { reasonText } from './breachReasons.ts';
import { german } from './de.ts';
import { slaCardEnglish } from './slaCard/messages.en.ts';

test('a card and a report say the same', () => {
  expect(slaCardEnglish.reason).toBe(breachReasonsEnglish);
});

test.for([
  [
    { code: 'reopened', reopenCount: 1, countedSinceMs: 3_600_000 },
    'reopened once, 1 h used since',
    'einmal wieder geöffnet, seitdem 1 h gezählt',
  ],
  [
    { code: 'reopened', reopenCount: 2, countedSinceMs: 3_600_000 },
    'reopened twice, 1 h used since the first time',
    'zweimal wieder geöffnet, seit dem ersten Mal 1 h gezählt',
  ],
  [{ code: 'paused', pauseCount: 3, pausedMs: 60_000 }, 'paused 3 times, which took out 1 min', '3-mal pausiert, was 1 min herausnahm'],
] as const)('%o in both languages', ([reason, english, inGerman]) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(reasonText(reason, breachReasonsEnglish))).toBe(english);
  expect(plain(reasonText(reason, german.slaCard.reason))).toBe(inGerman);
});
