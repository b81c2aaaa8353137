/** What the base of every element says, in one language. */
export interface ControlMessages {
  readonly loading: string;
  readonly empty: string;
  /** The data could not be taken in; `shown` tells whether older data is still shown. */
  readonly problem: { readonly [Reason in 'unreachable' | 'missing' | 'unreadable' | 'invalid' | 'failed']: string };
  /** Older data is still shown. */
  readonly stillShown: string;
  /** The data is older than the page allows. */
  readonly stale: string;
  /** What opens the issues with their paths. */
  readonly issues: (count: number) => string;
  /** What opens the table behind a chart. */
  readonly table: string;
}
