import type { HealthCardView } from '@plumbline/core/text';
import { html, svg, type TemplateResult } from 'lit';

/** A score on its bands from 0 to 100, with whiskers to where it could lie whatever the missing is. What it says stands beside it as text. */
export function scoreBand(score: NonNullable<HealthCardView['score']>): TemplateResult {
  const { takeaway, value, low, high, amberFrom, greenFrom } = score;
  return html`<div class="band">
    <svg role="img" aria-label=${takeaway} width="100%" height="2.6em">
      <g aria-hidden="true">
        ${stretch('bad', 0, amberFrom)} ${stretch('attention', amberFrom, greenFrom)} ${stretch('good', greenFrom, 100)}
        ${[amberFrom, greenFrom].map((from) => svg`<line class="edge" x1="${from}%" x2="${from}%" y1="0.3em" y2="1.1em"></line>`)}
        <line class="reach" x1="${low}%" x2="${high}%" y1="0.7em" y2="0.7em"></line>
        ${[low, high].map((end) => svg`<line class="reach" x1="${end}%" x2="${end}%" y1="0.35em" y2="1.05em"></line>`)}
        <circle class="point" cx="${value}%" cy="0.7em" r="0.4em"></circle>
        ${[0, amberFrom, greenFrom, 100].map(
          (from) => svg`<text x="${from}%" y="2.3em" text-anchor=${from === 0 ? 'start' : from === 100 ? 'end' : 'middle'}>${from}</text>`,
        )}
      </g>
    </svg>
  </div>`;
}

function stretch(tone: string, from: number, to: number) {
  return svg`<rect class="stretch ${tone}" x="${from}%" y="0.4em" width="${to - from}%" height="0.6em"></rect>`;
}
