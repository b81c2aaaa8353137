import { digits, offsetAt, type DateParts } from './dateParts.ts';

/** Reads `2026-03-27T16:30`, with a space for the `T`, seconds, a fraction and an offset where they are given. Digits beyond the millisecond are cut off. */
export function readIsoDate(text: string, parts: DateParts): boolean {
  const separator = text[10];
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || (separator !== 'T' && separator !== ' ' && separator !== 't')) return false;
  parts.year = digits(text, 0, 4);
  parts.month = digits(text, 5, 7);
  parts.day = digits(text, 8, 10);
  parts.hour = digits(text, 11, 13);
  parts.minute = digits(text, 14, 16);
  parts.second = 0;
  parts.millisecond = 0;
  parts.offsetMinutes = undefined;
  if (parts.year < 0 || parts.month < 0 || parts.day < 0 || parts.hour < 0 || parts.minute < 0) return false;

  let at = 16;
  if (text[at] === ':') {
    parts.second = digits(text, 17, 19);
    if (parts.second < 0) return false;
    at = 19;
    if (text[at] === '.' || text[at] === ',') {
      const from = at + 1;
      for (at = from; digits(text, at, at + 1) >= 0;) at += 1;
      if (at === from) return false;
      parts.millisecond = Number(text.slice(from, Math.min(at, from + 3)).padEnd(3, '0'));
    }
  }
  if (at === text.length) return true;
  parts.offsetMinutes = offsetAt(text, text[at] === ' ' ? at + 1 : at);
  return parts.offsetMinutes !== undefined;
}
