import { html, type TemplateResult } from 'lit';

/** A heading of a level, 2 to 6: a page decides where its cards stand in its outline. */
export function heading(level: number | null | undefined, content: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 part="title">${content}</h3>`;
    case 4:
      return html`<h4 part="title">${content}</h4>`;
    case 5:
      return html`<h5 part="title">${content}</h5>`;
    case 6:
      return html`<h6 part="title">${content}</h6>`;
    default:
      return html`<h2 part="title">${content}</h2>`;
  }
}
