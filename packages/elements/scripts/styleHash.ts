import { createHash } from 'node:crypto';

/**
 * What a page lists under `style-src`, so that the style in an element's markup applies.
 *
 * @param markup of one element, as `renderToHtml` makes it
 * @returns a source expression, with its quotes: `'sha256-…'`
 * @throws {Error} when there is no style in the markup
 */
export function styleHash(markup: string): string {
  const style = /<style>(.*?)<\/style>/s.exec(markup)?.[1];
  if (style === undefined) throw new Error('markup without a style');
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
