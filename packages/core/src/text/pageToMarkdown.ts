import type { Block, Page, Table } from './page.ts';
import { withoutNeedlessMarks } from './quoted.ts';

/** A page as Markdown with tables as GitHub and others read them. */
export function pageToMarkdown({ title, blocks }: Page): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
  if (block.kind === 'paragraph') return escaped(block.text);
  if (block.kind === 'list') return block.items.map((item) => `- ${escaped(item)}`).join('\n');
  return tableText(block.table);
}

function tableText({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(caption)}**`,
    '',
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ holds }) => (holds === 'figure' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escaped))),
  ].join('\n');
}

/** Everything that Markdown could read as markup, and what it reads so only at the start of a line. */
function escaped(text: string): string {
  return withoutNeedlessMarks(text)
    .replaceAll('\u00a0', ' ')
    .replace(/[\\`*_{}[\]<>|~#&$]/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}
