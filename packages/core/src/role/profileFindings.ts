import type { Finding } from '../document/types.ts';
import { stepsOf } from './scales.ts';
import type { RoleProfile } from './types.ts';

/** How the parts of a profile go together: places are on the scale of their aspect, and responsibilities are there once. */
export function* profileFindings({ aspects, responsibilities }: RoleProfile): Generator<Finding> {
  for (const [aspect, { place = [] }] of Object.entries(aspects)) {
    const steps = stepsOf(aspect);
    const expected = steps.length > 0 ? `one of ${steps.join(', ')}` : 'no place, since this aspect has no scale';
    for (const [index, step] of place.entries()) {
      if (!steps.includes(step)) yield { path: ['aspects', aspect, 'place', index], expected, received: step };
    }
  }
  yield* repeatedIds(responsibilities, ['responsibilities']);
}

/** Finds the ids that an earlier item has. */
export function* repeatedIds(items: readonly { readonly id: string }[], path: readonly PropertyKey[] = []): Generator<Finding> {
  const ids = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (ids.has(id)) yield { path: [...path, index, 'id'], expected: 'an id that no other has', received: id };
    ids.add(id);
  }
}
