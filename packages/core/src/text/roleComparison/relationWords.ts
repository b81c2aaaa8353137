import type { RoleAspectRelation } from '../../role/types.ts';
import { quoted } from '../quoted.ts';
import type { RoleComparisonMessages } from './messages.ts';

/** How roles stand to each other in an aspect, in a few words: those of an order, one for each role, in the order of the roles. */
export function relationWords(
  aspect: string,
  relation: RoleAspectRelation,
  roles: readonly string[],
  messages: RoleComparisonMessages,
): string {
  if (relation.kind === 'ordered') return roles.map((role) => orderWord(aspect, role, relation.order, messages)).join(' · ');
  if (relation.kind !== 'partly' || relation.by !== 'place') return messages.relation[relation.kind];

  const byAll = relation.shared.filter((overlap) => overlap.roles.length === roles.length);
  const bySome = relation.shared.filter((overlap) => overlap.roles.length < roles.length);
  return [
    ...(byAll.length === 0 ? [] : [messages.sharedByAll(byAll.map(({ value }) => stepName(value, messages)))]),
    ...bySome.map((overlap) => messages.sharedBySome(stepName(overlap.value, messages), overlap.roles.length, roles.length)),
  ].join(', ');
}

function orderWord(
  aspect: string,
  role: string,
  order: readonly (readonly string[])[],
  { order: words, between }: RoleComparisonMessages,
): string {
  const { upper, lower, uppermost, lowermost } = words[aspect as keyof typeof words];
  const group = order.findIndex((ids) => ids.includes(role));
  if (group === 0) return order.length === 2 ? upper : uppermost;
  if (group < order.length - 1) return between;
  return order.length === 2 ? lower : lowermost;
}

function stepName(step: string, { step: names }: RoleComparisonMessages): string {
  return Object.hasOwn(names, step) ? names[step as keyof typeof names] : quoted(step);
}
