import Papa from 'papaparse';
import type { RejectedRow } from './readTickets/types.ts';

const COLUMNS = ['file', 'line', 'lastLine', 'reason', 'column', 'expected', 'received'] as const satisfies readonly (keyof RejectedRow)[];

/** All rejected rows as CSV, one a line, with a header. */
export function rejectedRowsToCsv(rows: readonly RejectedRow[]): string {
  const data = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return `${Papa.unparse([[...COLUMNS], ...data], { newline: '\n' })}\n`;
}
