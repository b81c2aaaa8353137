import { digits, offsetAt, type DateParts, type DatePartsReader } from './dateParts.ts';

type NumberPart = Exclude<keyof DateParts, 'offsetMinutes'>;

/** One piece of a pattern. */
type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'number'; readonly part: NumberPart; readonly min: number; readonly max: number }
  | { readonly kind: 'month-name' | 'half-day' | 'offset' };

const number = (part: NumberPart, min: number, max: number): Piece => ({ kind: 'number', part, min, max });

/** What a pattern may be made of; the letters are those of Unicode TR 35, as in date-fns and Java. */
const TOKENS: Readonly<Record<string, Piece>> = {
  yyyy: number('year', 4, 4),
  M: number('month', 1, 2),
  MM: number('month', 2, 2),
  MMM: { kind: 'month-name' },
  d: number('day', 1, 2),
  dd: number('day', 2, 2),
  H: number('hour', 1, 2),
  HH: number('hour', 2, 2),
  h: number('hour', 1, 2),
  hh: number('hour', 2, 2),
  a: { kind: 'half-day' },
  m: number('minute', 1, 2),
  mm: number('minute', 2, 2),
  s: number('second', 1, 2),
  ss: number('second', 2, 2),
  SSS: number('millisecond', 3, 3),
  XXX: { kind: 'offset' },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a date format may be, in words. */
export const dateFormatExpected = `"iso", or a pattern with year, month, day and time made of ${Object.keys(TOKENS).join(' ')}, such as "d/M/yyyy HH:mm"`;

/**
 * Makes a reader of dates that are written by a pattern such as `d/M/yyyy HH:mm`. Text between apostrophes stands for itself.
 *
 * @throws {RangeError} when a letter is no token, a part comes twice, or a date or a time of day is missing
 */
export function compileDatePattern(pattern: string): DatePartsReader {
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  const pieces = tokens.map(pieceOf);
  assertComplete(tokens);
  const halfDays = pieces.some(({ kind }) => kind === 'half-day');

  return (text, parts) => {
    parts.minute = parts.second = parts.millisecond = 0;
    parts.offsetMinutes = undefined;
    let afternoon = false;
    let at = 0;
    for (const piece of pieces) {
      switch (piece.kind) {
        case 'literal':
          if (!text.startsWith(piece.text, at)) return false;
          at += piece.text.length;
          break;
        case 'number': {
          let end = at + piece.min;
          while (end < at + piece.max && digits(text, end, end + 1) >= 0) end += 1;
          const value = digits(text, at, end);
          if (value < 0) return false;
          parts[piece.part] = value;
          at = end;
          break;
        }
        case 'month-name':
          parts.month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase()) + 1;
          if (parts.month === 0) return false;
          at += 3;
          break;
        case 'half-day': {
          const half = text.slice(at, at + 2).toLowerCase();
          if (half !== 'am' && half !== 'pm') return false;
          afternoon = half === 'pm';
          at += 2;
          break;
        }
        case 'offset':
          // Only ever the last piece.
          parts.offsetMinutes = offsetAt(text, at);
          return parts.offsetMinutes !== undefined && (!halfDays || toFullDay(parts, afternoon));
      }
    }
    return at === text.length && (!halfDays || toFullDay(parts, afternoon));
  };
}

/** 12 at noon is 12, 12 at night is 0; false for an hour that a twelve-hour clock does not show. */
function toFullDay(parts: DateParts, afternoon: boolean): boolean {
  if (parts.hour < 1 || parts.hour > 12) return false;
  parts.hour = (parts.hour % 12) + (afternoon ? 12 : 0);
  return true;
}

function pieceOf(token: string): Piece {
  if (/^[A-Za-z]/.test(token)) {
    const piece = TOKENS[token];
    if (piece === undefined) throw new RangeError(`"${token}" is none of ${Object.keys(TOKENS).join(' ')}`);
    return piece;
  }
  if (token === "'") throw new RangeError('an apostrophe is not closed');
  return { kind: 'literal', text: token === "''" ? "'" : token.replace(/^'|'$/g, '').replaceAll("''", "'") };
}

function assertComplete(tokens: readonly string[]): void {
  const of = (letters: string) => tokens.filter((token) => letters.includes(token[0] ?? '') && /^[A-Za-z]/.test(token));
  for (const [letters, part] of [
    ['y', 'year (yyyy)'],
    ['M', 'month (M, MM or MMM)'],
    ['d', 'day (d or dd)'],
    ['Hh', 'hour (H or HH; h or hh with a)'],
  ] as const) {
    if (of(letters).length !== 1) throw new RangeError(`it has not exactly one ${part}`);
  }
  for (const letter of ['a', 'm', 's', 'S', 'X']) {
    if (of(letter).length > 1) throw new RangeError(`"${of(letter)[0]}" comes twice`);
  }
  if ((of('h').length === 1) !== (of('a').length === 1)) throw new RangeError('h (1 to 12) and a (AM or PM) belong together');
  if (of('X').length === 1 && tokens.at(-1) !== 'XXX') throw new RangeError('XXX (the offset) must stand last');
}
