import type { CalendarDate } from '../time/types.ts';

/**
 * A date, or dates on end, on which a calendar is closed: may stand among the `holidays` of a `CalendarDocument`.
 *
 * @since 0.1.0
 */
export type ImportedHoliday =
  | { readonly on: CalendarDate; readonly name?: string }
  | { readonly from: CalendarDate; readonly to: CalendarDate; readonly name?: string };

/**
 * Which dates to take from a feed.
 *
 * @since 0.1.0
 */
export interface ImportRange {
  /** The first date. */
  readonly from: CalendarDate;
  /** The last date. */
  readonly to: CalendarDate;
}

/**
 * What an iCalendar text says about closed dates: `acceptedCount + outsideRangeCount + rejected.length` is `eventCount`.
 *
 * @since 0.1.0
 */
export interface ICalendarHolidays {
  /** The closed dates in the range, in order; a date once for each of its names. */
  readonly holidays: readonly ImportedHoliday[];
  /** The events that could not be used, in the order of the text. Empty: all were. */
  readonly rejected: readonly RejectedEvent[];
  /** How many events the text has; changes to single dates of a series are events of their own. */
  readonly eventCount: number;
  /** Events with a date in the range. */
  readonly acceptedCount: number;
  /** Events without: before it, after it, or with each of their dates in it taken back. */
  readonly outsideRangeCount: number;
}

/**
 * An event that gave no holiday, and why.
 *
 * @since 0.1.0
 */
export interface RejectedEvent {
  /** Its place among the events of the text, from 0. */
  readonly index: number;
  readonly uid?: string;
  readonly name?: string;
  readonly reason: EventRejection;
}

/**
 * Why an event gave no holiday.
 *
 * @since 0.1.0
 */
export type EventRejection =
  /** It does not take place: a holiday withdrawn, or a single date of a series, which then stays open. */
  | 'cancelled'
  /** It has a time of day. To be closed for part of a day is an override or a break of the calendar, with its hours. */
  | 'timed'
  /** It does not say when it starts. */
  | 'no-start'
  /** A date cannot be read or does not exist, or the end lies before the start. */
  | 'invalid-date'
  /** A recurrence rule cannot be read, or contradicts itself or its all-day event. */
  | 'invalid-rule'
  /** A line of it is not `NAME:value`. */
  | 'invalid-line'
  /** It changes this and all later dates of a series, has rules of exceptions (`EXRULE`), or rules of another calendar (`RSCALE`). */
  | 'unsupported'
  /** The text asks for more work than is done: 1,000,000 dates looked at or closed, over all of its events. */
  | 'too-many-dates';
