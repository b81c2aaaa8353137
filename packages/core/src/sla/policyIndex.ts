import { PlumblineError } from '../errors.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { IsoInstant } from '../time/types.ts';
import { type Matcher, matcherOf, oneOrMany } from './conditions.ts';
import type { Actor, SlaPolicy, SlaTarget, Trigger } from './types.ts';

/** A target made ready for matching. */
export interface IndexedTarget {
  readonly target: SlaTarget;
  readonly matches: Matcher;
  readonly startOn: IndexedTrigger;
  readonly stopOn: IndexedTrigger;
  readonly pauseWhile?: Matcher;
  readonly reopenOn?: IndexedTrigger;
}

/** A trigger made ready: it looks at events, or at fields. */
export type IndexedTrigger =
  | { readonly kind: 'event'; readonly names: readonly string[]; readonly actors?: readonly Actor[]; readonly after?: string }
  | { readonly kind: 'fields'; readonly holds: Matcher };

/** The targets that hold from an instant on, by metric, in the order of the policy. */
export interface IndexedRevision {
  readonly fromMs: number;
  readonly effectiveFrom?: IsoInstant;
  readonly targets: ReadonlyMap<string, readonly IndexedTarget[]>;
}

/** A policy made ready for matching tickets. */
export interface PolicyIndex {
  readonly metrics: readonly string[];
  /** In the order of their instants; the first holds from the beginning of time. */
  readonly revisions: readonly IndexedRevision[];
}

/** By the identity of the policy, which is immutable. */
const indexes = new WeakMap<SlaPolicy, PolicyIndex>();

/** The index of a policy, made on first use. */
export function policyIndexOf(policy: SlaPolicy): PolicyIndex {
  let index = indexes.get(policy);
  if (index === undefined) {
    const revisions = [
      { fromMs: Number.NEGATIVE_INFINITY, targets: byMetric(policy?.targets, 'targets') },
      ...listAt(policy.revisions ?? [], 'revisions').map(({ effectiveFrom, targets }, i) => ({
        fromMs: toEpochMs(effectiveFrom),
        effectiveFrom,
        targets: byMetric(targets, `revisions[${i}].targets`),
      })),
    ];
    index = { metrics: [...new Set(revisions.flatMap(({ targets }) => [...targets.keys()]))], revisions };
    indexes.set(policy, index);
  }
  return index;
}

/** The event that every ticket begins with. */
const CREATED: Trigger = { event: 'created' };

function byMetric(targets: readonly SlaTarget[], path: string): ReadonlyMap<string, readonly IndexedTarget[]> {
  const metrics = new Map<string, IndexedTarget[]>();
  for (const [i, target] of listAt(targets, path).entries()) {
    const indexed: IndexedTarget = {
      target,
      matches: matcherOf(target.when ?? {}),
      startOn: indexTrigger(target.startOn ?? CREATED, `${path}[${i}].startOn`),
      stopOn: indexTrigger(target.stopOn, `${path}[${i}].stopOn`),
      ...(target.pauseWhile === undefined ? {} : { pauseWhile: matcherOf(target.pauseWhile) }),
      ...(target.reopenOn === undefined ? {} : { reopenOn: indexTrigger(target.reopenOn, `${path}[${i}].reopenOn`) }),
    };
    const list = metrics.get(target.metric);
    if (list === undefined) metrics.set(target.metric, [indexed]);
    else list.push(indexed);
  }
  return metrics;
}

/** A list of objects, as a policy that nothing has read may not have it. */
function listAt<Item extends object>(list: readonly Item[], path: string): readonly Item[] {
  if (!Array.isArray(list)) throw invalidPolicy(path, `a list of ${path.replace(/.*\./, '')}`, list);
  for (const [i, item] of list.entries()) if (Object(item) !== item) throw invalidPolicy(`${path}[${i}]`, 'an object', item);
  return list;
}

function invalidPolicy(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('sla/invalid-policy', { path, expected, received });
}

function indexTrigger(trigger: Trigger, path: string): IndexedTrigger {
  if (Object(trigger) !== trigger) throw invalidPolicy(path, 'a trigger such as { "event": "closed" }', trigger);
  if ('fields' in trigger) return { kind: 'fields', holds: matcherOf(trigger.fields) };
  return {
    kind: 'event',
    names: oneOrMany(trigger.event),
    ...(trigger.actor === undefined ? {} : { actors: oneOrMany(trigger.actor) }),
    ...(trigger.after === undefined ? {} : { after: trigger.after }),
  };
}
