import type { RoleComparison, RoleSource } from '../../role/types.ts';
import { isSourceAddress } from '../../role/sourceAddress.ts';
import { localized } from '../localized.ts';
import { quoted } from '../quoted.ts';
import type { RoleComparisonRow, RoleComparisonView } from '../types.ts';
import type { RoleComparisonMessages } from './messages.ts';
import { roleComparisonEnglish } from './messages.en.ts';
import { relationWords } from './relationWords.ts';
import { responsibilitiesView } from './responsibilitiesView.ts';

/**
 * How a comparison is put into words.
 *
 * @since 0.1.0
 */
export interface RoleComparisonOptions {
  /** The language of its texts; default English. Where a profile lacks it, its English stands. */
  readonly messages?: RoleComparisonMessages;
}

/**
 * What a comparison of roles shows: a table of aspects with how the roles stand to each other in each, shared and own responsibilities, what each role is
 * needed for, and where that comes from.
 *
 * @param comparison as `compareRoles` gives it
 * @param options.messages the texts of a language; default English
 * @returns plain texts, ready to be drawn
 * @since 0.1.0
 * @example
 * roleComparisonView(compareRoles([deliveryManager, projectManager])).subtitle; // '5 of 5 aspects differ; 3 of 14 responsibilities shared'
 * roleComparisonView(compareRoles([deliveryManager, projectManager])).rows[1].relation; // { kind: 'ordered', sign: '▲', words: 'wider · narrower' }
 */
export function roleComparisonView(
  comparison: RoleComparison,
  { messages = roleComparisonEnglish }: RoleComparisonOptions = {},
): RoleComparisonView {
  const text = (of: Parameters<typeof localized>[0]) => quoted(localized(of, messages.language));
  const titles = new Map(comparison.roles.map(({ id, title }) => [id, text(title)]));
  return {
    kind: 'role-comparison',
    language: messages.language,
    title: messages.title([...titles.values()]),
    ...subtitleOf(comparison, messages),
    caption: messages.caption,
    headings: messages.headings,
    roles: [...titles.values()],
    rows: comparison.aspects.map(({ aspect, values, relation }) => {
      const ownTitle = values.find(({ title }) => title)?.title;
      const cells = new Map(values.map((value) => [value.role, text(value.text)]));
      return {
        aspect: ownTitle ? text(ownTitle) : aspectName(aspect, messages),
        cells: comparison.roles.map(({ id }) => cells.get(id) ?? messages.notStated),
        relation: { kind: relation.kind, sign: SIGNS[relation.kind], words: relationWords(aspect, relation, [...titles.keys()], messages) },
      };
    }),
    responsibilities: responsibilitiesView(comparison.responsibilities, titles, messages),
    neededWhen: [
      ...comparison.roles.map(({ id, neededFor }) => messages.neededFor(titles.get(id) ?? quoted(id), text(neededFor))),
      ...comparison.together.map((both) => text(both.text)),
    ],
    sources: { title: messages.sources, items: sourceItems(comparison.roles.flatMap(({ sources }) => sources)) },
  };
}

/** How much is not the same, as far as there is something to compare. */
function subtitleOf(
  { aspects, differences, responsibilities }: RoleComparison,
  messages: RoleComparisonMessages,
): Pick<RoleComparisonView, 'subtitle'> {
  const unknown = aspects.filter(({ relation }) => relation.kind === 'unknown').length;
  const compared = aspects.length - unknown;
  const parts = [
    ...(compared > 0 ? [messages.differing(differences.length, compared)] : []),
    ...(unknown > 0 ? [messages.notComparable(unknown)] : []),
    ...(responsibilities.count > 0 ? [messages.sharedOf(responsibilities.sharedCount, responsibilities.count)] : []),
  ];
  return parts.length === 0 ? {} : { subtitle: parts.join('; ') };
}

const SIGNS: { readonly [Kind in RoleComparisonRow['relation']['kind']]: string } = {
  same: '=',
  ordered: '▲',
  partly: '≈',
  different: '≠',
  unknown: '?',
};

function aspectName(aspect: string, { aspect: names }: RoleComparisonMessages): string {
  return Object.hasOwn(names, aspect) ? names[aspect as keyof typeof names] : quoted(aspect);
}

/** Every source once. Profiles that did not come through the parser may carry addresses that are none. */
function sourceItems(sources: readonly RoleSource[]): RoleComparisonView['sources']['items'] {
  const items = sources.map(({ title, url }) => ({ title: quoted(title), ...(url !== undefined && isSourceAddress(url) && { url }) }));
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
