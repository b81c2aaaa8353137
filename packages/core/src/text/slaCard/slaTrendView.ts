import { adherenceTrend } from '../../sla/adherenceTrend.ts';
import type { AdherenceTrendPoint, Period, SlaAdherence } from '../../sla/types.ts';
import { DAY_MS, toEpochDay } from '../../time/calendarDate.ts';
import { count, exactRatioText, rangeText, ratioText } from '../figures.ts';
import { dateFormat } from '../intlFormats.ts';
import type { Table } from '../page.ts';
import type { Tone, TrendPoint, TrendView } from '../types.ts';
import type { PeriodReading, SlaCardMessages } from './messages.ts';

/** A card has room for so many periods; the last ones are the ones that matter. */
const PERIODS_SHOWN = 24;

/** With fewer periods a change among them may be chance (NHS England, Making Data Count: trial limits under 12 points). */
const ENOUGH_PERIODS = 12;

/** The trend of a report, where it is grouped by a period. */
export function slaTrendView(adherence: SlaAdherence, objective: number | undefined, messages: SlaCardMessages): TrendView | undefined {
  const trend = adherenceTrend(adherence);
  if (trend.status === 'no-data') return undefined;
  const shown = trend.points.slice(-PERIODS_SHOWN);
  const labels = shown.map(({ startOn }) => periodLabel(trend.period, startOn, messages));
  const left = trend.points.length - shown.length;
  return {
    takeaway: [
      ...takeaway(shown, labels, objective, messages),
      ...(left > 0 ? [messages.trend.lastOf(shown.length, trend.points.length)] : []),
    ].join(' '),
    table: trendTable(trend.period, shown, labels, objective, messages),
    points: shown.map((point, index) => trendPoint(point, labels[index] ?? point.period, objective)),
    ...(objective !== undefined && {
      target: { ratio: objective, label: messages.trend.target(exactRatioText(objective, messages.language)) },
    }),
  };
}

function trendPoint({ startOn, figures }: AdherenceTrendPoint, label: string, objective: number | undefined): TrendPoint {
  if (figures.status === 'no-data') return { startOn, label, tone: 'unknown' };
  const { ratio, low, high } = figures;
  const tone = objective === undefined ? undefined : toneAgainst(objective, ratio, high);
  return { startOn, label, ratio, interval: { low, high }, ...(tone && { tone }) };
}

/** Bad only where the whole interval is below. */
function toneAgainst(objective: number, ratio: number, high: number): Tone {
  if (ratio >= objective) return 'good';
  return high < objective ? 'bad' : 'attention';
}

/** What the periods with a figure say. */
function takeaway(
  points: readonly AdherenceTrendPoint[],
  labels: readonly string[],
  objective: number | undefined,
  { language, trend }: SlaCardMessages,
): readonly string[] {
  const decided = points.flatMap(({ figures }, index) =>
    figures.status === 'ok' ? [{ label: labels[index] ?? '', ratio: figures.ratio }] : [],
  );
  const reading = ({ label, ratio }: { readonly label: string; readonly ratio: number }): PeriodReading => ({
    label,
    ratio: ratioText(ratio, language, objective),
  });
  const ascending = decided.toSorted((a, b) => a.ratio - b.ratio);
  const [lowest] = ascending;
  const highest = ascending.at(-1);
  if (lowest === undefined || highest === undefined) return [trend.noneDecided];
  if (decided.length === 1) return [trend.one(reading(lowest))];
  const tooFew = decided.length < ENOUGH_PERIODS ? [trend.tooFew(decided.length)] : [];
  if (objective === undefined) return [trend.between(reading(lowest), reading(highest), decided.length), ...tooFew];
  const held = exactRatioText(objective, language);
  const below = decided.filter(({ ratio }) => ratio < objective).length;
  if (below === 0) return [trend.allAtLeast(held, decided.length)];
  return [trend.below(held, below, decided.length, reading(lowest)), ...tooFew];
}

function trendTable(
  period: Period,
  points: readonly AdherenceTrendPoint[],
  labels: readonly string[],
  objective: number | undefined,
  { language, trend }: SlaCardMessages,
): Table {
  const { columns } = trend;
  const figures = [columns.ratio, columns.range, columns.met, columns.breached, columns.open];
  return {
    caption: trend.caption(period),
    columns: [{ title: columns.period, holds: 'name' }, ...figures.map((title) => ({ title, holds: 'figure' }) as const)],
    rows: points.map(({ figures: it, met, breached, open }, index) => [
      labels[index] ?? '',
      ...(it.status === 'ok'
        ? [ratioText(it.ratio, language, objective), rangeText(it, language, objective)]
        : [trend.noneDecided, trend.noFigure]),
      ...[met, breached, open].map((value) => count(value, language)),
    ]),
  };
}

function periodLabel(period: Period, startOn: string, { language, trend }: SlaCardMessages): string {
  const year = startOn.slice(0, 4);
  if (period === 'year') return year;
  if (period === 'quarter') return trend.quarter(Math.ceil(Number(startOn.slice(5, 7)) / 3), year);
  const month = { month: 'short', year: 'numeric' } as const;
  const label = dateFormat(language, period === 'month' ? month : { day: 'numeric', ...month }).format(toEpochDay(startOn) * DAY_MS);
  return period === 'week' ? trend.week(label) : label;
}
