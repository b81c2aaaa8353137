import { stepsOf } from './scales.ts';
import type { RoleAspectOverlap, RoleAspectRelation, RoleAspectValue } from './types.ts';

/**
 * How roles stand to each other in an aspect, by the best of what all of them have: places on the scale, tags, or the English words.
 *
 * @param values of two or more roles
 */
export function aspectRelation(aspect: string, values: readonly RoleAspectValue[]): RoleAspectRelation {
  for (const by of ['place', 'tags'] as const) {
    const held = values.map((value) => {
      const items: readonly string[] = value[by] ?? [];
      return { role: value.role, items };
    });
    if (held.some(({ items }) => items.length === 0)) continue;
    // In an order that does not depend on that of the roles.
    const vocabulary = by === 'place' ? stepsOf(aspect) : [...new Set(held.flatMap(({ items }) => items))].sort();
    const holders = vocabulary
      .map((value) => ({ value, roles: held.filter(({ items }) => items.includes(value)).map(({ role }) => role) }))
      .filter(({ roles }) => roles.length > 0);
    return holdersRelation(holders, by, values.length);
  }
  return { kind: new Set(values.map(({ text }) => text.en)).size === 1 ? 'same' : 'different', by: 'text' };
}

function holdersRelation(holders: readonly RoleAspectOverlap[], by: 'place' | 'tags', count: number): RoleAspectRelation {
  if (holders.every(({ roles }) => roles.length === count)) return { kind: 'same', by };
  if (by === 'place') {
    const order = upperFirst(holders, count);
    if (order) return { kind: 'ordered', by, order };
  }
  const shared = holders.filter(({ roles }) => roles.length > 1);
  return shared.length > 0 ? { kind: 'partly', by, shared } : { kind: 'different', by };
}

/** The roles from the upper end of the scale down, equal ones together; nothing where one begins before another has ended. */
function upperFirst(ascending: readonly RoleAspectOverlap[], count: number): readonly (readonly string[])[] | undefined {
  const lists = ascending.map(({ roles }) => roles);
  const stretches = lists.filter((roles, index) => JSON.stringify(roles) !== JSON.stringify(lists[index - 1]));
  // In an order every role is in one stretch of the scale alone.
  return stretches.flat().length === count ? stretches.reverse() : undefined;
}
