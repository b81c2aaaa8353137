/** What a written date says, before it is known to be a real one. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** East of Greenwich; absent where the text has no offset. */
  offsetMinutes: number | undefined;
}

/** Fills in what a text says; false when it is not written that way. */
export type DatePartsReader = (text: string, parts: DateParts) => boolean;

/** The number that stands in `[from, to)`, or -1 unless all of it is digits. */
export function digits(text: string, from: number, to: number): number {
  if (to > text.length || from >= to) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The offset that begins at `from`, in minutes, if the rest of the text is one: `Z`, `+01:00`, `+0100` or `+01`.
 */
export function offsetAt(text: string, from: number): number | undefined {
  const sign = text[from];
  const length = text.length - from;
  if (sign === 'Z' || sign === 'z') return length === 1 ? 0 : undefined;
  if (sign !== '+' && sign !== '-') return undefined;
  const hours = digits(text, from + 1, from + 3);
  const withColon = text[from + 3] === ':';
  const minutes = length === 3 ? 0 : digits(text, from + (withColon ? 4 : 3), text.length);
  if (hours < 0 || minutes < 0 || hours > 23 || minutes > 59 || !(length === 3 || length === (withColon ? 6 : 5))) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}
