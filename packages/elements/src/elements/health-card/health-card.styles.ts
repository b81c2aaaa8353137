import { css } from 'lit';

export const healthCardStyles = css`
  .band {
    margin-block-start: 0.5em;
  }
  [part~='measures'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.3em;
    margin-block-start: 0.8em;
    font-size: 0.9em;
  }
  [part~='measures'] > li {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
  }
  [part~='measures'] > .good .mark {
    color: var(--_good);
  }
  [part~='measures'] > .attention .mark {
    color: var(--_attention);
  }
  [part~='measures'] > .bad .mark {
    color: var(--_bad);
  }
  [part~='measures'] > .unknown .mark {
    color: var(--_unknown);
  }
  .word {
    color: var(--_text-quiet);
  }
  [part~='items'] > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7.4em 3.4em;
    gap: 0.2em 0.8em;
    align-items: center;
  }
  .points {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .loss {
    display: block;
    overflow: visible;
    transform-origin: center;
  }
  .loss:dir(rtl) {
    transform: scaleX(-1);
  }
  .track {
    fill: color-mix(in srgb, var(--_text) 10%, transparent);
  }
  .length {
    fill: var(--_text-quiet);
  }
  .length.good {
    fill: var(--_good);
  }
  .length.attention {
    fill: var(--_attention);
  }
  .length.bad {
    fill: var(--_bad);
  }
  [part~='path'] {
    margin: var(--_space) 0 0;
    font-size: 0.95em;
  }
  @container (width < 32em) {
    [part~='items'] > li {
      grid-template-columns: minmax(0, 1fr) 3.4em;
    }
    .loss {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
