import { content, escaped } from './htmlText.ts';
import type { Table } from './page.ts';
import type { CardItem, CardView, HealthCardView, RoleComparisonView, SlaCardView } from './types.ts';

/**
 * How a card is written as HTML.
 *
 * @since 0.1.0
 */
export interface ToHtmlOptions {
  /** The level of its heading; default 2. What is below it goes one deeper, to 6 at most. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
}

/**
 * A card as plain HTML: a section with headings, lists and native tables, for pages without script, e-mail and print. It has no style, no script and no ids;
 * every text of the view is in it once, escaped.
 *
 * @param view as `slaCardView`, `healthCardView` or `roleComparisonView` gives it
 * @param options.headingLevel level of the heading, 2 to 6; default 2
 * @returns a fragment: one `<section>`
 * @since 0.1.0
 * @example
 * toHtml(slaCardView(report)).startsWith('<section lang="en">\n<h2>'); // true
 */
export function toHtml(view: CardView, { headingLevel = 2 }: ToHtmlOptions = {}): string {
  const parts = [
    heading(headingLevel, view.title),
    paragraph(view.subtitle),
    ...bodyOf(view, (text) => heading(Math.min(headingLevel + 1, 6), text)),
  ];
  return `<section lang="${escaped(view.language)}">\n${parts.filter((part) => part !== '').join('\n')}\n</section>\n`;
}

type Subheading = (text: string) => string;

function bodyOf(view: CardView, subheading: Subheading): readonly string[] {
  if (view.kind === 'sla-card') return slaCardParts(view);
  return view.kind === 'health-card' ? healthCardParts(view) : roleComparisonParts(view, subheading);
}

function slaCardParts({ status, verdict, figure, evidence, trend, atRisk, worstBreach, notes }: SlaCardView): readonly string[] {
  return [
    statusParagraph(status.word, verdict),
    figureParagraph(figure, evidence),
    ...(trend === undefined ? [] : [paragraph(trend.takeaway), table(trend.table)]),
    items([atRisk, worstBreach].filter((item) => item !== undefined)),
    list(notes),
  ];
}

function healthCardParts({ status, verdict, score, evidence, measures, reasons, pathToGreen, notes }: HealthCardView): readonly string[] {
  return [
    statusParagraph(status.word, verdict),
    figureParagraph(score?.figure, evidence),
    paragraph(score?.takeaway),
    list(measures.map(({ label, word }) => `${label}: ${word}`)),
    items(reasons.map(({ title, detail, points }) => ({ title: `${title} (${points})`, detail }))),
    paragraph(pathToGreen),
    list(notes),
  ];
}

function roleComparisonParts(view: RoleComparisonView, subheading: Subheading): readonly string[] {
  const { caption, headings, roles, rows, responsibilities, neededWhen, sources } = view;
  const lists = [responsibilities.shared, ...responsibilities.own];
  return [
    rowsTable(
      caption,
      [headings.aspect, ...roles, headings.relation],
      rows.map(({ aspect, cells, relation }) => [aspect, ...cells, `${relation.sign} ${relation.words}`]),
    ),
    ...lists.flatMap(({ title, items: texts }) => [subheading(title), list(texts)]),
    list(neededWhen),
    subheading(sources.title),
    listOf(sources.items.map(({ title, url }) => (isWebAddress(url) ? `<a href="${escaped(url)}">${content(title)}</a>` : content(title)))),
  ];
}

function heading(level: number, text: string): string {
  return `<h${level}>${content(text)}</h${level}>`;
}

function paragraph(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p>${content(text)}</p>`;
}

function statusParagraph(word: string, verdict: string): string {
  return `<p><strong>${content(word)}</strong> ${content(verdict)}</p>`;
}

function figureParagraph(figure: string | undefined, evidence: readonly string[]): string {
  const rest = content(evidence.join('; '));
  if (figure === undefined) return rest === '' ? '' : `<p>${rest}</p>`;
  return `<p><strong>${content(figure)}</strong>${rest === '' ? '' : ` ${rest}`}</p>`;
}

function items(given: readonly CardItem[]): string {
  return listOf(given.map(({ title, detail }) => `<strong>${content(title)}</strong>${detail === '' ? '' : `<br>${content(detail)}`}`));
}

function list(texts: readonly string[]): string {
  return listOf(texts.map(content));
}

function listOf(contents: readonly string[]): string {
  return contents.length === 0 ? '' : `<ul>\n${contents.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function table({ caption, columns, rows }: Table): string {
  return rowsTable(
    caption,
    columns.map(({ title }) => title),
    rows,
  );
}

/** A table whose first column heads its rows. */
function rowsTable(caption: string, titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th scope="col">${content(title)}</th>`).join('');
  const body = rows.map(([name = '', ...cells]) => {
    return `<tr><th scope="row">${content(name)}</th>${cells.map((cell) => `<td>${content(cell)}</td>`).join('')}</tr>`;
  });
  return `<table>
<caption>${content(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** Data may carry addresses that are scripts. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
