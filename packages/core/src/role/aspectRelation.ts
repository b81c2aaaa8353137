import { stepsOf } from './scales.ts';
import type { RoleAspectOverlap, RoleAspectRelation, RoleAspectValue } from './types.ts';

/**
 * How roles stand to each other in an aspect, by the best of what all of them have: places on the scale, tags, or the English words.
 *
 * @param values of two or more roles
 */
export function aspectRelation(aspect: string, values: readonly RoleAspectValue[]): RoleAspectRelation {
  for (const by of ['place', 'tags'] as const) {
    const held = values.map((value) => ({ role: value.role, has: new Set<string>(value[by]) }));
    if (held.every(({ has }) => has.size > 0)) return relationOf(held, by, stepsOf(aspect));
  }
  const texts = new Set(values.map(({ text }) => text.en.trim()));
  return { kind: texts.size === 1 ? 'same' : 'different', by: 'text' };
}

interface Held {
  readonly role: string;
  readonly has: ReadonlySet<string>;
}

function relationOf(held: readonly Held[], by: 'place' | 'tags', steps: readonly string[]): RoleAspectRelation {
  const all = [...new Set(held.flatMap(({ has }) => [...has]))];
  const overlaps = all.map((value) => ({ value, roles: held.filter(({ has }) => has.has(value)).map(({ role }) => role) }));
  if (overlaps.every(({ roles }) => roles.length === held.length)) return { kind: 'same', by };

  const order = by === 'place' ? inOrder(held, steps) : undefined;
  if (order !== undefined) return { kind: 'ordered', by: 'place', order };

  const shared = overlaps.filter(({ roles }) => roles.length > 1);
  return shared.length === 0 ? { kind: 'different', by } : { kind: 'partly', by, shared: shared.sort(alongScale(steps)) };
}

/** The roles from the upper end of the scale down, equal ones together; nothing where places lie across each other. */
function inOrder(held: readonly Held[], steps: readonly string[]): string[][] | undefined {
  const groups = new Map<string, { readonly roles: string[]; readonly lowest: number; readonly highest: number }>();
  for (const { role, has } of held) {
    const ranks = [...has].map((step) => steps.indexOf(step)).sort((a, b) => a - b);
    const key = ranks.join();
    const group = groups.get(key) ?? { roles: [], lowest: Math.min(...ranks), highest: Math.max(...ranks) };
    group.roles.push(role);
    groups.set(key, group);
  }
  const downwards = [...groups.values()].sort((a, b) => b.highest - a.highest);
  const apart = downwards.every(({ lowest }, index) => lowest > (downwards[index + 1]?.highest ?? -1));
  return apart ? downwards.map(({ roles }) => roles) : undefined;
}

/** Steps as on the scale; tags, which have none, by their letters, so that the order of the roles changes nothing. */
function alongScale(steps: readonly string[]): (a: RoleAspectOverlap, b: RoleAspectOverlap) => number {
  return (a, b) => steps.indexOf(a.value) - steps.indexOf(b.value) || (a.value < b.value ? -1 : 1);
}
