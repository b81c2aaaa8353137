import { PlumblineError } from '../errors.ts';
import { DAY_MS } from '../time/calendarDate.ts';
import { END_MS, FIRST_MS } from '../time/zone.ts';
import { cover, type Timeline } from './timeline.ts';

/** Throws unless it is a column, of one value for each row; an array of another type would be slow, or of instants cut short. */
export function assertColumn(name: string, column: Float64Array, rows?: number): void {
  if (Object.prototype.toString.call(column) !== '[object Float64Array]') throw invalidColumn(name, 'a Float64Array', column);
  if (rows !== undefined && column.length !== rows) throw invalidColumn(name, `${rows} values, one a row`, column.length);
}

function invalidColumn(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('calendar/invalid-columns', { path, expected, received });
}

/** A column that writing `into` leaves as it is: a copy where the two share memory, since a row may have to be read again. */
export function apartFrom(into: Float64Array | undefined, column: Float64Array): Float64Array {
  return into?.buffer === column.buffer ? column.slice() : column;
}

/** Whether a value of a column is an instant of the supported years. */
export function isInstant(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_MS && value < END_MS;
}

/** Makes the timeline cover every usable instant of the columns, and a day more, so that whole buckets of the packed table are covered. */
export function coverColumns(timeline: Timeline, ...columns: readonly Float64Array[]): void {
  let low = END_MS;
  let high = FIRST_MS;
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row] as number;
      if (value < low && value >= FIRST_MS) low = value;
      if (value > high && value < END_MS) high = value;
    }
  }
  if (low <= high) cover(timeline, Math.floor(low), Math.min(Math.floor(high) + DAY_MS, END_MS - 1));
}
