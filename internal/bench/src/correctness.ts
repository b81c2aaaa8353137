import { minuteOracle } from '../../../packages/core/test/minuteOracle.ts';
import { documentOf, type DailyHours } from './calendars.ts';
import type { Peer } from './peers/types.ts';
import type { TicketColumns } from './tickets.ts';

/** How often an answer was not the oracle's, and by how much at most. */
export interface Wrong {
  readonly count: number;
  readonly of: number;
  readonly worstMs: number;
}

/** What is right about tickets, as the minute stepper says: business time between, and the instant at which `durationMs` have passed. */
export interface Truth {
  readonly hours: DailyHours;
  readonly tickets: TicketColumns;
  readonly durationMs: number;
  readonly betweenMs: readonly number[];
  readonly dueMs: readonly number[];
}

/** Asks the oracle, which reads the wall clock of `Intl` minute by minute and shares no code with any peer. */
export function truthAbout(hours: DailyHours, tickets: TicketColumns, durationMs: number): Truth {
  const oracle = minuteOracle(documentOf(hours));
  const rows = Array.from(tickets.startsMs, (startMs, row) => ({ startMs, endMs: tickets.endsMs[row] as number }));
  return {
    hours,
    tickets,
    durationMs,
    betweenMs: rows.map(({ startMs, endMs }) => oracle.between(startMs, endMs)),
    dueMs: rows.map(({ startMs }) => oracle.add(startMs, durationMs) ?? Number.NaN),
  };
}

/** Holds a peer against the truth, in both operations. */
export function wrongAnswers(
  peer: Peer,
  { hours, tickets, durationMs, betweenMs, dueMs }: Truth,
): { readonly between: Wrong; readonly due: Wrong } {
  peer.use(hours);
  const { startsMs, endsMs } = tickets;
  return {
    between: countWrong(betweenMs, (row) => peer.between(startsMs[row] as number, endsMs[row] as number)),
    due: countWrong(dueMs, (row) => peer.due(startsMs[row] as number, durationMs)),
  };
}

function countWrong(right: readonly number[], answer: (row: number) => number): Wrong {
  const errors = right.map((ms, row) => Math.abs(answer(row) - ms)).filter((errorMs) => errorMs !== 0);
  return { count: errors.length, of: right.length, worstMs: Math.max(0, ...errors) };
}
