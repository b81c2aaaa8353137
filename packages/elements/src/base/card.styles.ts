import { css } from 'lit';

/** What cards look like: one surface, hairlines, quiet type for what a figure rests on. */
export const cardStyles = css`
  /* Texts may be of a language that runs the other way than the page: each keeps its own order, at the side of the page. */
  :is(h2, h3, h4, h5, h6, p, li, span, strong, figcaption, caption, th, td) {
    unicode-bidi: plaintext;
  }
  [part~='base']:dir(rtl) {
    text-align: right;
  }
  [part~='header'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 0.4em 1em;
  }
  [part~='title'] {
    margin: 0;
    font-size: 1.07em;
    font-weight: var(--_weight-strong);
    line-height: 1.35;
  }
  [part~='subtitle'],
  [part~='notes'],
  .quiet {
    margin: 0;
    color: var(--_text-quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  [part~='status'] {
    margin: 0;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.22em 0.75em 0.22em 0.65em;
    border: 1px solid transparent;
    border-radius: 99em;
    font-size: 0.93em;
    font-weight: var(--_weight-strong);
    white-space: nowrap;
    print-color-adjust: exact;
  }
  [part~='status'].good {
    color: var(--_good);
    background: var(--_good-fill);
  }
  [part~='status'].attention {
    color: var(--_attention);
    background: var(--_attention-fill);
  }
  [part~='status'].bad {
    color: var(--_bad);
    background: var(--_bad-fill);
  }
  [part~='status'].unknown {
    color: var(--_unknown);
    background: var(--_unknown-fill);
    border: 1px dashed currentColor;
  }
  [part~='verdict'] {
    margin: var(--_space) 0 0;
  }
  p.score {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    margin: 0.8em 0 0;
  }
  [part~='figure'] {
    font-size: 2.35em;
    font-weight: 680;
    letter-spacing: -0.025em;
    line-height: 1.05;
    font-variant-numeric: tabular-nums;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  [part~='items'] {
    margin-block-start: var(--_space);
    font-size: 0.95em;
  }
  [part~='items'] > li {
    padding: 0.5em 0;
    border-block-start: 1px solid var(--_border);
  }
  strong {
    font-weight: 600;
  }
  [part~='items'] .quiet {
    display: block;
  }
  .mark {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
  }
  [part~='notes'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.3em;
    margin-block-start: calc(0.8 * var(--_space));
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_border);
  }
  summary {
    width: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }
  a {
    color: var(--_accent);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 0.3em;
    text-align: start;
    color: var(--_text-quiet);
  }
  th,
  td {
    padding: 0.5em 0.9em 0.5em 0;
    padding-inline: 0 0.9em;
    border-block-start: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-start: 0;
    font-weight: var(--_weight-strong);
  }
  tbody th {
    font-weight: 550;
  }
  .scroller {
    overflow-x: auto;
  }
  @media (forced-colors: active) {
    [part~='status'] {
      border-color: CanvasText;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
