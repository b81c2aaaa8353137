import { parseDuration } from '../time/parseDuration.ts';
import { epochMsAt } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { invalidObservation } from './invalid.ts';
import type { ShelfLife } from './types.ts';

/**
 * How much a value still counts at its age: in full as long as it is valid, then less in a straight line, not at all from its expiry on.
 *
 * @param measuredAt when it was measured
 * @param options.asOf the instant for which this is asked, not before `measuredAt`
 * @param options.validFor how long it counts in full
 * @param options.expireAfter the age at which it counts no more, `validFor` or longer
 * @returns a share, 1..0
 * @throws {PlumblineError} `health/invalid-observation` when it was measured after `asOf` or the durations are negative or in the wrong order;
 * `time/invalid-instant`, `time/invalid-duration`
 * @source ours, after the expiry dates of customer-health scores in the GitLab handbook
 * @since 0.1.0
 * @example
 * freshness('2026-08-10T00:00:00Z', { asOf: '2026-11-23T00:00:00Z', validFor: 'PT2160H', expireAfter: 'PT2880H' }); // 0.5
 */
export function freshness(measuredAt: InstantLike, options: ShelfLife & { readonly asOf: InstantLike }): number {
  const ageMs = epochMsAt(options?.asOf, () => 'asOf') - epochMsAt(measuredAt, () => 'measuredAt');
  if (ageMs < 0) throw invalidObservation('measuredAt', NOT_AFTER, measuredAt);
  return freshnessAtAge(ageMs, options, '');
}

export const NOT_AFTER = 'an instant that is not after asOf';

/** How much a value of an age still counts; `place` is where its shelf life stands, for what is wrong with it. */
export function freshnessAtAge(ageMs: number, { validFor, expireAfter }: ShelfLife, place: string): number {
  const validMs = parseDuration(validFor);
  const expireMs = parseDuration(expireAfter);
  if (validMs < 0) throw invalidObservation(`${place}validFor`, 'a duration, not below zero', validFor);
  if (expireMs < validMs) throw invalidObservation(`${place}expireAfter`, 'a duration as long as validFor, or longer', expireAfter);
  if (ageMs <= validMs) return 1;
  return ageMs >= expireMs ? 0 : (expireMs - ageMs) / (expireMs - validMs);
}
