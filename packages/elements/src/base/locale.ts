import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onLanguages } from './languages.ts';

type LocaleHost = ReactiveControllerHost & Element;

/** Has an element draw again when the language around it changes, or a language becomes known. */
export function followLocale(host: LocaleHost): void {
  host.addController(new LocaleController(host));
}

class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #forget: () => void = () => {};

  constructor(host: LocaleHost) {
    this.#host = host;
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    const forgetLanguages = onLanguages(update);
    const forgetAttributes = rootsAround(this.#host).map((root) => onLangChange(root, update));
    this.#forget = () => {
      forgetLanguages();
      for (const forget of forgetAttributes) forget();
    };
  }

  hostDisconnected(): void {
    this.#forget();
  }
}

/** The `lang` nearest around an element, through the hosts of shadow roots; English where there is none. */
export function localeAround(element: Element): string {
  let current: Element | null = element;
  while (current) {
    const near: Element | null = current.closest('[lang]');
    const lang = near?.getAttribute('lang')?.trim();
    if (lang !== undefined && lang !== '') return lang;
    const root: Node = (near ?? current).getRootNode();
    current = near?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'en';
}

function rootsAround(element: Element): readonly Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

interface LangObserver {
  readonly observer: MutationObserver;
  readonly watchers: Set<() => void>;
}

/** One observer for each document and shadow root, however many elements are in it. */
const observers = new WeakMap<Node, LangObserver>();

function onLangChange(root: Node, watcher: () => void): () => void {
  const { observer, watchers } = observers.get(root) ?? observe(root);
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    observer.disconnect();
    observers.delete(root);
  };
}

function observe(root: Node): LangObserver {
  const watchers = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const watcher of watchers) watcher();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  const entry = { observer, watchers };
  observers.set(root, entry);
  return entry;
}
