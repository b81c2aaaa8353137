import type { Actor, ZoneName } from '@plumbline/core';

/** The name of a column, as the header of the file spells it. */
export type ColumnName = string;

/** What both shapes of input have in common. */
interface MappingBase {
  readonly plumbline: 1;
  readonly kind: 'ticket-mapping';
  /** What is mapped, for people. */
  readonly name?: string;
  /** What stands between two values; default `","`. */
  readonly delimiter?: string;
  /**
   * How instants are written: `"iso"` (default) for ISO 8601 such as `2026-03-27T16:30:00+01:00`, its offset left out where `zone` says whose clock it
   * is; or a pattern of `yyyy M MM MMM d dd H HH h hh a m mm s ss SSS XXX`, such as `"d/M/yyyy HH:mm"`.
   */
  readonly dateFormat?: string;
  /** Whose wall clock instants without an offset were read on. Without it they are rejected. */
  readonly zone?: ZoneName;
  /** Values that mean that there is none; default `[""]`. */
  readonly missing?: readonly string[];
  /** The column that tells tickets apart. */
  readonly id: ColumnName;
  /** Fields of the ticket by name, and the columns that hold them. */
  readonly fields?: Readonly<Record<string, ColumnName>>;
  /** Named moments of the ticket, and the columns with their instants, such as `{ "closed": "closed_at" }`. */
  readonly events?: Readonly<Record<string, ColumnName>>;
  /** Instants the ticket was promised for, and their columns; a target names one as `{ "deadline": name }`. */
  readonly deadlines?: Readonly<Record<string, ColumnName>>;
}

/** How to read a file with one row a ticket. A second row with the id of an earlier one is rejected. */
export interface TicketRowsMapping extends MappingBase {
  readonly shape: 'ticket-rows';
  /** The column with the instant of creation. */
  readonly createdAt: ColumnName;
}

/**
 * How to read a log with one row a change of a ticket, the rows in any order.
 *
 * Rows of a ticket are put in the order of `at`; at one instant they keep the order of the file. `createdAt`, `fields`, `events` and `deadlines` are
 * those of the ticket's last row.
 */
export interface EventLogMapping extends MappingBase {
  readonly shape: 'event-log';
  /** The column that says when the row came about. */
  readonly at: ColumnName;
  /** The column with the instant of the ticket's creation; absent: its first row is its creation. */
  readonly createdAt?: ColumnName;
  /** Fields whose history counts: the ticket is created with the value of its first row, and every later change is an event. */
  readonly changes?: Readonly<Record<string, ColumnName>>;
  /** The column that names what happened in the row, such as `reply`. */
  readonly event?: ColumnName;
  /** The column that says who did it, and whom its values stand for; with other values nobody is named. */
  readonly actor?: { readonly column: ColumnName; readonly values: Readonly<Record<string, Actor>> };
}

/** Which columns of a file say what about tickets. */
export type TicketMapping = TicketRowsMapping | EventLogMapping;
