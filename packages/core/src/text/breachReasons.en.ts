import type { BreachReasonMessages } from './breachReasons.ts';
import { count, durationText } from './figures.ts';
import { quoted } from './quoted.ts';

const language = 'en';

/** English. */
export const breachReasonsEnglish: BreachReasonMessages = {
  'counted-while': ({ field, value, countedMs }) =>
    `${durationText(countedMs, language)} while ${typeof value === 'string' ? quoted(value) : `${quoted(field)} was ${String(value)}`}`,
  'still-running': () => 'still running',
  paused: ({ pauseCount, pausedMs }) => `paused ${occasions(pauseCount)}, which took out ${durationText(pausedMs, language)}`,
  'never-paused': () => 'never paused',
  reopened: ({ reopenCount, countedSinceMs }) =>
    `reopened ${occasions(reopenCount)}${
      countedSinceMs === undefined
        ? ''
        : `, ${durationText(countedSinceMs, language)} used since${reopenCount === 1 ? '' : ' the first time'}`
    }`,
  'target-changed': () => 'the target changed to one that was already exceeded',
};

function occasions(value: number): string {
  return value === 1 ? 'once' : value === 2 ? 'twice' : `${count(value, language)} times`;
}
