import Papa from 'papaparse';

/** A row of a CSV file, and where it stands. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which it begins; the first is 1. */
  readonly line: number;
  /** The line on which it ends: further down where a quoted value holds line breaks. */
  readonly lastLine: number;
  /** What is wrong with its quotes, if anything: then `cells` is empty. */
  readonly quotes?: 'not-closed' | 'misplaced';
}

/** What Papa Parse gives back for a piece of text. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/** After a faulty row, this many characters are looked at, then twice as many, so that a file full of faults stays in proportion. */
const AFTER_FAULT = 256;

/**
 * The rows of CSV text with the lines they stand on. Empty lines are no rows.
 *
 * A row with misplaced quotes is given up at the end of the line on which the quoted value begins; reading goes on with the next line.
 *
 * @param blocks the text in blocks of whole lines
 */
export async function* csvRows(blocks: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly CsvRow[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  /** What is not parsed yet, and the line on which it begins. */
  let text = '';
  let line = 1;
  let quoted = false;

  function* parsed(isEnd: boolean): Generator<readonly CsvRow[]> {
    let size = text.length;
    while (text !== '') {
      const piece = size < text.length ? text.slice(0, text.indexOf('\n', size) + 1 || text.length) : text;
      const isLast = isEnd && piece.length === text.length;
      const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Parsed;
      const [fault] = errors;
      const rows: CsvRow[] = [];
      let cursor = isLast ? piece.length : meta.cursor;
      const pieceLine = line;
      for (const cells of fault === undefined ? data : data.slice(0, fault.row)) {
        const lastLine = quoted ? line + lineBreaks(cells) : line;
        dropCarriageReturn(cells);
        if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line, lastLine });
        line = lastLine + 1;
      }
      if (fault !== undefined) {
        cursor = piece.indexOf('\n', fault.index) + 1 || piece.length;
        const lastLine = pieceLine + lineBreaks([piece.slice(0, cursor - 1)]);
        rows.push({ cells: [], line, lastLine, quotes: fault.code === 'MissingQuotes' ? 'not-closed' : 'misplaced' });
        line = lastLine + 1;
      }
      if (rows.length > 0) yield rows;
      text = text.slice(cursor);
      // An open quote at the end of the text: more of it may close it.
      if (cursor === 0 && piece.length >= text.length) return;
      size = fault === undefined ? size * 2 : AFTER_FAULT;
    }
  }

  let waiting: string[] = [];
  let waitingLength = 0;
  for await (const block of blocks) {
    quoted ||= block.includes('"');
    waiting.push(block);
    waitingLength += block.length;
    // What an open quote keeps back is looked at again once the text has doubled: one that is never closed costs twice the time, not the square.
    if (waitingLength < text.length) continue;
    text += waiting.join('');
    waiting = [];
    waitingLength = 0;
    yield* parsed(false);
  }
  text += waiting.join('');
  yield* parsed(true);
}

function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last] ?? '';
  if (cell.endsWith('\r')) cells[last] = cell.slice(0, -1);
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
