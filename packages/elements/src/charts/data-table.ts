import type { Table } from '@plumbline/core/text';
import { html, type TemplateResult } from 'lit';

/** The table behind a chart, one step away; it is open in print. */
export function dataTable({ caption, columns, rows }: Table, label: string): TemplateResult {
  return html`<details part="data">
    <summary>${label}</summary>
    <div class="scroller" role="region" aria-label=${caption} tabindex="0">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
