import type { ParseResult } from '@plumbline/core/schema';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type DataProblem, PlumbDataEvent } from './events.ts';

/** Reads what came from outside into a document. */
export type Parser<Data> = (json: unknown) => ParseResult<Data>;

/** What an element has to say about its data. */
export interface DataInHost<Data> extends ReactiveControllerHost, HTMLElement {
  readonly src: string | null | undefined;
  readonly from: string | null | undefined;
  readonly dataText: string | null | undefined;
  /** Seconds between fetches of `src`. */
  readonly refresh: number | null | undefined;
  loadParser(): Promise<Parser<Data>>;
  /** Takes a document that was read. */
  documentRead(document: Data): void;
  /** Takes a reason why there is none. */
  documentFailed(problem: DataProblem): void;
}

/** A way of data in, and what to read. */
type Source =
  | { readonly way: 'src'; readonly url: string }
  | { readonly way: 'text'; readonly text: string; readonly maybeCut: boolean; readonly script?: Element }
  | { readonly way: 'element'; readonly element: Element & { readonly document?: unknown } }
  | { readonly way: 'missing'; readonly id: string }
  | { readonly way: 'none' };

/**
 * Takes data in from what is not typed: `src`, `from`, a JSON script among the children, the attribute `data`; the first that is there counts. All go through
 * one parser, which is loaded when first needed. Nothing that is wrong with them throws into the page.
 */
export class DataIn<Data> implements ReactiveController {
  readonly #host: DataInHost<Data>;
  /** Answers to an older question are dropped. */
  #turn = 0;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #children: MutationObserver | undefined;
  #last: string | undefined;
  #forgetSource: () => void = () => {};
  pending = false;

  constructor(host: DataInHost<Data>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The parser of a page may give children later, and in pieces.
    this.#children = new MutationObserver(() => this.read());
    this.#children.observe(this.#host, { childList: true, characterData: true, subtree: true });
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#whenWhole, { once: true });
    this.read();
  }

  hostDisconnected(): void {
    this.stop();
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#whenWhole);
  }

  /** Looks at what there is to read, and reads it if it is another than before. */
  read(): void {
    const source = this.#source();
    const identity = identityOf(source);
    if (identity === this.#last) return;
    this.stop();
    this.#last = identity;
    if (source.way === 'src') void this.#fetch(source.url);
    else if (source.way === 'text') {
      if (source.script) this.#watch(source.script);
      void this.#readText(source.text, source.maybeCut);
    } else if (source.way === 'element') this.#follow(source.element);
    else if (source.way === 'missing' && document.readyState !== 'loading') {
      this.#host.documentFailed(problem('missing', 'from', 'the id of a JSON script or of an element with data', source.id));
    }
  }

  /** Whether the page gives no data in any of these ways. */
  get isUnused(): boolean {
    return this.#source().way === 'none';
  }

  /** Drops what is under way. */
  stop(): void {
    this.#turn++;
    this.#last = undefined;
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.#forgetSource();
    this.#forgetSource = () => {};
    this.#setPending(false);
  }

  readonly #whenWhole = () => {
    this.#last = undefined;
    this.read();
  };

  #source(): Source {
    const { src, from, dataText } = this.#host;
    // Lit makes `null` of an attribute that is taken away.
    if (typeof src === 'string') return { way: 'src', url: src };
    // A server has no page to look into.
    if (typeof from === 'string') return isServer ? { way: 'missing', id: from } : this.#named(from);
    const script = isServer ? undefined : [...this.#host.children].find(isJsonScript);
    const text = script?.textContent?.trim();
    if (text !== undefined && text !== '') return { way: 'text', text, maybeCut: document.readyState === 'loading' };
    return typeof dataText === 'string' ? { way: 'text', text: dataText, maybeCut: false } : { way: 'none' };
  }

  #named(id: string): Source {
    const root = this.#host.getRootNode() as ShadowRoot | (Node & { getElementById?: undefined });
    const element = root.getElementById?.(id) ?? document.getElementById(id);
    if (element === null) return { way: 'missing', id };
    if (!isJsonScript(element)) return { way: 'element', element };
    return { way: 'text', text: element.textContent ?? '', maybeCut: document.readyState === 'loading', script: element };
  }

  /** Reads again when a script that stands elsewhere gets other text. */
  #watch(script: Element): void {
    const observer = new MutationObserver(() => this.read());
    observer.observe(script, { childList: true, characterData: true, subtree: true });
    this.#forgetSource = () => observer.disconnect();
  }

  /** Takes over what another element reads, now and later. */
  #follow(element: Element & { readonly document?: unknown }): void {
    const take = () => {
      if (element.document !== undefined) void this.#parse(element.document, ++this.#turn);
    };
    element.addEventListener(PlumbDataEvent.type, take);
    this.#forgetSource = () => element.removeEventListener(PlumbDataEvent.type, take);
    take();
  }

  async #fetch(url: string): Promise<void> {
    const turn = ++this.#turn;
    const { signal } = (this.#abort = new AbortController());
    this.#setPending(true);
    try {
      const response = await fetch(pageUrl(url), {
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
        signal,
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const text = await response.text();
      if (turn === this.#turn) await this.#readText(text, false);
    } catch (error) {
      if (turn === this.#turn) this.#fail(problem('unreachable', 'src', 'a document that can be fetched', `${url} (${words(error)})`));
    }
    const { refresh } = this.#host;
    if (!signal.aborted && typeof refresh === 'number' && refresh > 0)
      this.#timer = setTimeout(() => void this.#fetch(url), refresh * 1000);
  }

  async #readText(text: string, maybeCut: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#setPending(true);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      // A page that is still coming in may have brought half of it.
      if (!maybeCut) this.#fail(problem('unreadable', '', 'JSON', words(error)));
      return;
    }
    await this.#parse(json, turn);
  }

  async #parse(json: unknown, turn: number): Promise<void> {
    let parse: Parser<Data>;
    try {
      parse = await this.#host.loadParser();
    } catch (error) {
      if (turn === this.#turn) this.#fail(problem('unreachable', '', 'the script that reads documents', words(error)));
      return;
    }
    if (turn !== this.#turn) return;
    const result = parse(json);
    this.#setPending(false);
    if (result.status === 'ok') this.#host.documentRead(result.value);
    else this.#host.documentFailed({ reason: 'invalid', issues: result.issues });
  }

  #fail(reason: DataProblem): void {
    this.#setPending(false);
    this.#host.documentFailed(reason);
  }

  #setPending(pending: boolean): void {
    if (pending === this.pending) return;
    this.pending = pending;
    this.#host.requestUpdate();
  }
}

/** A problem with one issue. */
export function problem(reason: DataProblem['reason'], path: string, expected: string, received: string): DataProblem {
  return {
    reason,
    issues: [{ path, expected, received, message: `${path === '' ? '' : `${path}: `}expected ${expected}; got ${received}` }],
  };
}

function identityOf(source: Source): string {
  if (source.way === 'element') return `element ${source.element.id}`;
  return source.way === 'text' ? `text ${String(source.maybeCut)} ${source.text}` : JSON.stringify(source);
}

function isJsonScript(element: Element): boolean {
  return element instanceof HTMLScriptElement && element.type === 'application/json';
}

/** The address of a document: of the page's own or an encrypted origin, never one that carries content or script. */
function pageUrl(url: string): URL {
  const resolved = new URL(url, document.baseURI);
  if (resolved.protocol === 'https:' || resolved.origin === location.origin) return resolved;
  throw new Error('only https and relative addresses are fetched');
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
