import type { MeasuredHealth, MeasureHealth } from '../../health/types.ts';
import { toEpochMs } from '../../time/toEpochMs.ts';
import { count, ratioText } from '../figures.ts';
import { numberFormat } from '../intlFormats.ts';
import { localized } from '../localized.ts';
import { quoted } from '../quoted.ts';
import type { HealthReasonView, Tone } from '../types.ts';
import { apportion } from './apportion.ts';
import { measureFigure, measureRange } from './measureFigure.ts';
import type { HealthCardMessages } from './messages.ts';

/** So many are told one by one, and all that are not green. */
const TOLD = 3;

/** Where points were lost, most first; the points shown add up to the loss as it would be shown. What loses none is not told, small ones are told together. */
export function healthReasons(
  measured: readonly MeasuredHealth[],
  messages: HealthCardMessages,
  tones: { readonly [Status in MeasureHealth['status']]: Tone },
): readonly HealthReasonView[] {
  const losing = measured.filter(({ pointsLost }) => pointsLost > 0).sort((a, b) => b.pointsLost - a.pointsLost || (a.id < b.id ? -1 : 1));
  const shown = apportion(losing.map(({ pointsLost }) => pointsLost));
  const most = losing[0]?.pointsLost ?? 0;
  const reasons = losing.map((measure, index) => ({ measure, points: shown[index] ?? 0 }));
  const isTold = ({ measure }: (typeof reasons)[number]) => measure.status !== 'green' || losing.indexOf(measure) < TOLD;
  const others = reasons.filter((reason) => !isTold(reason));
  // One alone is told like the rest: "1 more" would be no shorter.
  const told = others.length === 1 ? reasons : reasons.filter(isTold);
  return [
    ...told.map(({ measure, points }) => ({
      title: messages.reason(labelOf(measure, messages), measureFigure(measure.value, measure, messages)),
      detail: detail(measure, messages),
      points: pointsText(points, messages.language),
      shareRatio: measure.pointsLost / most,
      tone: tones[measure.status],
    })),
    ...(others.length < 2 ? [] : [together(others, most, messages)]),
  ];
}

function together(
  others: readonly { readonly measure: MeasuredHealth; readonly points: number }[],
  most: number,
  messages: HealthCardMessages,
): HealthReasonView {
  const tenths = others.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
  const lost = others.reduce((sum, { measure }) => sum + measure.pointsLost, 0);
  return {
    title: messages.more(count(others.length, messages.language)),
    detail: messages.allOf(others.map(({ measure }) => labelOf(measure, messages))),
    points: pointsText(tenths / 10, messages.language),
    shareRatio: Math.min(1, lost / most),
    tone: 'good',
  };
}

function detail(measure: MeasuredHealth, messages: HealthCardMessages): string {
  const { language } = messages;
  const { knots, status, interval, freshnessRatio, measuredAt, source } = measure;
  const figure = (value: number) => measureFigure(value, measure, { language });
  const lines = [messages.target(figure(knots.target)), ...(status === 'red' ? [messages.redLine(figure(knots.red))] : [])];
  const basis = [
    ...countTexts(measure, messages),
    ...(interval === undefined ? [] : [messages.plausible(measureRange(interval, measure, language))]),
  ];
  return [
    lines.join(', '),
    ...(basis.length === 0 ? [] : [basis.join(', ')]),
    ...(freshnessRatio === 1 ? [] : [messages.aged(messages.date(toEpochMs(measuredAt)), ratioText(freshnessRatio, language))]),
    ...(source === undefined ? [] : [messages.source(quoted(source))]),
  ].join('; ');
}

function countTexts({ unit, value, count: all }: MeasuredHealth, messages: HealthCardMessages): readonly string[] {
  if (all === undefined) return [];
  const text = (counted: number) => count(counted, messages.language);
  const part = Math.round(value * all);
  // A share that came from this division: it can be told as what was divided.
  return [unit === 'ratio' && part >= 0 && part / all === value ? messages.countOf(text(part), text(all)) : messages.count(text(all))];
}

function labelOf({ label }: MeasuredHealth, { language }: HealthCardMessages): string {
  return quoted(localized(label, language));
}

function pointsText(points: number, language: string): string {
  const text = numberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points);
  return points === 0 ? text : `−${text}`;
}
