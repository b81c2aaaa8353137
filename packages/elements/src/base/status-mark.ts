import type { Tone } from '@plumbline/core/text';
import { svg, type SVGTemplateResult } from 'lit';

/** The shapes of tones in a square of 10: circle, square, triangle, dashed ring. They are told apart without colour. */
export function toneShape(tone: Tone): SVGTemplateResult {
  if (tone === 'good') return svg`<circle cx="5" cy="5" r="4.5" fill="currentColor" />`;
  if (tone === 'attention') return svg`<rect x="1" y="1" width="8" height="8" fill="currentColor" />`;
  if (tone === 'bad') return svg`<path d="M5 .5 9.7 9.3H.3Z" fill="currentColor" />`;
  return svg`<circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 1.6" />`;
}

/** The mark of a status: its shape; the word stands beside it. */
export function statusMark(tone: Tone): SVGTemplateResult {
  return svg`<svg class="mark" viewBox="0 0 10 10" aria-hidden="true">${toneShape(tone)}</svg>`;
}
