import type { ParseResult } from '@plumbline/core/schema';
import { html, type TemplateResult } from 'lit';
import { PlumbElement } from './plumb-element.ts';

/** The least document there can be. */
export interface ProbeDocument {
  readonly name: string;
  readonly rows: readonly string[];
  readonly asOf?: string;
}

/** An element that shows a list, to test what all elements have in common. */
export class PlumbProbe extends PlumbElement<ProbeDocument, ProbeDocument> {
  static override readonly tag = 'plumb-probe';

  async loadParser() {
    return parseProbe;
  }

  protected override viewOf({ name, rows }: ProbeDocument): ProbeDocument {
    return { name: name.trim(), rows: rows.map((row) => row.trim()) };
  }

  protected override languageOf(): string {
    return 'en';
  }

  protected override renderView({ name, rows }: ProbeDocument): TemplateResult {
    return html`<h2>${name}</h2>
      <ul>
        ${rows.map((row) => html`<li>${row}</li>`)}
      </ul>`;
  }
}

function parseProbe(json: unknown): ParseResult<ProbeDocument> {
  const { name, rows } = Object(json) as { name?: unknown; rows?: unknown };
  if (typeof name === 'string' && Array.isArray(rows) && rows.every((row) => typeof row === 'string')) {
    return { status: 'ok', value: json as ProbeDocument };
  }
  const issue = { path: 'name', expected: 'text', received: 'something else', message: 'name: expected text; got something else' };
  return { status: 'invalid', issues: [issue] };
}
