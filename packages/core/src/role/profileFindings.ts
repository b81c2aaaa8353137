import type { Finding } from '../document/types.ts';
import { stepsOf } from './scales.ts';
import type { RoleProfile } from './types.ts';

/** How the parts of a profile go together: places are steps of their scale, responsibilities are there once, companions are other roles. */
export function* profileFindings({ id, aspects, responsibilities, companions = [] }: RoleProfile): Generator<Finding> {
  for (const [aspect, { place }] of Object.entries(aspects)) {
    if (place !== undefined) yield* placeFindings(aspect, place);
  }
  yield* repeatedIds(responsibilities, 'an id that no other responsibility of the role has', ['responsibilities']);
  for (const [index, { role }] of companions.entries()) {
    if (role === id) yield { path: ['companions', index, 'role'], expected: 'the id of another role', received: role };
  }
}

function* placeFindings(aspect: string, place: readonly string[]): Generator<Finding> {
  const steps = stepsOf(aspect);
  const path = ['aspects', aspect, 'place'];
  if (steps.length === 0) yield { path, expected: 'no place, since this aspect has no scale', received: place };
  else if (place.length === 0) yield { path, expected: 'at least one step', received: place };
  else {
    for (const [index, step] of place.entries()) {
      if (!steps.includes(step)) yield { path: [...path, index], expected: `one of ${steps.join(', ')}`, received: step };
      else if (place.indexOf(step) < index) yield { path: [...path, index], expected: 'every step once', received: step };
    }
  }
}

/** Finds the ids that an earlier item has. */
export function* repeatedIds(
  items: readonly { readonly id: string }[],
  expected: string,
  path: readonly PropertyKey[] = [],
): Generator<Finding> {
  const ids = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (ids.has(id)) yield { path: [...path, index, 'id'], expected, received: id };
    ids.add(id);
  }
}
