import { content, escaped, isolated } from './htmlText.ts';
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
body { margin: 0 auto; max-inline-size: 70rem; overflow-wrap: break-word; padding: 1rem; }
h1, h2, h3, p, li, caption, th, td { unicode-bidi: plaintext; }
ul { padding-inline-start: 1.5rem; }
.scroll { container-type: inline-size; overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; inline-size: max-content; }
caption { font-weight: 600; inset-inline-start: 0; max-inline-size: 100cqi; padding-block: 0.5rem; position: sticky; text-align: start; }
th, td { border-block-end: 1px solid GrayText; padding: 0.25rem 0.75rem; text-align: start; vertical-align: top; }
li + li { margin-block-start: 0.25rem; }
.name { max-inline-size: 16rem; }
.date, .figure, .together { white-space: nowrap; }
.figure { text-align: end; }
@media print {
  .scroll { container-type: normal; overflow: visible; }
  table { font-size: 0.8rem; inline-size: auto; }
  th, td { padding-inline: 0.4rem; }
  h2, h3, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
`;

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h${block.level}>${content(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p>${prose(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>\n${block.items.map((item) => `<li>${prose(item)}</li>`).join('\n')}\n</ul>`;
  return tableHtml(block.table);
}

/** The table in a region that scrolls by itself and can be reached from the keyboard. */
function tableHtml({ caption, columns, rows }: Table): string {
  const head = columns.map(({ title, holds }) => `<th scope="col" class="${holds}">${content(title)}</th>`).join('');
  const cell = (text: string, index: number) => {
    const { holds = 'figure' } = columns[index] ?? {};
    return holds === 'figure' ? `<td class="figure">${content(text)}</td>` : `<th scope="row" class="${holds}">${content(text)}</th>`;
  };
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

/** Figures such as a date or a range, which a browser would part at its hyphens. In a cell the column says that already. */
const PARTED = /\d+(?:[-–.,:\u00a0]\d+)*[-–]\d+(?:[-–.,:\u00a0]\d+)*/g;

/** A sentence; names from outside stay as they are. */
function prose(text: string): string {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((part, index) => (index % 2 === 1 ? content(part) : content(part).replace(PARTED, '<span class="together">$&</span>')))
    .join('');
}
