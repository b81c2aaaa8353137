import { obeys } from './checks.schema.ts';
import { lazily, recordOf, textBy, words } from './document.schema.ts';
import { checked, type Schema } from './node.schema.ts';
import type { LocalizedText } from './types.ts';

const TEXTS = 'texts by language with English among them, such as { "en": "Scope", "de": "Umfang" }';

export const localizedTextSchema = /* @__PURE__ */ lazily(() => {
  const texts = recordOf(TEXTS, words('text'), textBy(isLanguageTag, 'a language tag, such as "en" or "pt-BR"'));
  return checked(texts, obeys(hasEnglish, TEXTS)) as Schema<{ -readonly [Language in keyof LocalizedText]: string }>;
});

/** Whether a text has the form of a language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag);
}

/** Whether English is among the languages. */
export function hasEnglish(texts: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(texts, 'en');
}
