import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { adherenceTrend } from './adherenceTrend.ts';
import { slaAdherence } from './slaAdherence.ts';
import type { AdherenceFigures, FieldValue, SlaAdherenceOptions, TicketClock } from './types.ts';

const value = fc.oneof<fc.Arbitrary<FieldValue>[]>(
  fc.constantFrom('P1', 'P2', 'P10', 'p1', '', '1', '01', 'true', '-1', 'Ä'),
  fc.integer({ min: -3, max: 12 }),
  fc.boolean(),
);
const instant = fc.integer({ min: Date.UTC(2025, 11, 30), max: Date.UTC(2026, 3, 2) }).map((ms) => new Date(ms).toISOString());

/** A clock as far as adherence looks at it. */
const clock = fc
  .record({
    judged: fc.constantFrom<Partial<TicketClock>[]>(
      { verdict: 'met', state: 'stopped' },
      { verdict: 'breached', state: 'stopped' },
      { verdict: 'breached', state: 'running' },
      { verdict: 'open', state: 'running', urgency: 'onTrack' },
      { verdict: 'open', state: 'running', urgency: 'atRisk' },
      { verdict: 'open', state: 'paused', urgency: 'dueNow' },
      { verdict: 'none', noVerdict: 'cancelled', state: 'cancelled' },
      { verdict: 'none', noVerdict: 'not-started', state: 'notStarted' },
      { verdict: 'none', noVerdict: 'no-target', state: 'stopped' },
    ),
    ticketId: fc.string(),
    metric: fc.constantFrom('resolution', 'first-response'),
    fields: fc.dictionary(fc.constantFrom('priority', 'team', 'constructor'), value),
    startedAt: instant,
    dueAt: instant,
    stoppedAt: instant,
    elapsedMs: fc.nat(1e9),
  })
  .map(({ judged, stoppedAt, ...more }): TicketClock => ({
    cycle: 1,
    policyId: 'gold',
    asOf: '2026-04-02T00:00:00Z',
    verdict: 'none',
    state: 'running',
    pausedMs: 0,
    pauseCount: 0,
    reopenCount: 0,
    warnings: [],
    trace: [],
    findings: [],
    ...more,
    ...judged,
    ...(judged.state === 'stopped' ? { stoppedAt } : {}),
  }));
const clocks = fc.array(clock, { maxLength: 40 });

const options: fc.Arbitrary<SlaAdherenceOptions> = fc.record({
  by: fc.shuffledSubarray(['priority', 'team', 'constructor', 'metric', 'month', 'week', 'day', 'quarter', 'year'], { maxLength: 4 }),
  zone: fc.constantFrom('UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'),
  cohort: fc.constantFrom('byStart', 'byDue', 'byEnd'),
  confidence: fc.constantFrom(0.5, 0.8, 0.95, 0.999),
});

const COUNTS = ['met', 'breached', 'breachedOpen', 'open', 'atRisk'] as const;
const countsOf = (figures: AdherenceFigures) => COUNTS.map((name) => figures[name]);
const sumOf = (all: readonly AdherenceFigures[]) => COUNTS.map((name) => all.reduce((sum, figures) => sum + figures[name], 0));
const excludedOf = ({ excluded }: ReturnType<typeof slaAdherence>) => excluded.noTarget + excluded.notStarted + excluded.cancelled;

test('every clock is counted once: in one group and the total, or among the excluded', () => {
  fc.assert(
    fc.property(clocks, options, (all, how) => {
      const adherence = slaAdherence(all, how);
      const { total, groups } = adherence;
      expect(total.met + total.breached + total.open + excludedOf(adherence)).toBe(all.length);
      if (adherence.by.length > 0) expect(sumOf(groups)).toEqual(countsOf(total));
      else expect(groups).toEqual([]);
      expect(new Set(groups.map(({ key }) => JSON.stringify(adherence.by.map((name) => key[name])))).size).toBe(groups.length);
    }),
  );
});

test('a group is the adherence of its clocks', () => {
  fc.assert(
    fc.property(clocks, options, (all, how) => {
      const by = ['priority', 'metric'];
      for (const { key, ...figures } of slaAdherence(all, { ...how, by }).groups) {
        const ofGroup = all.filter(({ fields, metric }) => (fields['priority'] ?? null) === key['priority'] && metric === key['metric']);
        expect(slaAdherence(ofGroup, how).total).toEqual(figures);
      }
    }),
  );
});

test('the order of the clocks changes nothing', () => {
  const shuffled = clocks.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, options, ([all, otherwise], how) => {
      expect(slaAdherence(otherwise, how)).toEqual(slaAdherence(all, how));
    }),
    { numRuns: 300 },
  );
});

test('counts of two parts add up to those of the whole', () => {
  fc.assert(
    fc.property(clocks, clocks, options, (some, others, how) => {
      const [a, b, whole] = [slaAdherence(some, how), slaAdherence(others, how), slaAdherence([...some, ...others], how)];
      expect(sumOf([a.total, b.total])).toEqual(countsOf(whole.total));
      expect(excludedOf(a) + excludedOf(b)).toBe(excludedOf(whole));
      for (const { key, ...figures } of whole.groups) {
        const parts = [...a.groups, ...b.groups].filter((group) => JSON.stringify(group.key) === JSON.stringify(key));
        expect(sumOf(parts)).toEqual(countsOf(figures));
      }
    }),
  );
});

test('the ratio lies in its interval, and the percentiles among the times of what has ended', () => {
  fc.assert(
    fc.property(clocks, options, (all, how) => {
      const { total } = slaAdherence(all, how);
      const ended = all.filter(({ verdict, stoppedAt }) => verdict !== 'none' && stoppedAt !== undefined).map(({ elapsedMs }) => elapsedMs);
      expect(total.elapsed?.count ?? 0).toBe(ended.length);
      const { medianMs, p90Ms } = total.elapsed ?? { medianMs: 0, p90Ms: 0 };
      expect([medianMs, p90Ms].every(Number.isSafeInteger)).toBe(true);
      expect(medianMs).toBeLessThanOrEqual(p90Ms);
      expect(p90Ms).toBeLessThanOrEqual(Math.max(0, ...ended));
      if (total.status === 'no-data') {
        expect(total.met + total.breached).toBe(0);
        return;
      }
      expect(total.ratio).toBe(total.met / (total.met + total.breached));
      expect(total.interval.low).toBeLessThanOrEqual(total.ratio);
      expect(total.interval.high).toBeGreaterThanOrEqual(total.ratio);
    }),
  );
});

test('adherence is plain JSON', () => {
  fc.assert(
    fc.property(clocks, options, (all, how) => {
      const adherence = slaAdherence(all, how);
      expect(JSON.parse(JSON.stringify(adherence))).toEqual(adherence);
    }),
  );
});

test('a trend over finer groups is the adherence by the period alone', () => {
  fc.assert(
    fc.property(clocks, options, fc.constantFrom('month', 'week', 'day', 'quarter', 'year'), (given, how, period) => {
      const trend = adherenceTrend(slaAdherence(given, { ...how, by: ['priority', period, 'team'] }));
      const alone = slaAdherence(given, { ...how, by: [period] }).groups;
      const points = trend.status === 'ok' ? trend.points : [];
      const filled = points.filter(({ met, breached, open }) => met + breached + open > 0);
      expect(filled.map((point) => [point.period, point.met, point.breached, point.open])).toEqual(
        alone.map(({ key, met, breached, open }) => [key[period], met, breached, open]),
      );
      for (const [index, { figures }] of filled.entries()) {
        const group = alone[index];
        if (figures.status === 'ok')
          expect(group).toMatchObject({ ratio: figures.ratio, interval: { low: figures.low, high: figures.high } });
        else expect(group?.status).toBe('no-data');
      }
    }),
  );
});
