import type { TicketsInSeveralFiles } from '@plumbline/core';

/** A row of a log: the file that it stands in, counted from 0, and what it says. */
interface FiledRow {
  readonly file: number;
  readonly at: number;
  readonly values: readonly string[];
  readonly name: string | undefined;
  readonly actor: string | undefined;
}

/**
 * The tickets with rows in more than one file, and how many of these rows say only what a row of another file says too: nothing is wrong with a log in
 * parts, but one that was given twice counts twice.
 */
export function ticketsInSeveralFiles(
  logs: Iterable<{ readonly id: string; readonly rows: readonly FiledRow[] }>,
): TicketsInSeveralFiles | undefined {
  const shared = [...logs].filter(({ rows }) => rows.some(({ file }) => file !== rows[0]?.file));
  const [first] = shared;
  if (first === undefined) return undefined;
  return {
    code: 'tickets-in-several-files',
    ticketCount: shared.length,
    ticketId: first.id,
    repeatedRowCount: shared.reduce((sum, { rows }) => sum + repeatedRows(rows), 0),
  };
}

/** Rows that are alike within one file are so in the log itself: of each kind, those of the file with most are no repetition. */
function repeatedRows(rows: readonly FiledRow[]): number {
  const kinds = new Map<string, Map<number, number>>();
  for (const { file, at, values, name, actor } of rows) {
    const kind = JSON.stringify([at, values, name, actor]);
    const byFile = kinds.get(kind) ?? new Map<number, number>();
    kinds.set(kind, byFile.set(file, (byFile.get(file) ?? 0) + 1));
  }
  let most = 0;
  for (const byFile of kinds.values()) most += Math.max(...byFile.values());
  return rows.length - most;
}
