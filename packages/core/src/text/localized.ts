import type { LocalizedText } from '../document/types.ts';

/** A text of a document in a language: for `de-AT` that of `de-AT`, else of `de`, else English. */
export function localized(text: LocalizedText, language: string): string {
  const [base = ''] = language.split('-');
  const found = [language, base].find((candidate) => Object.hasOwn(text, candidate));
  return (found === undefined ? undefined : text[found]) ?? text.en;
}
