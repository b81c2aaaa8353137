import { css } from 'lit';

/** How charts and the table behind them look. Text in them is never under 12 pixels. */
export const chartStyles = css`
  figure {
    margin: calc(1.2 * var(--_space)) 0 0;
  }
  figcaption {
    color: var(--_text-quiet);
    font-size: 0.875em;
  }
  /* Time and scores run from left to right in every script. */
  .plot,
  .band {
    direction: ltr;
  }
  .plot {
    padding: 0.5em 0 2.2em 3.4em;
  }
  .plot > svg,
  .band > svg,
  .place,
  .stretched {
    display: block;
    overflow: visible;
  }
  .plot text,
  .band text {
    font-size: max(12px, 0.75em);
    font-variant-numeric: tabular-nums;
    fill: var(--_text-quiet);
  }
  .grid {
    stroke: var(--_border);
  }
  .line {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .target {
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .plot text.target-label {
    fill: var(--_accent);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4;
  }
  .whisker {
    stroke: var(--_text-quiet);
  }
  /* A point that is as it should be has the colour of the line. */
  .place.bad {
    color: var(--_bad);
  }
  .place.attention {
    color: var(--_attention);
  }
  .place.unknown {
    color: var(--_unknown);
  }
  .stretch.bad {
    fill: var(--_bad-fill);
  }
  .stretch.attention {
    fill: var(--_attention-fill);
  }
  .stretch.good {
    fill: var(--_good-fill);
  }
  .edge {
    stroke: var(--_text-quiet);
  }
  .reach {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .point {
    fill: var(--_text);
  }
  @container (width < 32em) {
    .second {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .stretch {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
