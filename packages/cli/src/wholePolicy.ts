import { safeParseSlaPolicy } from '@plumbline/core/schema';

/**
 * Reads a policy that brings all it needs: a command is given no calendars beside it, so one that a target names is in it or nowhere.
 *
 * @returns the policy, or everything that is wrong with it
 */
export function safeParseWholePolicy(json: unknown): ReturnType<typeof safeParseSlaPolicy> {
  const policy = safeParseSlaPolicy(json);
  return policy.status === 'ok' ? safeParseSlaPolicy({ calendars: [], ...policy.value }) : policy;
}
