import { wallClockMs } from '../time/zone.ts';
import type { IsoInstant, ZoneName } from '../time/types.ts';
import { formatDuration } from './formatDuration.ts';
import { formatExactRatio, formatRatio } from './formatRatio.ts';
import { dateFormat, numberFormat } from './intlFormats.ts';

// Figures as they stand in sentences: in a language, and with their units, which no line parts.

export function count(value: number, language: string): string {
  return numberFormat(language).format(value);
}

export function plural(value: number, one: string, other: string, language: string): string {
  return `${count(value, language)} ${value === 1 ? one : other}`;
}

export function ratioText(ratio: number, language: string, apartFrom?: number): string {
  return together(formatRatio(ratio, { language, ...(apartFrom !== undefined && { apartFrom }) }));
}

/** Two ratios and what lies between them, with one unit: `91.2–97.5 %`. */
export function rangeText({ low, high }: { readonly low: number; readonly high: number }, language: string, apartFrom?: number): string {
  return `${ratioText(low, language, apartFrom).slice(0, -2)}–${ratioText(high, language, apartFrom)}`;
}

export function exactRatioText(ratio: number, language: string): string {
  return together(formatExactRatio(ratio, language));
}

export function durationText(ms: number, language: string): string {
  return together(formatDuration(ms, { language }));
}

/** What the wall clock of a zone shows at an instant, with its date. */
export function instantText(instant: IsoInstant, zone: ZoneName, language: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return together(dateFormat(language, options).format(wallClockMs(zone, instant)));
}

function together(figure: string): string {
  return figure.replaceAll(' ', '\u00a0');
}
