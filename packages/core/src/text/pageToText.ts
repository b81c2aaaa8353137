import { cutToWidth, displayWidth } from './displayWidth.ts';
import type { Block, Page, Table, TableColumn } from './page.ts';
import { withoutNeedlessMarks } from './quoted.ts';

/** No name is cut shorter than this. */
const LEAST_NAME_COLUMNS = 8;

/** A page for terminals: lines of at most so many columns, except where figures or single words need more. */
export function pageToText({ title, blocks }: Page, columns: number): string {
  const lines = [...underlined(withoutNeedlessMarks(title), '='), ...blocks.flatMap((block) => ['', ...blockLines(block, columns)])];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

function blockLines(block: Block, columns: number): readonly string[] {
  if (block.kind === 'table') return tableLines(block.table, columns);
  if (block.kind === 'paragraph') return wrapped(block.text, columns);
  if (block.kind === 'list') return block.items.flatMap((item) => itemLines(item, columns));
  const text = withoutNeedlessMarks(block.text);
  return block.level === 2 ? underlined(text, '-') : [text];
}

function itemLines(item: string, columns: number): readonly string[] {
  return wrapped(item, columns - 2).map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

function underlined(text: string, line: string): readonly string[] {
  return [text, line.repeat(displayWidth(text))];
}

/** The text in lines; a no-break space keeps a figure and its unit together. */
function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of withoutNeedlessMarks(text).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && displayWidth(line) + 1 + displayWidth(word) <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const GAP = '  ';

function tableLines({ caption, columns: tableColumns, rows }: Table, columns: number): readonly string[] {
  const cells = [tableColumns.map(({ title }) => title), ...rows].map((row) => row.map(withoutNeedlessMarks));
  const widths = tableColumns.map((_, index) => cells.reduce((width, row) => Math.max(width, displayWidth(row[index] ?? '')), 0));
  // Names give way where the table is too wide, the longest first; dates and figures never do.
  const names = tableColumns.flatMap(({ holds }, index) => (holds === 'name' ? [index] : []));
  for (let excess = sum(widths) + GAP.length * (widths.length - 1) - columns; excess > 0; excess--) {
    const longest = names.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), names[0] ?? -1);
    if ((widths[longest] ?? 0) <= LEAST_NAME_COLUMNS) break;
    widths[longest] = (widths[longest] ?? 0) - 1;
  }
  const line = (row: readonly string[]) =>
    tableColumns
      .map(({ holds }, index) => padded(cutToWidth(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, holds))
      .join(GAP)
      .trimEnd();
  const [titles = [], ...body] = cells;
  return [...wrapped(caption, columns), line(titles), widths.map((width) => '-'.repeat(width)).join(GAP), ...body.map(line)];
}

function padded(text: string, width: number, holds: TableColumn['holds']): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return holds === 'figure' ? space + text : text + space;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
