import type { Block, Page, Table } from './page.ts';
import { withoutMarks } from './quoted.ts';

/** A page as a whole HTML document: no script, no resources, and a policy that would stop any. */
export function pageToHtml({ language, title, blocks }: Page): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${withoutMarks(escaped(title))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${isolated(escaped(title))}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { font-weight: 600; padding-block: 0.5rem; text-align: start; }
th, td { border-block-end: 1px solid GrayText; padding: 0.25rem 0.75rem; text-align: start; vertical-align: top; }
.figure { text-align: end; white-space: nowrap; }
@media print { .scroll { overflow: visible; } }
`;

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h${block.level}>${content(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p>${content(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>\n${block.items.map((item) => `<li>${content(item)}</li>`).join('\n')}\n</ul>`;
  return tableHtml(block.table);
}

/** The table in a region that scrolls by itself and can be reached from the keyboard. */
function tableHtml({ caption, columns, rows }: Table): string {
  const head = columns
    .map(({ title, holds }) => `<th scope="col"${holds === 'figure' ? ' class="figure"' : ''}>${content(title)}</th>`)
    .join('');
  const cell = (text: string, index: number) =>
    columns[index]?.holds === 'name' ? `<th scope="row">${content(text)}</th>` : `<td class="figure">${content(text)}</td>`;
  const label = withoutMarks(escaped(caption));
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<table>
<caption>${content(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

function content(text: string): string {
  return isolated(escaped(text));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The marks of direction as the element that is made for it. */
function isolated(html: string): string {
  return html.replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');
}
