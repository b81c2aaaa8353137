import type { CalendarDate, ZoneName } from '../time/types.ts';

/**
 * A day of the week.
 *
 * @since 0.1.0
 */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * A reading of the wall clock, `HH:MM` or `HH:MM:SS`, counted from the start of the date it belongs to: `24:00` is its end and `30:00` is
 * 06:00 on the next date.
 *
 * @since 0.1.0
 */
export type LocalTime = string;

/**
 * Open from the first reading up to, and without, the second: `["09:00", "17:30"]`, overnight `["22:00", "30:00"]`.
 *
 * @since 0.1.0
 */
export type HourRange = readonly [from: LocalTime, to: LocalTime];

/**
 * The hours of each day of the week; a day that is absent is closed.
 *
 * @since 0.1.0
 */
export type WeeklyHours = { readonly [day in Weekday]?: readonly HourRange[] };

/**
 * Which date a yearly holiday falls on.
 *
 * @since 0.1.0
 */
export type YearlyRule =
  /** The same date every year, `MM-DD`. `02-29` exists in leap years only. */
  | string
  /** The `nth` weekday of a month (1 to 5), or counted from its end (-1 is the last). */
  | { readonly month: number; readonly weekday: Weekday; readonly nth: number }
  /** Days from Easter Sunday of the western churches, at most 80: -2 is Good Friday. */
  | { readonly easter: number };

/**
 * A date that does not follow the week: closed, or open only during `hours`.
 *
 * @since 0.1.0
 */
export type Holiday =
  | CalendarDate
  | { readonly on: CalendarDate; readonly name?: string; readonly hours?: readonly HourRange[] }
  | { readonly from: CalendarDate; readonly to: CalendarDate; readonly name?: string; readonly hours?: readonly HourRange[] }
  | { readonly every: YearlyRule; readonly name?: string; readonly hours?: readonly HourRange[] };

/**
 * Weekly hours that replace the earlier ones from a date on.
 *
 * @since 0.1.0
 */
export interface CalendarRevision {
  readonly effectiveFrom: CalendarDate;
  readonly weekly: WeeklyHours | 'always';
}

/**
 * A business calendar: when its owner is open.
 *
 * An instant is open if and only if its wall-clock reading in `zone` lies in that local date's hours. A shift that runs past midnight belongs to the
 * date it starts on. For each date: override, else dated holiday, else yearly holiday, else the week; breaks are taken out last.
 *
 * @since 0.1.0
 */
export interface CalendarDocument {
  readonly plumbline: 1;
  readonly kind: 'calendar';
  readonly id: string;
  readonly name?: string;
  /** The zone whose wall clock the hours are read on. */
  readonly zone: ZoneName;
  /** The hours of a usual week, or `"always"`: every hour of every day, before holidays. */
  readonly weekly: WeeklyHours | 'always';
  /** Later weekly hours, in the order of their dates. */
  readonly revisions?: readonly CalendarRevision[];
  readonly holidays?: readonly Holiday[];
  /** Hours of single dates, in place of everything else; `[]` is closed. */
  readonly overrides?: Readonly<Record<CalendarDate, readonly HourRange[]>>;
  /** Closed times of single dates, taken out of whatever is open then, also of a shift from the evening before. */
  readonly breaks?: Readonly<Record<CalendarDate, readonly HourRange[]>>;
}

declare const compiled: unique symbol;

/**
 * A calendar made ready by `compileCalendar`: opaque, frozen, accepted wherever a calendar is.
 *
 * @since 0.1.0
 */
export interface CompiledCalendar {
  readonly id: string;
  readonly zone: ZoneName;
  readonly [compiled]: true;
}

/**
 * A calendar: a document, compiled on first use and remembered by identity, or a compiled one.
 *
 * @since 0.1.0
 */
export type Calendar = CalendarDocument | CompiledCalendar;

/**
 * A stretch of open time, up to and without its end.
 *
 * @since 0.1.0
 */
export interface BusinessInterval {
  readonly startAt: Date;
  readonly endAt: Date;
}

/**
 * How a batch calculation is to be made.
 *
 * @since 0.1.0
 */
export interface BatchOptions {
  /** Where to write the values, as long as the columns; default: a new array, whose memory costs about as much as the calculation. */
  readonly into?: Float64Array;
}

/**
 * What a batch calculation gives back: a value for each row that could be used, and every row that could not.
 *
 * @since 0.1.0
 */
export interface BatchResult {
  /** One value a row; `NaN` exactly where the row was rejected. */
  readonly values: Float64Array;
  /** The rows without a value, in order. Empty: all were used. */
  readonly rejected: readonly RejectedRow[];
}

/**
 * A row that a batch calculation could not use.
 *
 * @since 0.1.0
 */
export interface RejectedRow {
  readonly index: number;
  /** `not-an-instant`: not an integer of epoch milliseconds in the supported years; `not-a-duration`: not an integer; `never-open`: the time is never reached. */
  readonly reason: 'not-an-instant' | 'not-a-duration' | 'never-open';
}

/**
 * A target counted in working days of a calendar.
 *
 * @since 0.1.0
 */
export interface WorkingDayTarget {
  /** How many working days; the first one reached counts as 1. In a policy at least 1; `workingDayTarget` counts back below 0. */
  readonly workingDays: number;
  /** `sameTime` keeps the clock time of the start, moved to the next opening where that is closed; `endOfDay` is the close of that day. */
  readonly at: 'sameTime' | 'endOfDay';
  /** Where counting begins if the start is outside hours: at the `start` itself (default), or at the `nextOpening`. */
  readonly from?: 'start' | 'nextOpening';
}

/**
 * A target counted in dates: the same wall-clock time that many days on, over clock changes.
 *
 * @since 0.1.0
 */
export interface CalendarDayTarget {
  readonly calendarDays: number;
}
