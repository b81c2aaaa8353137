import { describe, expect, test } from 'vitest';
import { healthReport } from './healthReport.ts';
import type { HealthGate, HealthReport } from './types.ts';

/** A measure whose value is its score. */
interface Scored {
  readonly id: string;
  readonly weight: number;
  readonly score: number;
  readonly ageHours?: number;
}

const shelfLife = { validFor: 'PT0S', expireAfter: 'PT100H' };
const HOUR_MS = 3_600_000;

function report(scored: readonly Scored[], gates: readonly HealthGate[] = []): HealthReport {
  const measures = scored.map(
    ({ id, weight }) => ({ id, weight, label: { en: id }, unit: 'number', knots: { worst: 0, red: 50, target: 75, best: 100 } }) as const,
  );
  const observations = scored.map(({ id, score, ageHours = 0 }) => ({
    measure: id,
    value: score,
    measuredAt: -ageHours * HOUR_MS,
    shelfLife,
  }));
  const options = { asOf: 0, subject: { id: 'a', type: 'project' } } as const;
  return healthReport({ id: 'm', version: '1', measures, gates, minimumCoverageRatio: 0 }, observations, options);
}

test('a measure that has to change anyway changes more before another does at all', () => {
  const scored = [
    { id: 'a', weight: 1, score: 49 },
    { id: 'b', weight: 1, score: 45 },
    { id: 'c', weight: 1, score: 100 },
  ];
  expect(report(scored, [{ measure: 'a', atMost: 'amber' }]).pathToGreen).toEqual([
    { measure: 'a', fromValue: 49, toValue: 80, toScore: 80 },
  ]);
});

test('where one is not enough, those that lose most go to their best', () => {
  const scored = [
    { id: 'a', weight: 1, score: 40 },
    { id: 'b', weight: 1, score: 10 },
    { id: 'c', weight: 1, score: 20 },
  ];
  expect(report(scored).pathToGreen).toEqual([
    { measure: 'b', fromValue: 10, toValue: 100, toScore: 100 },
    { measure: 'c', fromValue: 20, toValue: 85, toScore: 85 },
  ]);
});

describe('what is old but good', () => {
  const scored = [
    { id: 'old', weight: 6, score: 90, ageHours: 90 },
    { id: 'new', weight: 1, score: 55 },
  ];

  test('only has to be measured again', () => {
    expect(report(scored).pathToGreen).toEqual([{ measure: 'old', fromValue: 90, toValue: 90, toScore: 90 }]);
    expect(report(scored).measures[0]).toMatchObject({ toGreen: { status: 'ok', score: 90, value: 90 } });
  });

  test('in the hands of another keeps the weight that it has', () => {
    const [, fresh] = report(scored).measures;
    expect(fresh).toMatchObject({ toGreen: { score: expect.closeTo(75 - 0.6 * 15, 9) as number } });
  });
});

test('of equals the ids decide, in whatever order they come', () => {
  const scored = ['c', 'a', 'b'].map((id) => ({ id, weight: 1, score: 40 }));
  const gates = ['b', 'c'].map((measure) => ({ measure, atMost: 'amber' }) as const);
  expect(report(scored).pathToGreen?.map(({ measure }) => measure)).toEqual(['a', 'b']);
  expect(report(scored, gates).pathToGreen?.map(({ measure }) => measure)).toEqual(['b', 'c']);
  const closed = ['c', 'a'].map((id) => ({ id, weight: 1, score: 49 }));
  const decided = report(
    [...closed, { id: 'good', weight: 10, score: 100 }],
    [
      { measure: 'c', atMost: 'amber' },
      { measure: 'a', atMost: 'amber' },
    ],
  );
  expect(decided.decidedBy).toEqual({ rule: 'gate', measures: ['a', 'c'] });
});
