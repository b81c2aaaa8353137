import { expect, test } from 'vitest';
import { PlumblineError } from '../errors.ts';
import { adherenceTrend } from './adherenceTrend.ts';
import type { AdherenceGroup, SlaAdherence } from './types.ts';

const adherence = (by: readonly string[], groups: readonly Partial<AdherenceGroup>[]): SlaAdherence => ({
  by,
  zone: 'UTC',
  cohort: 'byEnd',
  confidence: 0.95,
  total: { status: 'no-data', reason: 'none-decided', met: 0, breached: 0, breachedOpen: 0, open: 0, atRisk: 0 },
  groups: groups as readonly AdherenceGroup[],
  excluded: { noTarget: 0, notStarted: 0, cancelled: 0 },
});

test('counts are pooled over the other groupings, and ratios never averaged', () => {
  const trend = adherenceTrend(
    adherence(
      ['priority', 'month'],
      [
        { key: { priority: 'P1', month: '2026-02' }, met: 1, breached: 0, open: 2 },
        { key: { priority: 'P2', month: '2026-02' }, met: 1, breached: 98, open: 0 },
      ],
    ),
  );
  expect(trend).toMatchObject({ period: 'month', points: [{ met: 2, breached: 98, open: 2, figures: { ratio: 0.02 } }] });
});

test('periods without anything are no data between the first and the last', () => {
  const trend = adherenceTrend(
    adherence(
      ['quarter'],
      [
        { key: { quarter: '2026-Q2' }, met: 3, breached: 1, open: 0 },
        { key: { quarter: '2025-Q4' }, met: 1, breached: 1, open: 0 },
      ],
    ),
  );
  expect(trend).toMatchObject({
    points: [
      { period: '2025-Q4', startOn: '2025-10-01', figures: { ratio: 0.5 } },
      { period: '2026-Q1', startOn: '2026-01-01', met: 0, figures: { status: 'no-data', reason: 'no-trials' } },
      { period: '2026-Q2', startOn: '2026-04-01', figures: { ratio: 0.75 } },
    ],
  });
});

test.for([
  ['year', ['2024', '2025', '2026']],
  ['month', ['2025-11', '2025-12', '2026-01']],
  ['week', ['2025-12-22', '2025-12-29', '2026-01-05']],
  ['day', ['2025-12-31', '2026-01-01', '2026-01-02']],
] as const)('a %s follows the one before', ([period, names]) => {
  const ends = [names[0], names[2]].map((name) => ({ key: { [period]: name }, met: 1, breached: 0, open: 0 }));
  expect(adherenceTrend(adherence([period], ends))).toMatchObject({ points: names.map((name) => ({ period: name })) });
});

test('without a period, or without groups, there is no trend, and that is said', () => {
  expect(adherenceTrend(adherence(['priority'], []))).toEqual({ status: 'no-data', reason: 'no-period' });
  expect(adherenceTrend(adherence(['month'], []))).toEqual({ status: 'no-data', reason: 'no-groups' });
});

test.for(['banana', '2026-13', '9999-01', '1899-12', null, 'NaN-NaN'])('a month %s is refused with its path', (month) => {
  const groups = [{ key: { month }, met: 1, breached: 0, open: 0 }];
  const refused = () => adherenceTrend(adherence(['month'], groups));
  expect(refused).toThrow(PlumblineError);
  expect(refused).toThrow(/groups\[0\]\.key\.month: expected a month of 1900 to 2499/);
});
