/**
 * What went wrong, as a stable code: part of the public contract, unlike the message.
 *
 * @since 0.1.0
 */
export type PlumblineErrorCode =
  | 'time/invalid-instant'
  | 'time/invalid-date'
  | 'time/invalid-duration'
  | 'time/unknown-zone'
  | 'time/out-of-range'
  | 'statistics/invalid-count'
  | 'statistics/invalid-probability'
  | 'statistics/invalid-value'
  | 'calendar/invalid-document'
  | 'calendar/invalid-hours'
  | 'calendar/invalid-holiday'
  | 'calendar/invalid-revision'
  | 'calendar/empty'
  | 'calendar/exhausted'
  | 'calendar/inverted-interval'
  | 'calendar/invalid-columns'
  | 'calendar/invalid-working-days'
  | 'import/invalid-icalendar'
  | 'sla/unknown-calendar'
  | 'sla/unknown-metric'
  | 'sla/invalid-event'
  | 'sla/invalid-target'
  | 'sla/invalid-grouping'
  | 'sla/invalid-policy'
  | 'sla/invalid-ticket'
  | 'sla/invalid-clock'
  | 'role/invalid-comparison'
  | 'role/invalid-profile'
  | 'health/invalid-model'
  | 'health/invalid-observation'
  | 'health/invalid-options'
  | 'schema/invalid-document';

/**
 * One thing that is wrong with a document, in words that the person who wrote it can act on.
 *
 * @since 0.1.0
 */
export interface DocumentIssue {
  /** Where: `targets[3].within`; empty for the document itself. */
  readonly path: string;
  /** What would have been right. */
  readonly expected: string;
  /** What came instead, shortened: `"2 days"`, `nothing`. */
  readonly received: string;
  /** All of it as one sentence. */
  readonly message: string;
}

/**
 * Facts about the error: always plain values, so that they can be logged and compared.
 *
 * @since 0.1.0
 */
export interface PlumblineErrorDetails {
  /** Where in the input it is, such as `weekly.mon[0]`. */
  readonly path?: string | undefined;
  /** What would have been right, in words. */
  readonly expected?: string;
  /** What came instead. */
  readonly received?: unknown;
  /** Everything that is wrong with a document, where it is one. */
  readonly issues?: readonly DocumentIssue[];
  readonly [fact: string]: unknown;
}

/**
 * The one error that Plumbline throws: a stable `code` and the facts in `details`.
 *
 * @since 0.1.0
 * @example
 * new PlumblineError('time/invalid-instant', { expected: 'an offset', received: '2026-03-27T16:30' }).code; // 'time/invalid-instant'
 */
export class PlumblineError extends Error {
  override readonly name = 'PlumblineError';
  readonly code: PlumblineErrorCode;
  readonly details: PlumblineErrorDetails;

  /**
   * @param code what went wrong
   * @param details where, what was expected and what came
   * @param said the message; default: one made of the details
   */
  constructor(code: PlumblineErrorCode, details: PlumblineErrorDetails = {}, said = message(code, details)) {
    super(said);
    this.code = code;
    this.details = details;
  }
}

function message(code: string, { path = '', expected, received }: PlumblineErrorDetails): string {
  return (path && `${path}: `) + (expected === undefined ? code : `expected ${expected}; got ${show(received)}`);
}

/** A value as it may stand in a message: short, and never an exception of its own. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toJSON() ?? 'an invalid Date';
  try {
    // A long text is cut before it is quoted: it may be all of a file.
    const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 80) : value) ?? typeof value;
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
  } catch {
    return typeof value;
  }
}
