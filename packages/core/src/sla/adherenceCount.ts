import { PlumblineError } from '../errors.ts';
import { proportionInterval } from '../statistics/proportionInterval.ts';
import { quantile } from '../statistics/quantile.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { assertZone } from '../time/zone.ts';
import { isPeriod, periodOf } from './period.ts';
import type { AdherenceFigures, AdherenceGroup, CohortRule, FieldValue, SlaAdherence, SlaAdherenceOptions, TicketClock } from './types.ts';

/** What adherence reads of a clock: one as `slaClocks` gives it, or one whose instants were never written as text. */
export interface CountedClock extends Pick<TicketClock, 'metric' | 'fields' | 'verdict' | 'noVerdict' | 'urgency' | 'elapsedMs'> {
  readonly asOf: InstantLike;
  readonly startedAt?: InstantLike | undefined;
  readonly stoppedAt?: InstantLike | undefined;
  readonly dueAt?: InstantLike | undefined;
  readonly projectedDueAt?: InstantLike | undefined;
}

/** Adherence as it is counted, clock by clock. Of no clock more is kept than its figures. */
export class AdherenceCount {
  readonly #options: Required<SlaAdherenceOptions>;
  readonly #total = new Tally();
  readonly #groups = new Map<string, { readonly key: AdherenceGroup['key']; readonly tally: Tally }>();
  readonly #excluded = { noTarget: 0, notStarted: 0, cancelled: 0 };

  constructor(options: SlaAdherenceOptions) {
    this.#options = readOptions(options);
  }

  add(clock: CountedClock): void {
    if (clock.verdict === 'none') {
      if (clock.noVerdict === 'cancelled') this.#excluded.cancelled++;
      else if (clock.noVerdict === 'not-started') this.#excluded.notStarted++;
      else this.#excluded.noTarget++;
      return;
    }
    this.#total.add(clock);
    const { by } = this.#options;
    if (by.length === 0) return;
    const values = by.map((name) => groupValue(name, clock, this.#options));
    const id = JSON.stringify(values);
    let group = this.#groups.get(id);
    if (group === undefined) {
      group = { key: Object.fromEntries(by.map((name, i) => [name, values[i] ?? null])), tally: new Tally() };
      this.#groups.set(id, group);
    }
    group.tally.add(clock);
  }

  adherence(): SlaAdherence {
    const { cohort, zone, by, confidence } = this.#options;
    return {
      cohort,
      zone,
      by,
      confidence,
      total: this.#total.figures(confidence),
      groups: [...this.#groups.values()]
        .sort((a, b) => compareKeys(by, a.key, b.key))
        .map(({ key, tally }) => ({ key, ...tally.figures(confidence) })),
      excluded: this.#excluded,
    };
  }
}

const COHORTS: readonly CohortRule[] = ['byStart', 'byDue', 'byEnd'];

function readOptions(options: SlaAdherenceOptions): Required<SlaAdherenceOptions> {
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
  return { by, zone, cohort, confidence };
}

function groupValue(name: string, clock: CountedClock, { zone, cohort }: SlaAdherenceOptions): FieldValue | null {
  if (isPeriod(name)) return periodOf(name, zone, toEpochMs(cohortInstant(clock, cohort)));
  if (name === 'metric') return clock.metric;
  return Object.hasOwn(clock.fields, name) ? (clock.fields[name] ?? null) : null;
}

/** The instant that decides the period of a clock with a verdict. */
function cohortInstant({ asOf, startedAt = asOf, dueAt, projectedDueAt, stoppedAt }: CountedClock, cohort: CohortRule): InstantLike {
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

  add({ verdict, stoppedAt, urgency, elapsedMs }: CountedClock): void {
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
