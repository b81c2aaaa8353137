import { epochMsAt } from '../time/toEpochMs.ts';
import type { IsoInstant } from '../time/types.ts';
import { assertPolicy } from './assertPolicy.ts';
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
    assertPolicy(policy);
    const revisions = [
      { fromMs: Number.NEGATIVE_INFINITY, targets: byMetric(policy.targets) },
      ...(policy.revisions ?? []).map(({ effectiveFrom, targets }, place) => ({
        fromMs: epochMsAt(effectiveFrom, () => `revisions[${place}].effectiveFrom`),
        effectiveFrom,
        targets: byMetric(targets),
      })),
    ];
    index = { metrics: [...new Set(revisions.flatMap(({ targets }) => [...targets.keys()]))], revisions };
    indexes.set(policy, index);
  }
  return index;
}

/** The event that every ticket begins with. */
const CREATED: Trigger = { event: 'created' };

function byMetric(targets: readonly SlaTarget[]): ReadonlyMap<string, readonly IndexedTarget[]> {
  const metrics = new Map<string, IndexedTarget[]>();
  for (const target of targets) {
    const indexed: IndexedTarget = {
      target,
      matches: matcherOf(target.when ?? {}),
      startOn: indexTrigger(target.startOn ?? CREATED),
      stopOn: indexTrigger(target.stopOn),
      ...(target.pauseWhile === undefined ? {} : { pauseWhile: matcherOf(target.pauseWhile) }),
      ...(target.reopenOn === undefined ? {} : { reopenOn: indexTrigger(target.reopenOn) }),
    };
    const list = metrics.get(target.metric);
    if (list === undefined) metrics.set(target.metric, [indexed]);
    else list.push(indexed);
  }
  return metrics;
}

function indexTrigger(trigger: Trigger): IndexedTrigger {
  if ('fields' in trigger) return { kind: 'fields', holds: matcherOf(trigger.fields) };
  return {
    kind: 'event',
    names: oneOrMany(trigger.event),
    ...(trigger.actor === undefined ? {} : { actors: oneOrMany(trigger.actor) }),
    ...(trigger.after === undefined ? {} : { after: trigger.after }),
  };
}
