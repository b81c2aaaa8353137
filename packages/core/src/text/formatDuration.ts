import { parseDuration } from '../time/parseDuration.ts';
import type { DurationLike } from '../time/types.ts';
import { numberFormat } from './intlFormats.ts';

/**
 * How a duration is shown.
 *
 * @since 0.1.0
 */
export interface FormatDurationOptions {
  /** The language of its digits and marks, BCP 47; default English. The signs of the units are those of the SI. */
  readonly language?: string;
}

/**
 * A length of time in hours, minutes and seconds: exactly, since a rounded one could look like the other side of a target. What is nothing
 * at the end is left out.
 *
 * @param duration integer milliseconds, or ISO 8601 text
 * @param options.language BCP 47; default English
 * @returns text such as `"62 h 05 min"`; a minus sign (U+2212) stands before what is below zero
 * @throws {PlumblineError} `time/invalid-duration` when it is neither
 * @since 0.1.0
 * @example
 * formatDuration(223_500_000); // '62 h 05 min'
 * formatDuration(223_201_000); // '62 h 00 min 01 s'
 * formatDuration('PT90S'); // '1 min 30 s'
 */
export function formatDuration(duration: DurationLike, { language = 'en' }: FormatDurationOptions = {}): string {
  const ms = parseDuration(duration);
  if (ms === 0) return '0 min';
  const total = Math.abs(ms);
  const [hours, minutes, seconds, rest] = [
    Math.floor(total / 3_600_000),
    Math.floor(total / 60_000) % 60,
    Math.floor(total / 1000) % 60,
    total % 1000,
  ];
  const parts = [
    { text: `${numberFormat(language).format(hours)} h`, counts: hours > 0 },
    { text: `${twoDigits(minutes, hours > 0)} min`, counts: minutes > 0 },
    { text: `${secondsText(seconds, rest, total >= 60_000, language)} s`, counts: seconds > 0 || rest > 0 },
  ];
  const first = parts.findIndex(({ counts }) => counts);
  const last = parts.findLastIndex(({ counts }) => counts);
  const shown = parts.slice(first, last + 1).map(({ text }) => text);
  return (ms < 0 ? '−' : '') + shown.join(' ');
}

function twoDigits(value: number, after: boolean): string {
  return after ? String(value).padStart(2, '0') : String(value);
}

function secondsText(seconds: number, ms: number, after: boolean, language: string): string {
  return numberFormat(language, { minimumIntegerDigits: after ? 2 : 1, maximumFractionDigits: 3 }).format(seconds + ms / 1000);
}
