import type { Tone, TrendPoint, TrendView } from '@plumbline/core/text';
import { nice, ticks } from 'd3-array';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { toneShape } from '../base/status-mark.ts';
import { dataTable } from './data-table.ts';
import { percent } from './percent.ts';
import { scale } from './scale.ts';

/**
 * A ratio over periods: line, target, marks, and whiskers for what is plausible. A period without a figure is a gap with a dashed ring below it. What it says
 * stands under it as text, and its table is one step away.
 *
 * Places are shares of the width and height, so that text keeps its size whatever the width is.
 */
export function trendChart(trend: TrendView, { language, table }: { readonly language: string; readonly table: string }): TemplateResult {
  return html`<figure part="chart">
    ${drawing(trend, language)}
    <figcaption>${trend.takeaway}</figcaption>
    ${dataTable(trend.table, table)}
  </figure>`;
}

interface Place extends TrendPoint {
  readonly x: number;
}

function drawing({ takeaway, points, target }: TrendView, language: string): TemplateResult {
  const [low, high] = ratioRange(points, target?.ratio);
  const y = scale([low, high], [100, 0]);
  const times = points.map(({ startOn }) => Date.parse(startOn));
  const x = scale([times[0] ?? 0, times.at(-1) ?? 0], [4, 96]);
  const places = points.map((point, index): Place => ({ ...point, x: x(times[index] ?? 0) }));
  return html`<div class="plot">
    <svg role="img" aria-label=${takeaway} width="100%" height="8.5em">
      <g aria-hidden="true">
        ${ticks(low, high, 3).map((ratio) => gridLine(y(ratio), percent(ratio, language)))} ${places.map((place) => whisker(place, y))}
        ${target === undefined ? nothing : targetLine(y(target.ratio), target.label)}
        <svg class="stretched" viewBox="0 0 100 100" width="100%" height="100%" preserveAspectRatio="none">
          <path class="line" d=${linePath(places, y)}></path>
        </svg>
        ${places.map((place) => markAt(place, y(place.ratio ?? low)))}
        ${labelled(places).map(({ label, x: labelX }, index) => periodLabel(label, labelX, index))}
      </g>
    </svg>
  </div>`;
}

/** Straight from figure to figure; after a gap it begins anew. */
function linePath(places: readonly Place[], y: (ratio: number) => number): string {
  const steps = places.map(({ x, ratio }, index) => {
    if (ratio === undefined) return '';
    return `${places[index - 1]?.ratio === undefined ? 'M' : 'L'}${x} ${y(ratio)}`;
  });
  return steps.join('');
}

/** Holds all that is drawn, with round ends, and no more than ratios can be. */
function ratioRange(points: readonly TrendPoint[], target: number | undefined): readonly [number, number] {
  const drawn = points.flatMap(({ ratio, interval }) => [ratio, interval?.low, interval?.high]);
  const ratios = [...drawn, target].filter((ratio) => ratio !== undefined);
  const high = Math.max(...ratios, 0);
  // A line that is level still needs a height to be drawn in.
  const low = Math.min(...ratios, high - 0.05);
  const [from, to] = nice(low, high, 4);
  return [Math.max(0, from), Math.min(1, Math.max(to, 0.05))];
}

function gridLine(y: number, label: string) {
  return svg`<line class="grid" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>
    <text x="-0.6em" y="${y}%" dy="0.35em" text-anchor="end">${label}</text>`;
}

function targetLine(y: number, label: string) {
  return svg`<line class="target" x1="0" x2="100%" y1="${y}%" y2="${y}%"></line>
    <text class="target-label" x="0.3em" y="${y}%" dy=${y > 80 ? '-0.5em' : '1.3em'}>${label}</text>`;
}

function whisker({ x, interval }: Place, y: (ratio: number) => number) {
  if (interval === undefined) return nothing;
  return svg`<line class="whisker" x1="${x}%" x2="${x}%" y1="${y(interval.low)}%" y2="${y(interval.high)}%"></line>`;
}

function markAt({ x, ratio, tone = 'good' }: Place, y: number) {
  const shown: Tone = ratio === undefined ? 'unknown' : tone;
  return svg`<svg class="place ${shown}" x="${x}%" y="${y}%"><g transform="translate(-5 -5)">${toneShape(shown)}</g></svg>`;
}

/** The periods whose names have room; every other one of them goes where it is narrow. */
function labelled(places: readonly Place[]): readonly Place[] {
  const longest = Math.max(...places.map(({ label }) => label.length));
  const last = places.length - 1;
  const shown = longest > LONG_LABEL ? [0, last] : ticks(0, last, 5).filter(Number.isInteger);
  return [...new Set(shown)].flatMap((index) => places[index] ?? []);
}

/** Characters from which on the name of a period takes a third of a narrow card. */
const LONG_LABEL = 10;

function periodLabel(label: string, x: number, index: number) {
  const anchor = x < 10 ? 'start' : x > 90 ? 'end' : 'middle';
  return svg`<text class=${index % 2 === 1 ? 'second' : nothing} x="${anchor === 'start' ? 0 : anchor === 'end' ? 100 : x}%" y="100%" dy="1.7em" text-anchor=${anchor}>${label}</text>`;
}
