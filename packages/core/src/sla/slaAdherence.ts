import { PlumblineError } from '../errors.ts';
import { proportionInterval } from '../statistics/proportionInterval.ts';
import { quantile } from '../statistics/quantile.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import { assertZone } from '../time/zone.ts';
import { isPeriod, periodOf } from './period.ts';
import type { AdherenceFigures, AdherenceGroup, CohortRule, FieldValue, SlaAdherence, SlaAdherenceOptions, TicketClock } from './types.ts';

/**
 * Adherence to service levels: the share of clocks that were met among those decided, in total and by group.
 *
 * A clock that has used more than its target is breached whether it has ended or not (`breachedOpen` counts those that have not), so that leaving a ticket
 * open hides nothing. Clocks without a verdict are in no figure and are counted by reason.
 *
 * @param clocks clocks of tickets, as `slaClocks` gives them
 * @param options.by what to group by: `year`, `quarter`, `month`, `week`, `day`, `metric`, or names of ticket fields
 * @param options.zone the zone in which periods begin and end
 * @param options.cohort which instant of a clock decides its period
 * @param options.confidence of the Wilson interval; default 0.95
 * @returns counts, ratio in 0..1 with its interval, median and 90th percentile of counted time in whole milliseconds
 * @throws {PlumblineError} `time/unknown-zone`, `statistics/invalid-probability`, `sla/invalid-grouping` when a
 * name is given twice or is a period in other letters, or the cohort is unknown
 * @source Wilson 1927 for the interval; quantiles of type 7
 * @since 0.1.0
 * @example
 * slaAdherence(clocks, { by: ['priority'], zone: 'Europe/London', cohort: 'byStart' }).total; // { status: 'ok', met: 1, breached: 1, breachedOpen: 0, open: 0, atRisk: 0, ratio: 0.5, … }
 */
export function slaAdherence(clocks: readonly TicketClock[], options: SlaAdherenceOptions): SlaAdherence {
  assertZone(options?.zone, 'zone');
  const { by = [], zone, cohort, confidence = 0.95 } = options;
  if (!COHORTS.includes(cohort)) {
    throw new PlumblineError('sla/invalid-grouping', { path: 'cohort', expected: `one of ${COHORTS.join(', ')}`, received: cohort });
  }
  if (!Array.isArray(by) || by.some((name) => typeof name !== 'string')) {
    throw new PlumblineError('sla/invalid-grouping', { path: 'by', expected: 'a list of names', received: by });
  }
  for (const name of by as readonly string[]) {
    if (isPeriod(name) || !isPeriod(name.toLowerCase())) continue;
    throw new PlumblineError('sla/invalid-grouping', { path: 'by', expected: `"${name.toLowerCase()}" for the period`, received: name });
  }
  if (new Set(by).size < by.length)
    throw new PlumblineError('sla/invalid-grouping', { path: 'by', expected: 'every name once', received: by });

  if (!Array.isArray(clocks)) throw new PlumblineError('sla/invalid-clock', { expected: 'a list of clocks', received: clocks });

  const excluded = { noTarget: 0, notStarted: 0, cancelled: 0 };
  const total = new Tally();
  const groups = new Map<string, { readonly key: AdherenceGroup['key']; readonly tally: Tally }>();
  for (const [index, clock] of (clocks as readonly TicketClock[]).entries()) {
    if (Object(clock) !== clock) {
      throw new PlumblineError('sla/invalid-clock', {
        path: `clocks[${index}]`,
        expected: 'a clock as slaClocks gives it',
        received: clock,
      });
    }
    if (clock.verdict === 'none') {
      if (clock.noVerdict === 'cancelled') excluded.cancelled++;
      else if (clock.noVerdict === 'not-started') excluded.notStarted++;
      else excluded.noTarget++;
      continue;
    }
    total.add(clock);
    if (by.length === 0) continue;
    const values = by.map((name) => groupValue(name, clock, zone, cohort));
    const id = JSON.stringify(values);
    let group = groups.get(id);
    if (group === undefined) {
      group = { key: Object.fromEntries(by.map((name, i) => [name, values[i] ?? null])), tally: new Tally() };
      groups.set(id, group);
    }
    group.tally.add(clock);
  }
  return {
    cohort,
    zone,
    by,
    confidence,
    total: total.figures(confidence),
    groups: [...groups.values()]
      .sort((a, b) => compareKeys(by, a.key, b.key))
      .map(({ key, tally }) => ({ key, ...tally.figures(confidence) })),
    excluded,
  };
}

const COHORTS: readonly CohortRule[] = ['byStart', 'byDue', 'byEnd'];

function groupValue(name: string, clock: TicketClock, zone: string, cohort: CohortRule): FieldValue | null {
  if (isPeriod(name)) return periodOf(name, zone, toEpochMs(cohortInstant(clock, cohort)));
  if (name === 'metric') return clock.metric;
  return Object.hasOwn(clock.fields, name) ? (clock.fields[name] ?? null) : null;
}

/** The instant that decides the period of a clock with a verdict. */
function cohortInstant({ asOf, startedAt = asOf, dueAt, projectedDueAt, stoppedAt }: TicketClock, cohort: CohortRule): string {
  if (cohort === 'byStart') return startedAt;
  return cohort === 'byEnd' ? (stoppedAt ?? asOf) : (dueAt ?? projectedDueAt ?? asOf);
}

/** Yes and no, then numbers by size, then text as people sort it, so that P10 follows P9; absent values last. */
function compareKeys(by: readonly string[], a: AdherenceGroup['key'], b: AdherenceGroup['key']): number {
  for (const name of by) {
    const [left, right] = [a[name] ?? null, b[name] ?? null];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    if (typeof left !== typeof right) return typeof left < typeof right ? -1 : 1;
    return typeof left === 'number' ? left - Number(right) : naturalOrder(String(left), String(right));
  }
  return 0;
}

/** Runs of digits compare as numbers, everything else by code point: the same order on every host. */
function naturalOrder(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    const difference = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (difference !== 0) return difference;
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** Counts clocks with a verdict. */
class Tally {
  #met = 0;
  #breached = 0;
  #breachedOpen = 0;
  #open = 0;
  #atRisk = 0;
  readonly #elapsedMs: number[] = [];

  add({ verdict, stoppedAt, urgency, elapsedMs }: TicketClock): void {
    if (verdict === 'met') this.#met++;
    else if (verdict === 'breached') {
      this.#breached++;
      if (stoppedAt === undefined) this.#breachedOpen++;
    } else {
      this.#open++;
      if (urgency !== 'onTrack') this.#atRisk++;
    }
    if (stoppedAt !== undefined) this.#elapsedMs.push(elapsedMs);
  }

  figures(confidence: number): AdherenceFigures {
    const ascending = Float64Array.from(this.#elapsedMs).sort();
    const counts = {
      met: this.#met,
      breached: this.#breached,
      breachedOpen: this.#breachedOpen,
      open: this.#open,
      atRisk: this.#atRisk,
      ...(ascending.length === 0
        ? {}
        : { elapsed: { count: ascending.length, medianMs: wholeMs(ascending, 0.5), p90Ms: wholeMs(ascending, 0.9) } }),
    };
    const interval = proportionInterval(this.#met, this.#met + this.#breached, { confidence });
    return interval.status === 'no-data'
      ? { status: 'no-data', reason: 'none-decided', ...counts }
      : { status: 'ok', ratio: interval.ratio, interval: { low: interval.low, high: interval.high }, ...counts };
  }
}

/** A quantile may lie between two values; times are told in whole milliseconds. */
function wholeMs(ascendingMs: Float64Array, probability: number): number {
  return Math.round(quantile(ascendingMs, probability));
}
