import { css } from 'lit';

/**
 * Keeps the page out: its rules do not come in, and what would be inherited is set anew. Only visibility, colour scheme and pointer events are left to the page;
 * direction and custom properties are not touched by `all`. Sizes inside are in `em`, since the page owns `rem`.
 */
export const resetStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part~='base'] {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    color-scheme: inherit;
    pointer-events: inherit;
    print-color-adjust: inherit;
    font-family: var(--plumb-font-family, system-ui, sans-serif);
    font-size: var(--plumb-font-size, medium);
    line-height: var(--plumb-line-height, 1.5);
    text-align: start;
    overflow-wrap: break-word;
  }
  [part~='base'] *,
  [part~='base'] *::before {
    box-sizing: border-box;
  }
`;
