import { epochMsAt } from '../time/toEpochMs.ts';
import { freshnessAtAge, NOT_AFTER } from './freshness.ts';
import { invalidObservation } from './invalid.ts';
import type { AbsentObservation, HealthModel, HealthObservation, MeasuredObservation } from './types.ts';

/** An observation and how much of it counts: nothing of one that is absent. */
export interface Observed {
  readonly observation: HealthObservation;
  readonly freshnessRatio: number;
}

/** The observations by the ids of their measures; throws for those that do not fit the model, each other or the instant of the report. */
export function observationsByMeasure(
  { measures }: HealthModel,
  observations: readonly HealthObservation[],
  asOfMs: number,
): ReadonlyMap<string, Observed> {
  if (!Array.isArray(observations)) throw invalidObservation('observations', 'a list of observations', observations);
  const ids = new Set(measures.map(({ id }) => id));
  const byMeasure = new Map<string, Observed>();
  for (const [index, observation] of (observations as readonly HealthObservation[]).entries()) {
    const path = `observations[${index}]`;
    if (Object(observation) !== observation) throw invalidObservation(path, 'an observation', observation);
    const { measure } = observation;
    if (!ids.has(measure)) throw invalidObservation(`${path}.measure`, `the id of a measure of the model: ${[...ids].join(', ')}`, measure);
    if (byMeasure.has(measure)) throw invalidObservation(`${path}.measure`, 'one observation for each measure', measure);
    byMeasure.set(measure, { observation, freshnessRatio: freshnessOf(observation, path, asOfMs) });
  }
  return byMeasure;
}

/** Whether an observation says that there is no value. */
export function isAbsent(observation: HealthObservation): observation is AbsentObservation {
  return 'absent' in observation;
}

function freshnessOf(observation: HealthObservation, path: string, asOfMs: number): number {
  if (isAbsent(observation)) {
    assertAbsent(observation, path);
    return 0;
  }
  assertMeasured(observation, path);
  const { measuredAt, shelfLife } = observation;
  const ageMs = asOfMs - epochMsAt(measuredAt, () => `${path}.measuredAt`);
  if (ageMs < 0) throw invalidObservation(`${path}.measuredAt`, NOT_AFTER, measuredAt);
  return shelfLife === undefined ? 1 : freshnessAtAge(ageMs, shelfLife, `${path}.shelfLife.`);
}

function assertAbsent(observation: AbsentObservation, path: string): void {
  if ('value' in observation) throw invalidObservation(path, 'a value, or that it is absent, not both', observation);
  if (observation.absent !== 'not-applicable' && observation.absent !== 'unknown') {
    throw invalidObservation(`${path}.absent`, '"not-applicable" or "unknown"', observation.absent);
  }
}

function assertMeasured({ value, count = 1, interval, source = '' }: MeasuredObservation, path: string): void {
  if (!Number.isFinite(value))
    throw invalidObservation(`${path}.value`, 'a finite number, or { absent: "unknown" } where there is none', value);
  if (!Number.isSafeInteger(count) || count < 1) throw invalidObservation(`${path}.count`, 'a whole number, 1 or more', count);
  if (typeof source !== 'string') throw invalidObservation(`${path}.source`, 'text', source);
  if (interval === undefined) return;
  const { low, high } = Object(interval) as typeof interval;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    throw invalidObservation(`${path}.interval`, 'finite numbers { low, high }, low not above high', interval);
  }
}
