import { readFile, writeFile } from 'node:fs/promises';
import type { SlaPolicy, SlaTarget, SlaWithin } from '@plumbline/core';

/** What was fitted to a type of request: so many working or calendar days reproduce so many of its rows. */
interface FittedRule {
  readonly unit: 'businessDays' | 'calendarDays';
  readonly n: number;
  readonly rows: number;
  readonly matched: number;
}

/** The part of the fitted policy that is read here. */
export interface FittedPolicy {
  readonly calendar: { readonly holidaysUsed: readonly string[] };
  readonly types: Readonly<Record<string, FittedRule>>;
  readonly versioned: {
    readonly types: Readonly<Record<string, { readonly before: FittedRule | null; readonly after: FittedRule | null }>>;
  };
}

/** Where the data lie when they are there: beside the checkout, never in it. */
export const FITTED_POLICY = new URL('../../../../shared/data/service/boston311_2015_policy_inferred.json', import.meta.url);

/** The hour of the change was seen in the data: the last order under the old rules at 12:30, the first under the new ones at 13:25. */
const EFFECTIVE_FROM = '2015-02-16T13:00:00-05:00';

/** The dated policy of the city's requests as a document: targets by type of request, and their one change. */
export function cityPolicy({ calendar, versioned }: FittedPolicy): SlaPolicy {
  const hours = [['08:30', '17:00']] as const;
  return {
    plumbline: 1,
    kind: 'sla-policy',
    id: 'boston-311-inferred',
    name: 'City service requests by type (fitted to 2015, never published)',
    targets: targetsOf(versioned.types, 'before'),
    revisions: [
      {
        effectiveFrom: EFFECTIVE_FROM,
        note: 'At least 16 types of request got other targets within an hour.',
        targets: targetsOf(versioned.types, 'after'),
      },
    ],
    calendars: [
      {
        plumbline: 1,
        kind: 'calendar',
        id: 'city-hall',
        zone: 'America/New_York',
        weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
        holidays: calendar.holidaysUsed,
      },
    ],
  };
}

/** One target for all types with the same rule. Zero days were fitted to a few rows that follow no rule: such a type gets no target. */
function targetsOf(types: FittedPolicy['versioned']['types'], version: 'before' | 'after'): SlaTarget[] {
  const byRule = new Map<string, { readonly within: SlaWithin; readonly types: string[] }>();
  for (const [type, rules] of Object.entries(types)) {
    const rule = rules[version];
    if (rule === null || rule.n === 0) continue;
    const within: SlaWithin =
      rule.unit === 'businessDays' ? { workingDays: rule.n, at: 'sameTime', from: 'nextOpening' } : { calendarDays: rule.n };
    const key = JSON.stringify(within);
    if (!byRule.has(key)) byRule.set(key, { within, types: [] });
    byRule.get(key)?.types.push(type);
  }
  return [...byRule.values()].map(({ within, types: type }) => ({
    metric: 'closure',
    when: { type },
    within,
    calendar: 'city-hall',
    stopOn: { event: 'closed' },
  }));
}

if (import.meta.main) {
  const fitted = JSON.parse(await readFile(FITTED_POLICY, 'utf8')) as FittedPolicy;
  await writeFile(new URL('policy.json', import.meta.url), `${JSON.stringify(cityPolicy(fitted), null, 2)}\n`);
}
