import { seededRandom } from './random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Columns of epoch milliseconds, one row a ticket, in no order of time. */
export interface TicketColumns {
  readonly startsMs: Float64Array<ArrayBuffer>;
  readonly endsMs: Float64Array<ArrayBuffer>;
}

export interface TicketOptions {
  readonly seed: number;
  readonly count: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Instants are whole multiples of it; default: a millisecond. */
  readonly stepMs?: number;
}

/** Tickets created at any time of a period; they take 4 hours (60 %), 2 days (30 %) or 14 days (10 %) on average, exponentially spread. */
export function randomTickets({ seed, count, fromMs, toMs, stepMs = 1 }: TicketOptions): TicketColumns {
  const random = seededRandom(seed);
  const startsMs = new Float64Array(count);
  const endsMs = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const kind = random();
    const meanMs = kind < 0.6 ? 4 * hourMs : kind < 0.9 ? 2 * dayMs : 14 * dayMs;
    const durationMs = -Math.log(1 - random()) * meanMs;
    const start = Math.floor((fromMs + random() * (toMs - fromMs)) / stepMs) * stepMs;
    startsMs[row] = start;
    endsMs[row] = Math.min(start + Math.floor(durationMs / stepMs) * stepMs, toMs);
  }
  return { startsMs, endsMs };
}

/** Tickets that begin anywhere in a period and take `spanMs`, at most up to its end. */
export function ticketsOfSpan({ seed, count, fromMs, toMs, spanMs }: TicketOptions & { readonly spanMs: number }): TicketColumns {
  const random = seededRandom(seed);
  const startsMs = new Float64Array(count).map(() => Math.floor(fromMs + random() * (toMs - spanMs - fromMs)));
  return { startsMs, endsMs: startsMs.map((start) => start + spanMs) };
}

/** The Sundays of 2024 to 2026 on which London's clocks change, at 01:00 UTC. */
const changeDays = ['2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25'];

/** Tickets of whole minutes that begin within two days before a change of clocks and end within two days after it. */
export function ticketsOverClockChanges({ seed, count }: Pick<TicketOptions, 'seed' | 'count'>): TicketColumns {
  const random = seededRandom(seed);
  const anywhereInTwoDays = () => Math.floor(random() * 2 * 24 * 60) * minuteMs;
  const changesMs = Float64Array.from({ length: count }, (_, row) => Date.parse(`${changeDays[row % changeDays.length]}T01:00:00Z`));
  return {
    startsMs: changesMs.map((change) => change - anywhereInTwoDays()),
    endsMs: changesMs.map((change) => change + anywhereInTwoDays()),
  };
}
