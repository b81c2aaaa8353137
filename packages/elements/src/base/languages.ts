import type { CardMessages } from '@plumbline/core/text';
import { english } from './messages.en.ts';
import type { ControlMessages } from './messages.ts';

/** Everything that elements say in one language. */
export interface Language {
  /** BCP 47, such as `de`. */
  readonly language: string;
  /** Labels of controls and states. */
  readonly controls: ControlMessages;
  /** Sentences of cards, as core has them; English where they are absent. */
  readonly cards?: CardMessages;
}

const registered = new Map<string, Language>([['en', { language: 'en', controls: english }]]);
const watchers = new Set<() => void>();

/** Makes a language known to all elements of this copy of the package, also to those that are in the page already. */
export function registerLanguage(language: Language): void {
  registered.set(language.language.toLowerCase(), language);
  for (const watcher of watchers) watcher();
}

/** The language for a locale: itself, else the one it is a kind of (`de` for `de-AT`), else English. */
export function languageFor(locale: string): Language {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const language = registered.get(tag);
    if (language) return language;
  }
  // Always there.
  return registered.get('en') as Language;
}

/** Calls back whenever a language becomes known, until the returned function is called. */
export function onLanguages(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
