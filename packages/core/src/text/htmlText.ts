/** A text as the content of an element. */
export function content(text: string): string {
  return isolated(escaped(text));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as the value of an attribute, or to be isolated. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The marks of direction as the element that is made for it. */
export function isolated(html: string): string {
  return html.replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');
}
