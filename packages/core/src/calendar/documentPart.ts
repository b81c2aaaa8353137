import { PlumblineError } from '../errors.ts';

/** What parts of a calendar document are called in the codes of errors. */
export type DocumentPart = 'document' | 'hours' | 'holiday' | 'revision';

/** The error for a part of a calendar document that cannot be read. */
export function invalidPart(part: DocumentPart, path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError(`calendar/invalid-${part}`, { path, expected, received });
}

/** Throws unless a part is an object of known keys: a key that nobody reads would be as if it were not there. */
export function assertKeys(part: DocumentPart, path: string, value: object, known: readonly string[], otherwise = ''): void {
  const keys = `the keys ${known.join(', ')}${otherwise}`;
  if (Object(value) !== value || Array.isArray(value)) throw invalidPart(part, path, `an object with ${keys}`, value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw invalidPart(part, path === '' ? key : `${path}.${key}`, `one of ${keys}`, key);
  }
}

/** Reads the items of a list, each with its path; a list that is absent has none. */
export function readList<Item, Value>(
  part: DocumentPart,
  path: string,
  list: readonly Item[] = [],
  read: (item: Item, path: string) => Value,
  items = path,
): Value[] {
  if (!Array.isArray(list)) throw invalidPart(part, path, `a list of ${items}`, list);
  return list.map((item: Item, index) => read(item, `${path}[${index}]`));
}
