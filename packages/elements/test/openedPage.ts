import type { Browser } from 'playwright';
import type { LoopbackServer } from './loopbackServer.ts';

/** A page in Chromium, and what was heard of it. */
export interface OpenedPage extends AsyncDisposable {
  /** What its policy refused: the directive, and what. */
  readonly refused: readonly string[];
  readonly thrown: readonly string[];
  readonly warned: readonly string[];
  /** Paths that it asked for. */
  readonly requested: readonly string[];
  /** Resolves when a text is seen in the element. */
  shows(text: string): Promise<void>;
  /** Resolves when a script has drawn the element. */
  isDefined(): Promise<void>;
  /** Texts of elements inside the element. */
  texts(selector: string): Promise<readonly string[]>;
  borderWidth(): Promise<string>;
  ariaSnapshot(): Promise<string>;
}

/** The element that the pages are about. */
export const tag = 'plumb-sla-card';

/** How a page is served and opened. */
export interface OpenOptions {
  /** Content security policy. */
  readonly policy?: string;
  readonly scripts?: boolean;
}

/** Opens a page of which only the body is told. */
export async function opened(
  browser: Browser,
  server: LoopbackServer,
  body: string,
  { policy, scripts = true }: OpenOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const refused: string[] = [];
  const thrown: string[] = [];
  const warned: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(REFUSED)) refused.push(message.text().slice(REFUSED.length));
    else if (message.type() === 'warning') warned.push(message.text());
  });
  page.on('pageerror', ({ message }) => thrown.push(message));
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.info('${REFUSED}' + effectiveDirective + ' ' + (effectiveDirective === 'trusted-types' ? sample : blockedURI)));`);
  await page.goto(server.add(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${body}`, policy));
  const element = page.locator(tag);
  return {
    refused,
    thrown,
    warned,
    requested,
    shows: (text) => element.getByText(text).first().waitFor(),
    isDefined: () => page.locator(`${tag}:defined`).locator('[part=title]').waitFor(),
    texts: (selector) => element.locator(selector).allTextContents(),
    borderWidth: () =>
      element.locator('[part=base]').evaluate((base) => (globalThis as unknown as Styles).getComputedStyle(base).borderTopWidth),
    ariaSnapshot: () => element.ariaSnapshot(),
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** What a page has and Node has not. */
interface Styles {
  getComputedStyle(element: unknown): { readonly borderTopWidth: string };
}

const REFUSED = 'refused: ';
