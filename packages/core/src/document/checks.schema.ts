import { PlumblineError } from '../errors.ts';
import { reasonIn } from './likelyAlternative.ts';
import type { Check } from './node.schema.ts';
import type { Finding } from './types.ts';

/** A check by the function that has the rule. */
export interface RuleCheck<Value> extends Check<Value> {
  /** By the rule JSON Schema files know what they can say of it. */
  readonly rule: (value: Value) => unknown;
}

/**
 * Checks a value by the function that has the rule.
 *
 * @param rule throws a `PlumblineError`, or answers `false`, for what is wrong
 * @param expected what would have been right; absent: in the words of the error
 */
export function obeys<Value>(rule: (value: Value) => unknown, expected = ''): RuleCheck<Value> {
  const check: Check<Value> = ({ value, issues }) => {
    const said = objection(rule, value);
    if (said !== undefined) issues.push({ code: 'custom', input: value, message: expected === '' ? said : expected + reasonIn(said) });
  };
  return Object.assign(check, { rule });
}

/** What the rule says against a value: nothing, or what was expected, perhaps with a reason in parentheses at the end. */
function objection<Value>(rule: (value: Value) => unknown, value: Value): string | undefined {
  try {
    return rule(value) === false ? '' : undefined;
  } catch (error) {
    if (error instanceof PlumblineError) return error.details.expected ?? error.message;
    throw error;
  }
}

/** Checks how the parts of a value go together: every finding is an issue at its place. */
export function finds<Value>(find: (value: Value) => Iterable<Finding>): Check<Value> {
  return ({ value, issues }) => {
    for (const { path, expected, received } of find(value))
      issues.push({ code: 'custom', path: [...path], input: received, message: expected });
  };
}

/** Finds the revisions that do not begin after the one before them. */
export function* revisionsOutOfOrder<Revision extends { effectiveFrom: string }>(
  revisions: readonly Revision[],
  toNumber: (effectiveFrom: string) => number,
): Generator<Finding> {
  for (const [index, { effectiveFrom }] of revisions.entries()) {
    const before = revisions[index - 1]?.effectiveFrom;
    if (before !== undefined && toNumber(effectiveFrom) <= toNumber(before)) {
      yield {
        path: [index, 'effectiveFrom'],
        expected: `a start after "${before}", that of the revision before it`,
        received: effectiveFrom,
      };
    }
  }
}
