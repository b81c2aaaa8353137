import { PlumblineError } from '../errors.ts';
import type { SlaPolicy, SlaTarget } from './types.ts';

/** Throws unless a policy is made as one, so far as following it could fail: what it says, `parseSlaPolicy` checks. */
export function assertPolicy(policy: SlaPolicy): void {
  assertTargets(policy?.targets, 'targets');
  for (const [i, { targets }] of listAt(policy.revisions ?? [], 'revisions').entries()) assertTargets(targets, `revisions[${i}].targets`);
}

function assertTargets(targets: readonly SlaTarget[], path: string): void {
  for (const [i, { startOn = {}, stopOn, reopenOn = {} }] of listAt(targets, path).entries()) {
    for (const [key, trigger] of Object.entries({ startOn, stopOn, reopenOn })) {
      if (Object(trigger) !== trigger) throw invalidPolicy(`${path}[${i}].${key}`, 'a trigger such as { "event": "closed" }', trigger);
    }
  }
}

/** The items of a list of objects. */
function listAt<Item extends object>(list: readonly Item[], path: string): readonly Item[] {
  if (!Array.isArray(list)) throw invalidPolicy(path, 'a list', list);
  for (const [i, item] of list.entries()) if (Object(item) !== item) throw invalidPolicy(`${path}[${i}]`, 'an object', item);
  return list;
}

function invalidPolicy(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('sla/invalid-policy', { path, expected, received });
}
