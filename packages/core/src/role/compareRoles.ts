import { aspectRelation } from './aspectRelation.ts';
import { assertComparable } from './assertComparable.ts';
import type {
  OwnResponsibilities,
  RoleAspectComparison,
  RoleAspectValue,
  RoleComparison,
  RoleProfile,
  SharedResponsibility,
} from './types.ts';

/**
 * Holds roles side by side: how they stand to each other in every aspect, which responsibilities they share, and which are one role's own.
 *
 * Aspects compare by their places on a scale where every role has one, else by their tags, else by their English words; `relation.by` says which it was.
 * An aspect that a role does not have is `unknown` and no difference. The order of the roles decides the order of the result and nothing else.
 *
 * @param roles two or more, each once
 * @returns plain JSON
 * @throws {PlumblineError} `role/invalid-comparison` for fewer than two roles or one given twice; `role/invalid-profile` for a profile with parts that are
 * missing, repeated, or not on their scale
 * @since 0.1.0
 * @example
 * compareRoles([deliveryManager, projectManager]).differences.map(({ aspect }) => aspect); // ['focus', 'scope', 'timeframe', 'decisionLevel', 'successMeasure']
 * compareRoles([deliveryManager, projectManager]).aspects[1].relation; // { kind: 'ordered', by: 'place', order: [['delivery-manager'], ['project-manager']] }
 * compareRoles([deliveryManager, projectManager]).responsibilities.sharedCount; // 3
 */
export function compareRoles(roles: readonly RoleProfile[]): RoleComparison {
  assertComparable(roles);
  const aspects = aspectIds(roles).map((aspect) => compareAspect(aspect, roles));
  return {
    roles: roles.map(({ id, title, summary, neededFor, sources }) => ({ id, title, summary, neededFor, sources })),
    aspects,
    differences: aspects.filter(({ relation }) => relation.kind !== 'same' && relation.kind !== 'unknown'),
    responsibilities: compareResponsibilities(roles),
    together: roles.flatMap(({ id, companions = [] }) =>
      companions
        .filter(({ role }) => role !== id && roles.some((other) => other.id === role))
        .map(({ role, ...said }) => ({ roles: [id, role], ...said })),
    ),
  };
}

const CORE_ASPECTS = ['focus', 'scope', 'timeframe', 'decisionLevel', 'successMeasure'];

function aspectIds(roles: readonly RoleProfile[]): string[] {
  const ids = new Set(roles.flatMap(({ aspects }) => Object.keys(aspects)));
  return [...CORE_ASPECTS.filter((id) => ids.delete(id)), ...[...ids].sort()];
}

function compareAspect(aspect: string, roles: readonly RoleProfile[]): RoleAspectComparison {
  const values: RoleAspectValue[] = [];
  const missingIn: string[] = [];
  for (const { id, aspects } of roles) {
    const value = Object.hasOwn(aspects, aspect) ? aspects[aspect] : undefined;
    if (value) values.push({ role: id, ...value });
    else missingIn.push(id);
  }
  const relation = missingIn.length > 0 ? ({ kind: 'unknown', missingIn } as const) : aspectRelation(aspect, values);
  return { aspect, values, relation };
}

function compareResponsibilities(roles: readonly RoleProfile[]): RoleComparison['responsibilities'] {
  const byId = new Map<string, SharedResponsibility['by'][number][]>();
  for (const { id: role, responsibilities } of roles) {
    for (const { id, ...said } of responsibilities) byId.set(id, [...(byId.get(id) ?? []), { role, ...said }]);
  }
  const shared = [...byId].filter(([, by]) => by.length > 1).map(([id, by]) => ({ id, by }));
  const own = roles.map(({ id: role, responsibilities }): OwnResponsibilities => ({
    role,
    responsibilities: responsibilities.filter(({ id }) => byId.get(id)?.length === 1),
  }));
  return { shared, own, count: byId.size, sharedCount: shared.length, ownCount: byId.size - shared.length };
}
