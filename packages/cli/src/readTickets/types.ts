import type { Ticket, TicketsInSeveralFiles, ZoneName } from '@plumbline/core';
import type { ByteSource } from './textBlocks.ts';

/** A file to read. */
export interface TicketSource {
  /** What it is called in messages. */
  readonly name: string;
  readonly bytes: ByteSource;
}

/** Why a row was not accepted. */
export type RejectReason = 'column-count' | 'quotes' | 'missing-value' | 'invalid-date' | 'no-offset' | 'duplicate-id';

/** What is wrong with a row. */
export interface RowProblem {
  readonly reason: RejectReason;
  /** The column it is about, where it is about one. */
  readonly column?: string;
  readonly expected: string;
  readonly received: string;
}

/** A row that was not accepted, and where it stands. */
export interface RejectedRow extends RowProblem {
  readonly file: string;
  /** The line on which it begins; the header is line 1. */
  readonly line: number;
  /** The line on which it ends. */
  readonly lastLine: number;
}

/** How many rows there were: read = accepted + rejected. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The rejected ones by reason. */
  readonly reasons: Readonly<Partial<Record<RejectReason, number>>>;
}

/** The names by which a ticket may know what it has. */
export interface TicketNames {
  readonly fields: readonly string[];
  readonly events: readonly string[];
  readonly deadlines: readonly string[];
}

/** Tickets that were read, and what they rest on. */
export interface TicketsRead {
  readonly tickets: readonly Ticket[];
  readonly rows: RowCounts;
  /** The first rejected rows. */
  readonly firstRejected: readonly RejectedRow[];
  /** The latest instant at which anything happened, deadlines aside; absent without tickets. */
  readonly latestMs?: number;
  readonly names: TicketNames;
  /** Tickets with rows in more than one file, if there are any. */
  readonly inSeveralFiles?: TicketsInSeveralFiles;
  /** The zone of the wall clock that instants without an offset were read on, and how many of them a clock change made ambiguous; absent without such. */
  readonly localTimes?: { readonly zone: ZoneName; readonly skipped: number; readonly repeated: number };
}
