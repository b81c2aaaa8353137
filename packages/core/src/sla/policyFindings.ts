import { closest } from '../document/closest.ts';
import type { Finding } from '../document/types.ts';
import type { SlaPolicy, SlaTarget } from './types.ts';

/**
 * How the parts of a policy go together: ids are unique and exist, days have a calendar to be counted on, objectives are for metrics that are timed.
 *
 * It is also asked about policies that have other faults, so it takes nothing for granted that the schema has not let through yet.
 */
export function* policyFindings(policy: SlaPolicy): Generator<Finding> {
  const calendarIds = new Set<unknown>();
  for (const [index, calendar] of list(policy.calendars).entries()) {
    const id = calendar?.id;
    if (id !== undefined && calendarIds.has(id)) {
      yield { path: ['calendars', index, 'id'], expected: 'an id that no other calendar of the policy has', received: id };
    }
    calendarIds.add(id);
  }
  const metrics = new Set<unknown>();
  for (const [path, targets] of targetLists(policy)) {
    if (targets.length === 0) yield { path, expected: 'at least one target', received: targets };
    for (const [index, target] of targets.entries()) {
      metrics.add(target?.metric);
      yield* calendarFindings([...path, index, 'calendar'], target, policy.calendars && calendarIds);
    }
  }
  // Where a metric is missing, its objective is not what is wrong.
  const allMetrics = Array.isArray(policy.targets) && !metrics.has(undefined);
  for (const metric of allMetrics ? Object.keys(policy.objectives ?? {}) : []) {
    if (!metrics.has(metric)) yield notAmong(metrics, 'a metric of one of the targets', ['objectives', metric], metric);
  }
}

function* calendarFindings(
  path: readonly PropertyKey[],
  target: SlaTarget | undefined,
  calendarIds: ReadonlySet<unknown> | undefined,
): Generator<Finding> {
  const id = target?.calendar;
  const within: unknown = target?.within;
  if (typeof id === 'string') {
    // A policy without calendars is used with some from outside: these are known at run time only.
    if (calendarIds && !calendarIds.has(id)) yield notAmong(calendarIds, 'the id of a calendar of the policy', path, id);
  } else if (id === undefined && typeof within === 'object' && within !== null && ('workingDays' in within || 'calendarDays' in within)) {
    yield { path, expected: 'the id of a calendar to count these days on', received: undefined };
  }
}

/** The lists of targets of a policy and of its revisions, by path. */
function targetLists(policy: SlaPolicy): (readonly [path: readonly PropertyKey[], targets: readonly (SlaTarget | undefined)[]])[] {
  return [
    ...(Array.isArray(policy.targets) ? [[['targets'], policy.targets] as const] : []),
    ...list(policy.revisions).map((revision, index) => [['revisions', index, 'targets'], list(revision?.targets)] as const),
  ];
}

function list<Item>(items: readonly Item[] | undefined): readonly (Item | undefined)[] {
  return Array.isArray(items) ? items : [];
}

function notAmong(known: ReadonlySet<unknown>, expected: string, path: readonly PropertyKey[], received: string): Finding {
  const names = [...known].filter((name) => typeof name === 'string');
  const likely = closest(received, names);
  const all = names.slice(0, 10).map((name) => `"${name}"`);
  const reason = likely !== undefined ? `did you mean "${likely}"?` : `there is ${all.join(', ') || 'none'}`;
  return { path, expected: `${expected} (${reason})`, received };
}
