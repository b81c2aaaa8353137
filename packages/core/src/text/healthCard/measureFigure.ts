import type { MeasureUnit, ScoreKnots } from '../../health/types.ts';
import { numberFormat } from '../intlFormats.ts';

/** More decimal places than these say nothing any more. */
const MOST_DECIMALS = 6;

/** What a figure has to look apart from: a value just short of its target is not shown as the target. */
export interface FigureOptions {
  readonly language: string;
  readonly apartFrom: readonly number[];
  /** How many decimal places it has at most, unless it takes more to look apart. */
  readonly decimals: number;
}

/** A number as text, with as many decimal places as it takes to see on which side of some limits it is. */
export function figureApart(value: number, { language, apartFrom, decimals }: FigureOptions): string {
  const sides = (shown: number) => apartFrom.map((limit) => side(shown, limit)).join(' ');
  let places = decimals;
  while (places < MOST_DECIMALS && sides(rounded(value, places)) !== sides(value)) places++;
  return plain(rounded(value, places), language);
}

/** How the values of a unit are shown. */
const UNITS: { readonly [Unit in MeasureUnit]: { readonly scale: number; readonly decimals: number; readonly sign: string } } = {
  ratio: { scale: 100, decimals: 1, sign: '\u00a0%' },
  index: { scale: 1, decimals: 2, sign: '' },
  number: { scale: 1, decimals: 1, sign: '' },
};

/** A measure as far as its figures go by it. */
export interface Measured {
  readonly unit: MeasureUnit;
  readonly knots: ScoreKnots;
}

/** A value of a measure with its unit, apart from all its knots and perhaps from a value that it is to reach. */
export function measureFigure(
  value: number,
  { unit, knots }: Measured,
  { language, toReach }: { readonly language: string; readonly toReach?: number },
): string {
  const { scale, decimals, sign } = UNITS[unit];
  const { worst, red, target, best } = knots;
  const apartFrom = [worst, red, target, best, ...(toReach === undefined ? [] : [toReach])].map((limit) => limit * scale);
  return figureApart(value * scale, { language, apartFrom, decimals }) + sign;
}

/** Two values of a measure and what lies between them, with one unit. */
export function measureRange({ low, high }: { readonly low: number; readonly high: number }, measure: Measured, language: string): string {
  const { sign } = UNITS[measure.unit];
  const first = measureFigure(low, measure, { language });
  return `${first.slice(0, first.length - sign.length)}–${measureFigure(high, measure, { language })}`;
}

/** A value to reach as it can be shown: rounded to the better side, since what is shown must be enough. */
export function roundedToReach(value: number, { unit, knots }: Measured): number {
  const { scale, decimals } = UNITS[unit];
  const units = scale * 10 ** decimals;
  const nearest = Math.round(value * units);
  if (Math.abs(nearest - value * units) < 1e-6) return nearest / units;
  return (knots.best > knots.worst ? Math.ceil(value * units) : Math.floor(value * units)) / units;
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

function side(value: number, limit: number): number {
  return Math.abs(value - limit) < 1e-9 ? 0 : Math.sign(value - limit);
}

/** With a minus sign as long as a plus sign (U+2212), not a hyphen. */
function plain(value: number, language: string): string {
  const text = numberFormat(language, { maximumFractionDigits: MOST_DECIMALS }).format(Math.abs(value));
  return value < 0 ? `−${text}` : text;
}
