import { PlumblineError } from '../errors.ts';
import { numberFormat } from './intlFormats.ts';

/**
 * How a ratio is shown.
 *
 * @since 0.1.0
 */
export interface FormatRatioOptions {
  /** A ratio from which this one must look apart, such as an objective: more decimal places are shown where one would hide on which side it is. */
  readonly apartFrom?: number;
  /** The language of its digits and marks, BCP 47; default English. */
  readonly language?: string;
}

/** More decimal places than these say nothing any more. */
const MOST_DECIMALS = 6;

/**
 * A ratio as a percentage with one decimal place that is never on the other side of a limit: below 1 is not `100 %`, above 0 not `0 %`.
 *
 * @param ratio 0 or more; above 1 for what is used beyond a target
 * @param options.apartFrom a ratio from which it must look apart
 * @param options.language BCP 47; default English
 * @returns text such as `"95.3 %"`
 * @throws {PlumblineError} `statistics/invalid-value` when the ratio is negative or not a number
 * @since 0.1.0
 * @example
 * formatRatio(181 / 190); // '95.3 %'
 * formatRatio(0.9999); // '99.9 %'
 * formatRatio(0.9496, { apartFrom: 0.95 }); // '94.96 %'
 * formatRatio(181 / 190, { language: 'de' }); // '95,3 %'
 */
export function formatRatio(ratio: number, { apartFrom, language = 'en' }: FormatRatioOptions = {}): string {
  if (!(ratio >= 0) || !Number.isFinite(ratio)) {
    throw new PlumblineError('statistics/invalid-value', { expected: 'a ratio, 0 or more', received: ratio });
  }
  const decimals = apartFrom === undefined ? 1 : decimalsApart(ratio, apartFrom);
  const value = shown(ratio, decimals);
  return percentage(value, language, value === 0 || value === 1 ? 0 : decimals);
}

/** An exact ratio, such as an objective, with as many decimal places as it has. */
export function formatExactRatio(ratio: number, language = 'en'): string {
  return `${numberFormat(language, { maximumFractionDigits: MOST_DECIMALS, useGrouping: false }).format(ratio * 100)} %`;
}

function percentage(ratio: number, language: string, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  return `${numberFormat(language, options).format(ratio * 100)} %`;
}

/** How many decimal places it takes to see on which side of a limit a ratio is. */
function decimalsApart(ratio: number, limit: number): number {
  let decimals = 1;
  while (decimals < MOST_DECIMALS && side(shown(ratio, decimals), limit) !== side(ratio, limit)) decimals++;
  return decimals;
}

/** The ratio rounded to so many decimal places of a percentage, but not onto 0 or 1. */
function shown(ratio: number, decimals: number): number {
  const scale = 10 ** (decimals + 2);
  const units = Math.round(ratio * scale);
  if (units === 0 && ratio > 0) return 1 / scale;
  if (units === scale) return (scale + side(ratio, 1)) / scale;
  return units / scale;
}

function side(value: number, of: number): number {
  return Math.abs(value - of) < 1e-12 ? 0 : Math.sign(value - of);
}
