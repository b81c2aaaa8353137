import { compareRoles, deliveryManager, projectManager, type RoleCatalogue, type RoleProfile } from '@plumbline/core/role';
import { type RoleComparisonRow, type RoleComparisonView, roleComparisonView } from '@plumbline/core/text';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { cardHeader } from '../../base/card-parts.ts';
import { cardStyles } from '../../base/card.styles.ts';
import type { Language } from '../../base/languages.ts';
import { PlumbElement } from '../../base/plumb-element.ts';

/** The profiles that come with the package, for pages that name them without bringing data. */
const BUILT_IN: RoleCatalogue = { plumbline: 1, kind: 'role-catalogue', roles: [deliveryManager, projectManager] };

/**
 * Two or more roles side by side, aspect by aspect, with what they share and what each has alone. Differences are named, signed and set apart.
 *
 * @summary Two or more roles side by side, with their differences named.
 * @attr roles - ids of the roles to compare, separated by spaces, in this order; else all of the catalogue
 * @attr heading-level - level of the heading, 2 to 6; default 2
 * @csspart header - the title
 * @csspart title - the heading
 * @csspart subtitle - how many aspects differ and how much is shared
 * @csspart comparison - the table
 * @csspart relation - what is said of a difference
 * @csspart responsibilities - shared and own responsibilities
 * @csspart needed - when each role is needed
 * @csspart sources - where the facts are from
 */
export class PlumbRoleComparison extends PlumbElement<RoleCatalogue, RoleComparisonView> {
  static override readonly tag = 'plumb-role-comparison';
  static override properties: PropertyDeclarations = {
    ...super.properties,
    roles: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  static override styles = [
    super.styles,
    cardStyles,
    css`
      table {
        border-collapse: collapse;
        inline-size: 100%;
        margin-block-start: 1.1em;
        font-size: 0.95em;
      }
      caption {
        clip-path: inset(50%);
        position: absolute;
        white-space: nowrap;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
      }
      th,
      td {
        border-block-start: var(--_border-width) solid var(--_border);
        padding: 0.68em 0.9em 0.68em 0;
        padding-inline: 0 0.9em;
        text-align: start;
        vertical-align: top;
      }
      thead th {
        border-block-start: 0;
        font-weight: var(--_weight-strong);
        padding-block-start: 0;
      }
      tbody th {
        color: var(--_text-quiet);
        font-weight: 550;
        inline-size: 15%;
      }
      [part='relation'] {
        color: var(--_text-quiet);
        font-size: 0.87em;
        inline-size: 11em;
      }
      .sign {
        display: inline-block;
        min-inline-size: 1.2em;
      }
      .ordered .sign,
      .different .sign {
        color: var(--_text);
        font-weight: var(--_weight-strong);
      }
      .role {
        display: none;
      }
      .lists {
        display: grid;
        gap: 0 2em;
        grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
        margin-block-start: 1.2em;
      }
      .lists p {
        font-weight: var(--_weight-strong);
        margin: 0.6em 0 0;
      }
      .lists ul,
      [part='needed'],
      details ul {
        font-size: 0.93em;
        list-style: disc;
        margin: 0.3em 0 0;
        padding-inline-start: 1.2em;
      }
      [part='needed'] {
        margin-block-start: 1.2em;
      }
      details {
        border-block-start: var(--_border-width) solid var(--_border);
        font-size: 0.87em;
        margin-block-start: 1em;
        padding-block-start: 0.5em;
      }
      summary {
        color: var(--_accent);
        cursor: pointer;
        inline-size: fit-content;
        min-block-size: 24px;
        padding: 0.2em 0;
        text-decoration: underline;
      }
      a {
        color: var(--_accent);
      }
      @container (inline-size < 40em) {
        table,
        tbody,
        tr,
        td,
        tbody th {
          display: block;
          inline-size: auto;
        }
        thead {
          clip-path: inset(50%);
          position: absolute;
        }
        tr {
          border-block-start: var(--_border-width) solid var(--_border);
          padding: 0.7em 0;
        }
        td,
        tbody th {
          border: 0;
          padding: 0.15em 0;
        }
        [part='relation'] {
          inline-size: auto;
        }
        .role {
          display: block;
          font-size: 0.87em;
          font-weight: var(--_weight-strong);
          margin-block-start: 0.35em;
        }
      }
    `,
  ];

  declare roles: string | null | undefined;
  declare headingLevel: number | null | undefined;

  protected override get documentWithoutData(): RoleCatalogue {
    return BUILT_IN;
  }

  override async loadParser() {
    return (await import('@plumbline/core/schema')).safeParseRoleCatalogue;
  }

  protected override viewOf({ roles }: RoleCatalogue, { cards }: Language): RoleComparisonView {
    return roleComparisonView(compareRoles(this.#chosen(roles)), cards && { messages: cards.roleComparison });
  }

  protected override languageOf({ language }: RoleComparisonView): string {
    return language;
  }

  protected override renderView(view: RoleComparisonView): TemplateResult {
    const { caption, headings, roles, rows, responsibilities, neededWhen, sources } = view;
    const lists = [responsibilities.shared, ...responsibilities.own].filter(({ items }) => items.length > 0);
    // The roles of its parts are said, since a layout of blocks would take them away.
    return html`${cardHeader(view, this.headingLevel)}
      <table part="comparison" role="table">
        <caption>
          ${caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${headings.aspect}</th>
            ${roles.map((role) => html`<th scope="col" role="columnheader">${role}</th>`)}
            <th scope="col" role="columnheader">${headings.relation}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => aspectRow(row, roles))}
        </tbody>
      </table>
      <div class="lists" part="responsibilities">
        ${lists.map(
          ({ title, items }) =>
            html`<div>
              <p>${title}</p>
              <ul>
                ${items.map((item) => html`<li>${item}</li>`)}
              </ul>
            </div>`,
        )}
      </div>
      ${
        neededWhen.length === 0
          ? nothing
          : html`<ul part="needed">
              ${neededWhen.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
      }
      ${
        sources.items.length === 0
          ? nothing
          : html`<details part="sources">
              <summary>${sources.title}</summary>
              <ul>
                ${sources.items.map(({ title, url }) => html`<li>${isWebAddress(url) ? html`<a href=${url}>${title}</a>` : title}</li>`)}
              </ul>
            </details>`
      }`;
  }

  /** The roles that the page asks for. */
  #chosen(roles: readonly RoleProfile[]): readonly RoleProfile[] {
    const ids = (this.roles ?? '').split(/\s+/).filter((id) => id !== '');
    if (ids.length === 0) return roles;
    return ids.map((id) => {
      const role = roles.find((candidate) => candidate.id === id);
      if (role === undefined) throw new Error(`"${id}" is none of the roles ${roles.map((known) => known.id).join(', ')}`);
      return role;
    });
  }
}

function aspectRow({ aspect, cells, relation }: RoleComparisonRow, roles: readonly string[]): TemplateResult {
  return html`<tr role="row">
    <th scope="row" role="rowheader">${aspect}</th>
    ${cells.map((cell, index) => html`<td role="cell"><span class="role" aria-hidden="true">${roles[index]}</span>${cell}</td>`)}
    <td role="cell" part="relation" class=${relation.kind}>
      <span class="sign" aria-hidden="true">${relation.sign}</span> ${relation.words}
    </td>
  </tr>`;
}

/** Data may carry addresses that are scripts. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

declare global {
  interface HTMLElementTagNameMap {
    'plumb-role-comparison': PlumbRoleComparison;
  }
}
