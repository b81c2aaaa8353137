import { oneOrMany } from './conditions.ts';
import type { Actor, Conditions, FieldValue, SlaPolicy, SlaTarget, Trigger } from './types.ts';

/** Something that a policy needs to find in tickets. */
export type PolicyAsk =
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'field'; readonly field: string; readonly values: readonly FieldValue[] }
  | { readonly kind: 'deadline'; readonly deadline: string }
  | { readonly kind: 'actor'; readonly actor: Actor };

/** What a policy and its revisions ask of tickets, with the metric that asks for it. */
export function* policyAsks({ targets, revisions = [] }: SlaPolicy): Generator<readonly [metric: string, ask: PolicyAsk]> {
  for (const target of [...targets, ...revisions.flatMap((revision) => revision.targets)]) {
    for (const ask of targetAsks(target)) yield [target.metric, ask];
  }
}

function* targetAsks({ within, when, pauseWhile, startOn, stopOn, reopenOn }: SlaTarget): Generator<PolicyAsk> {
  for (const trigger of [startOn, stopOn, reopenOn]) if (trigger !== undefined) yield* triggerAsks(trigger);
  for (const conditions of [when, pauseWhile]) if (conditions !== undefined) yield* conditionAsks(conditions);
  if (typeof within === 'object' && 'deadline' in within) yield { kind: 'deadline', deadline: within.deadline };
}

function* triggerAsks(trigger: Trigger): Generator<PolicyAsk> {
  if ('fields' in trigger) yield* conditionAsks(trigger.fields);
  else {
    for (const event of [...oneOrMany(trigger.event), ...oneOrMany(trigger.after ?? [])]) yield { kind: 'event', event };
    for (const actor of oneOrMany(trigger.actor ?? [])) yield { kind: 'actor', actor };
  }
}

function* conditionAsks(conditions: Conditions): Generator<PolicyAsk> {
  for (const [field, condition] of Object.entries(conditions)) {
    yield { kind: 'field', field, values: oneOrMany(typeof condition === 'object' && 'not' in condition ? condition.not : condition) };
  }
}
