import type { DailyHours } from '../calendars.ts';

/** Another way to count business time in JavaScript. */
export interface Peer {
  readonly name: string;
  /** Makes it count these hours from now on; some peers can hold one calendar at a time only. */
  readonly use: (hours: DailyHours) => void;
  /** Business milliseconds between two instants. */
  readonly between: (startMs: number, endMs: number) => number;
  /** The instant at which so many business milliseconds have passed. */
  readonly due: (startMs: number, durationMs: number) => number;
}
