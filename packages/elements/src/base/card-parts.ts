import type { CardItem, CardViewBase, StatusView } from '@plumbline/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.ts';
import { statusMark } from './status-mark.ts';

/** The heading of a card with its status beside it, where it has one. */
export function cardHeader(view: CardViewBase & { readonly status?: StatusView }, level: number | null | undefined): TemplateResult {
  const { title, subtitle, status } = view;
  return html`<header part="header">
    <div>${heading(level, title)}${subtitle === undefined ? nothing : html`<p part="subtitle">${subtitle}</p>`}</div>
    ${status === undefined ? nothing : html`<p part="status" class=${status.tone}>${statusMark(status.tone)}${status.word}</p>`}
  </header>`;
}

/** A figure with what it rests on in quiet type beside it. */
export function figureLine(figure: string | undefined, evidence: readonly string[]): TemplateResult | typeof nothing {
  if (figure === undefined && evidence.length === 0) return nothing;
  return html`<p class="score">
    ${figure === undefined ? nothing : html`<span part="figure">${figure}</span>`}
    <span part="evidence" class="quiet">${evidence.join(' · ')}</span>
  </p>`;
}

/** What a person should look at. */
export function itemList(items: readonly CardItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul part="items">
    ${items.map(
      ({ title, detail }) =>
        html`<li><strong>${title}</strong>${detail === '' ? nothing : html` <span class="quiet">${detail}</span>`}</li>`,
    )}
  </ul>`;
}

export function noteList(notes: readonly string[]): TemplateResult | typeof nothing {
  return notes.length === 0
    ? nothing
    : html`<ul part="notes">
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>`;
}
