/**
 * An instant as RFC 3339 text with an offset, such as `"2026-03-27T16:30:00Z"`. Results are in UTC.
 *
 * @since 0.1.0
 */
export type IsoInstant = string;

/**
 * Anything that names one instant: RFC 3339 text with an offset, a `Date`, integer epoch milliseconds, or what carries
 * `epochMilliseconds` (`Temporal.Instant`, `Temporal.ZonedDateTime`).
 *
 * @since 0.1.0
 */
export type InstantLike = IsoInstant | number | Date | { readonly epochMilliseconds: number };

/**
 * A date of the calendar without a time, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 */
export type CalendarDate = string;

/**
 * An ISO 8601 duration of hours, minutes and seconds, such as `"PT4H30M"`. Days are refused: see `parseDuration`.
 *
 * @since 0.1.0
 */
export type IsoDuration = string;

/**
 * A length of time: ISO 8601 text or integer milliseconds.
 *
 * @since 0.1.0
 */
export type DurationLike = IsoDuration | number;

/**
 * A named IANA time zone, such as `"Europe/London"`.
 *
 * @since 0.1.0
 */
export type ZoneName = string;

/**
 * Which instant a wall-clock reading names when it is skipped or repeated by a clock change.
 *
 * @since 0.1.0
 */
export interface WallClockReading {
  /** The instant, in epoch milliseconds. */
  readonly epochMs: number;
  /** `unique`, or why there was a choice: the reading is `skipped` that day (moved ahead by the gap) or `repeated` (the first is taken). */
  readonly kind: 'unique' | 'skipped' | 'repeated';
}
