import type { ResponsibilityStrength, RoleComparison, RoleResponsibility } from '../../role/types.ts';
import { localized } from '../localized.ts';
import { quoted } from '../quoted.ts';
import type { RoleComparisonView } from '../types.ts';
import type { RoleComparisonMessages } from './messages.ts';

/** Responsibilities as lists: what is shared with how each role stands to it, and what is each role's own. */
export function responsibilitiesView(
  { shared, own }: RoleComparison['responsibilities'],
  titles: ReadonlyMap<string, string>,
  messages: RoleComparisonMessages,
): RoleComparisonView['responsibilities'] {
  const titleOf = (role: string) => titles.get(role) ?? quoted(role);
  return {
    shared: {
      title: messages.shared(shared.length),
      items: shared.map(({ by }) => {
        const standings = by.map((it) => `${titleOf(it.role)}: ${standing(it, messages)}`);
        return `${textOf(strongest(by), messages)} (${standings.join('; ')})`;
      }),
    },
    own: own.map(({ role, responsibilities }) => ({
      title: messages.own(titleOf(role), responsibilities.length),
      items: responsibilities.map((it) => `${textOf(it, messages)} (${standing(it, messages)})`),
    })),
  };
}

type Held = Omit<RoleResponsibility, 'id'>;

const STRONGEST_FIRST: readonly ResponsibilityStrength[] = ['accountable', 'responsible', 'contributes'];

/** Roles may word a responsibility differently: the words of the one that answers for it stand. */
function strongest(by: readonly Held[]): Held | undefined {
  return by.toSorted((a, b) => STRONGEST_FIRST.indexOf(a.strength) - STRONGEST_FIRST.indexOf(b.strength))[0];
}

function textOf(held: Held | undefined, { language }: RoleComparisonMessages): string {
  return held === undefined ? '' : quoted(localized(held.text, language));
}

function standing({ strength, basis }: Held, messages: RoleComparisonMessages): string {
  const word = messages.strength[strength];
  return basis === undefined || basis === 'published' ? word : `${word}, ${messages.basis[basis]}`;
}
