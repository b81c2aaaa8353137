import { css } from 'lit';

/** What a page may set, each with its default. They are read here once into private names and never declared on the host, so that a page can set them anywhere. */
export const tokenStyles = css`
  [part~='base'] {
    --_space: var(--plumb-space, 1em);
    --_radius: var(--plumb-radius, 0.625em);
    --_border-width: var(--plumb-border-width, 1px);
    --_weight-strong: var(--plumb-font-weight-strong, 650);
    --_focus-width: var(--plumb-focus-width, 2px);

    --_text: var(--plumb-color-text, light-dark(#1c1d21, #e9e9ec));
    --_text-quiet: var(--plumb-color-text-quiet, light-dark(#5d5f66, #a2a4ad));
    --_surface: var(--plumb-color-surface, light-dark(#fff, #1b1c21));
    --_border: var(--plumb-color-border, light-dark(#dcdcd8, #2f3138));
    --_accent: var(--plumb-color-accent, light-dark(#2f55c4, #8aa6ff));
    --_focus: var(--plumb-focus-color, var(--_accent));

    --_good: var(--plumb-color-good-text, light-dark(#1d7a4d, #5cc392));
    --_good-fill: var(--plumb-color-good-fill, light-dark(#cfe9db, #163c2a));
    --_attention: var(--plumb-color-attention-text, light-dark(#7d5100, #e0a93b));
    --_attention-fill: var(--plumb-color-attention-fill, light-dark(#f5e3bd, #453413));
    --_bad: var(--plumb-color-bad-text, light-dark(#b3261e, #f2857c));
    --_bad-fill: var(--plumb-color-bad-fill, light-dark(#f6d2cf, #4a1f1c));
    --_unknown: var(--plumb-color-unknown-text, var(--_text-quiet));
    --_unknown-fill: var(--plumb-color-unknown-fill, transparent);

    color: var(--_text);
    background: var(--_surface);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    padding: calc(1.35 * var(--_space)) calc(1.5 * var(--_space));
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  [part~='state'] {
    color: var(--_text-quiet);
  }
  [part~='state'][role='alert'] {
    color: var(--_bad);
  }
  @media (prefers-contrast: more) {
    [part~='base'] {
      --_text-quiet: var(--_text);
      --_border: currentColor;
    }
  }
  @media (forced-colors: active) {
    [part~='base'] {
      --_text: CanvasText;
      --_text-quiet: CanvasText;
      --_surface: Canvas;
      --_border: CanvasText;
      --_accent: LinkText;
      --_good: CanvasText;
      --_attention: CanvasText;
      --_bad: CanvasText;
    }
  }
  @media print {
    [part~='base'] {
      color-scheme: light;
      background: none;
      break-inside: avoid;
    }
  }
`;
