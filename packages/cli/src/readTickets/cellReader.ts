import type { DateReader } from '../dateReader.ts';
import type { RowProblem } from './types.ts';

/** A column of a file: its name, and where it stands. */
export interface Column {
  readonly name: string;
  readonly index: number;
}

/** A column under the name by which the ticket knows it. */
export interface NamedColumn extends Column {
  readonly as: string;
}

/** Reads the cells of a row as what the mapping says they are. */
export interface CellReader {
  /** The text of a cell; absent if it means that there is none. The same text is the same string, independent of the file's text. */
  readonly text: (cells: readonly string[], column: Column) => string | undefined;
  /** The text of a cell that tells rows apart, and so is not worth remembering. */
  readonly id: (cells: readonly string[], column: Column) => string | undefined;
  /** The instant in a cell, in epoch milliseconds; absent if there is none; or why it is not one. */
  readonly instant: (cells: readonly string[], column: Column) => number | RowProblem | undefined;
}

const LONGEST_SHOWN = 60;

/** Beyond that many different values, a field is free text and hardly repeats. */
const REMEMBERED_VALUES = 10_000;

/**
 * @param options.missing values that mean that there is none
 * @param options.dates how instants are written
 * @param options.dateFormat the same, in words for messages
 */
export function cellReader({
  missing,
  dates,
  dateFormat,
}: {
  missing: readonly string[];
  dates: DateReader;
  dateFormat: string;
}): CellReader {
  const none = new Set(missing);
  const remembered = new Map<string, string>();
  const id: CellReader['id'] = (cells, { index }) => {
    const cell = cells[index] ?? '';
    return none.has(cell) ? undefined : detached(cell);
  };

  return {
    id,
    text(cells, column) {
      const known = remembered.get(cells[column.index] ?? '');
      if (known !== undefined) return known;
      const text = id(cells, column);
      if (text !== undefined && remembered.size < REMEMBERED_VALUES) remembered.set(text, text);
      return text;
    },
    instant(cells, { name, index }) {
      const cell = cells[index] ?? '';
      if (none.has(cell)) return undefined;
      const instant = dates.read(cell);
      if (typeof instant === 'number') return instant;
      const expected = instant === 'no-offset' ? 'an offset such as "Z" or "+01:00", or a "zone" in the mapping' : dateFormat;
      return { reason: instant, column: name, expected, received: shown(cell) };
    },
  };
}

/** A cell as it may stand in a message. */
export function shown(cell: string): string {
  return JSON.stringify(cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN - 1)}…` : cell);
}

/** The problem of a cell that may not be empty. */
export function missingValue({ name }: Column): RowProblem {
  return { reason: 'missing-value', column: name, expected: 'a value', received: 'none' };
}

/** The same text without the block of the file that it was cut from, which would stay in memory for it (V8 copies short slices only). */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
