/**
 * Why there is no figure.
 *
 * @since 0.1.0
 */
export interface NoData<Reason extends string = string> {
  readonly status: 'no-data';
  readonly reason: Reason;
}

/**
 * A proportion and where the true one plausibly lies.
 *
 * @since 0.1.0
 */
export interface ProportionInterval {
  readonly status: 'ok';
  /** The observed share, 0..1. */
  readonly ratio: number;
  /** Lower bound, 0..1. */
  readonly low: number;
  /** Upper bound, 0..1. */
  readonly high: number;
}

/**
 * How sure an interval is to be.
 *
 * @since 0.1.0
 */
export interface ProportionIntervalOptions {
  /** The probability in (0, 1) with which the interval covers the true share; default 0.95. */
  readonly confidence?: number;
}
