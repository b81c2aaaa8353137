import { PlumblineError } from '@plumbline/core';

/** The library's answer that there is no value, with its reason: what `null` in a vector stands for. */
export class NoValue {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }

  toJSON(): string {
    return `no value (${this.reason})`;
  }
}

const reasons: ReadonlySet<string> = new Set(['calendar/empty', 'calendar/exhausted']);

/**
 * The value of a calculation, or the reason why a calendar has none for it.
 *
 * @throws whatever else the calculation throws: a refused input is not an absent value
 */
export function valueOrReason<Value>(calculate: () => Value | undefined): Value | NoValue {
  try {
    return calculate() ?? new NoValue('never');
  } catch (error) {
    if (error instanceof PlumblineError && reasons.has(error.code)) return new NoValue(error.code);
    throw error;
  }
}
