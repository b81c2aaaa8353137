import { dateReader } from '../dateReader.ts';
import { defaultMapping } from '../mapping/defaultMapping.ts';
import type { TicketMapping } from '../mapping/types.ts';
import { UnusableInput } from '../unusableInput.ts';
import { cellReader } from './cellReader.ts';
import { columnFinder } from './columnFinder.ts';
import { csvRows, type CsvRow } from './csvRows.ts';
import { eventLog } from './eventLog.ts';
import { latestInstant } from './latestInstant.ts';
import { textBlocks } from './textBlocks.ts';
import type { RowTaker, TicketCollector } from './ticketCollector.ts';
import { ticketRows } from './ticketRows.ts';
import type { RejectedRow, RejectReason, RowProblem, TicketSource, TicketsRead } from './types.ts';

/** How to read tickets. */
export interface ReadTicketsOptions {
  /** What the columns mean; absent: what their names say (see `defaultMapping`). */
  readonly mapping?: TicketMapping;
  /** Told every rejected row. */
  readonly onRejected?: (row: RejectedRow) => void;
  /** Told now and then how many rows were read. */
  readonly onProgress?: (rowsRead: number) => void;
}

/** That many rejected rows come back with the tickets. */
const FIRST_REJECTED = 10;

/**
 * Reads tickets from CSV files: a stream of bytes in, tickets and every row that is none out.
 *
 * No row is dropped: accepted + rejected = read, and each rejected one is told with its line and reason.
 *
 * @param sources the files, read one after the other as if they were one
 * @throws {UnusableInput} when a file is no text, has no header, lacks a column of the mapping, or has not one row that can be read
 */
export async function readTickets(
  sources: readonly TicketSource[],
  { mapping, onRejected, onProgress }: ReadTicketsOptions = {},
): Promise<TicketsRead> {
  const reasons: Partial<Record<RejectReason, number>> = {};
  const firstRejected: RejectedRow[] = [];
  let read = 0;
  let rejected = 0;
  let reading = mapping && startReading(mapping);

  for (const { name, bytes } of sources) {
    let header: readonly string[] | undefined;
    let take: RowTaker | undefined;
    const before = { read, rejected, firstRejected: firstRejected.length };
    let firstOfFile: RejectedRow | undefined;

    for await (const rows of csvRows(textBlocks(bytes, name), mapping?.delimiter ?? ',')) {
      for (const row of rows) {
        if (header === undefined || take === undefined) {
          header = row.cells;
          reading ??= startReading(defaultMapping(header));
          take = reading.collector.fileRows(columnFinder(header, name));
          continue;
        }
        read += 1;
        const problem = rowProblem(row, header.length) ?? take(row.cells);
        if (problem === undefined) continue;
        const rejectedRow: RejectedRow = { file: name, line: row.line, lastLine: row.lastLine, ...problem };
        rejected += 1;
        reasons[problem.reason] = (reasons[problem.reason] ?? 0) + 1;
        firstOfFile ??= rejectedRow;
        if (firstRejected.length < FIRST_REJECTED) firstRejected.push(rejectedRow);
        onRejected?.(rejectedRow);
      }
      onProgress?.(read);
    }
    if (header === undefined) throw new UnusableInput(`${name}: expected CSV with a line of column names; got an empty file`);
    if (firstOfFile !== undefined && rejected - before.rejected === read - before.read)
      throw new UnusableInput(nothingReadable(name, read - before.read, firstOfFile));
  }

  const { collector, zone, localTimes, names } = reading ?? startReading(defaultMapping([]));
  const tickets = collector.tickets();
  const latestMs = latestInstant(tickets);
  const inSeveralFiles = collector.inSeveralFiles();
  return {
    tickets,
    rows: { read, accepted: read - rejected, rejected, reasons },
    firstRejected,
    names: { ...names, events: [...new Set([...names.events, ...collector.eventNames()])] },
    ...(latestMs !== undefined && { latestMs }),
    ...(inSeveralFiles !== undefined && { inSeveralFiles }),
    ...(zone !== undefined && localTimes.read > 0 && { localTimes: { zone, skipped: localTimes.skipped, repeated: localTimes.repeated } }),
  };
}

function startReading(mapping: TicketMapping) {
  const { zone, dateFormat = 'iso', missing = [''] } = mapping;
  const dates = dateReader({ format: dateFormat, ...(zone !== undefined && { zone }) });
  const written = dateFormat === 'iso' ? 'such as "2026-03-27T16:30:00Z"' : `written as ${dateFormat}`;
  const reader = cellReader({ missing, dates, dateFormat: `a real date and time of the years 1900 to 2499, ${written}` });
  const collector: TicketCollector = mapping.shape === 'ticket-rows' ? ticketRows(mapping, reader) : eventLog(mapping, reader);
  const names = {
    fields: Object.keys({ ...mapping.fields, ...(mapping.shape === 'event-log' && mapping.changes) }),
    events: ['created', ...Object.keys(mapping.events ?? {})],
    deadlines: Object.keys(mapping.deadlines ?? {}),
  };
  return { collector, zone, localTimes: dates.localTimes, names };
}

/** What is wrong with a row whatever its columns mean. */
function rowProblem({ cells, line, lastLine, quotes }: CsvRow, columnCount: number): RowProblem | undefined {
  const lines = line === lastLine ? '' : ` (the row runs from line ${line} to line ${lastLine})`;
  if (quotes !== undefined) {
    const received =
      quotes === 'not-closed' ? 'a quoted value that is not closed before the end of the file' : 'a quote inside a quoted value';
    return {
      reason: 'quotes',
      expected: 'quoted values that end before a delimiter, quotes inside them doubled',
      received: received + lines,
    };
  }
  if (cells.length === columnCount) return undefined;
  return { reason: 'column-count', expected: `${columnCount} values, as many as the header has`, received: `${cells.length}${lines}` };
}

function nothingReadable(name: string, read: number, { line, column, expected, received }: RejectedRow): string {
  const place = column === undefined ? '' : `, column ${JSON.stringify(column)}`;
  const rows = read === 1 ? 'its only row cannot be read' : `none of its ${read} rows can be read`;
  return `${name}: ${rows}; line ${line}${place}: expected ${expected}; got ${received}`;
}
