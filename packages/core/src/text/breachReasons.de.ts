import type { BreachReasonMessages } from './breachReasons.ts';
import { count, durationText } from './figures.ts';
import { quoted } from './quoted.ts';

const language = 'de';

/** German. */
export const breachReasonsGerman: BreachReasonMessages = {
  'counted-while': ({ field, value, countedMs }) =>
    `${durationText(countedMs, language)} bei ${typeof value === 'string' ? quoted(value) : `${quoted(field)} = ${String(value)}`}`,
  'still-running': () => 'läuft noch',
  paused: ({ pauseCount, pausedMs }) => `${occasions(pauseCount)} pausiert, was ${durationText(pausedMs, language)} herausnahm`,
  'never-paused': () => 'nie pausiert',
  reopened: ({ reopenCount, countedSinceMs }) =>
    `${occasions(reopenCount)} wieder geöffnet${
      countedSinceMs === undefined
        ? ''
        : `, ${reopenCount === 1 ? 'seitdem' : 'seit dem ersten Mal'} ${durationText(countedSinceMs, language)} gezählt`
    }`,
  'target-changed': () => 'die Vorgabe wurde auf eine geändert, die schon überschritten war',
};

function occasions(value: number): string {
  return value === 1 ? 'einmal' : value === 2 ? 'zweimal' : `${count(value, language)}-mal`;
}
