import type { Finding } from '../document/types.ts';
import type { RoleProfile } from './types.ts';

/** What a profile that did not come through the parser lacks to be compared. */
export function* shapeFindings(profile: RoleProfile): Generator<Finding> {
  const { id, title, summary, neededFor, aspects, responsibilities, companions, sources } = part(profile);
  if (typeof id !== 'string') yield { path: ['id'], expected: 'the id of a role', received: id };
  for (const [key, text] of Object.entries({ title, summary, neededFor })) yield* textFindings([key], text);

  if (Object(aspects) !== aspects) yield { path: ['aspects'], expected: 'aspects by their ids', received: aspects };
  for (const [aspect, value] of Object.entries(part(aspects))) {
    const { text, place = [], tags = [] } = part(value);
    yield* textFindings(['aspects', aspect, 'text'], text);
    for (const [key, list] of Object.entries({ place, tags })) yield* listFindings(['aspects', aspect, key], list);
  }
  for (const [key, list] of Object.entries({ responsibilities, companions: companions ?? [], sources })) {
    yield* listFindings([key], list);
  }
  for (const [key, list] of Object.entries({ responsibilities, companions })) {
    for (const [index, item] of Array.isArray(list) ? list.entries() : []) yield* textFindings([key, index, 'text'], part(item)['text']);
  }
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>;
}

function* textFindings(path: readonly PropertyKey[], text: unknown): Generator<Finding> {
  if (typeof part(text)['en'] !== 'string') yield { path, expected: 'text by language, with English among them', received: text };
}

function* listFindings(path: readonly PropertyKey[], list: unknown): Generator<Finding> {
  if (!Array.isArray(list)) yield { path, expected: 'a list', received: list };
}
