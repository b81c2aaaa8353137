import { UnusableInput } from '../unusableInput.ts';
import type { ColumnFinder } from './ticketCollector.ts';

/** Finds columns by the names in the header of a file. */
export function columnFinder(header: readonly string[], source: string): ColumnFinder {
  const column: ColumnFinder['column'] = (name, role) => {
    const index = header.indexOf(name);
    if (index < 0) throw new UnusableInput(`${source}: expected a column ${JSON.stringify(name)} (${role}); ${columnsOf(header)}`);
    if (header.includes(name, index + 1))
      throw new UnusableInput(`${source}: expected one column ${JSON.stringify(name)} (${role}); got several of that name`);
    return { name, index };
  };
  return {
    column,
    columns: (names = {}, role) => Object.entries(names).map(([as, name]) => ({ as, ...column(name, `${role}.${as}`) })),
  };
}

/** How many names a message can hold. */
const NAMES_SHOWN = 40;

function columnsOf(header: readonly string[]): string {
  const [only = ''] = header;
  const other = header.length === 1 ? [';', '\t', '|', ','].find((delimiter) => only.includes(delimiter)) : undefined;
  if (other !== undefined) {
    return `got a single column ${JSON.stringify(only)}: if ${JSON.stringify(other)} stands between values, say "delimiter": ${JSON.stringify(other)} in the mapping`;
  }
  const more = header.length > NAMES_SHOWN ? ` and ${header.length - NAMES_SHOWN} more` : '';
  return `got ${header
    .slice(0, NAMES_SHOWN)
    .map((name) => JSON.stringify(name))
    .join(', ')}${more}`;
}
