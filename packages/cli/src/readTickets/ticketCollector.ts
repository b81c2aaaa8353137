import type { Ticket, TicketsInSeveralFiles } from '@plumbline/core';
import type { Column, NamedColumn } from './cellReader.ts';
import type { RowProblem } from './types.ts';

/** Finds the columns of a file that a mapping names. */
export interface ColumnFinder {
  /**
   * @param role what the mapping needs it for, such as `createdAt`
   * @throws {UnusableInput} when the file has no such column, or has it twice
   */
  readonly column: (name: string, role: string) => Column;
  /** The columns of an entry of the mapping that has several. */
  readonly columns: (names: Readonly<Record<string, string>> | undefined, role: string) => readonly NamedColumn[];
}

/** Takes the rows of one file. A row with a problem leaves no trace in the tickets. */
export type RowTaker = (cells: readonly string[]) => RowProblem | undefined;

/** Makes tickets of rows, over any number of files. */
export interface TicketCollector {
  /** Begins a file. */
  readonly fileRows: (find: ColumnFinder) => RowTaker;
  /** The tickets so far, in the order of their first rows. */
  readonly tickets: () => Ticket[];
  /** Names of events that only the rows tell. */
  readonly eventNames: () => readonly string[];
  /** The tickets with rows in more than one file, if there are any. */
  readonly inSeveralFiles: () => TicketsInSeveralFiles | undefined;
}
