import { describe, expect, test } from 'vitest';
import { engagementHealthModel } from './engagementHealthModel.ts';
import { healthReport } from './healthReport.ts';
import { projectHealthModel } from './projectHealthModel.ts';
import type { HealthModel, HealthObservation } from './types.ts';

const options = { asOf: '2026-11-23T09:00:00Z', subject: { id: 'acme', type: 'engagement' } } as const;
const measuredAt = '2026-11-20T00:00:00Z';

const observed = (values: Readonly<Record<string, number>>): HealthObservation[] =>
  Object.entries(values).map(([measure, value]) => ({ measure, value, measuredAt }));

const engagement = (values: Readonly<Record<string, number>>) => healthReport(engagementHealthModel, observed(values), options);

test('on target everywhere is green from the edge on, and loses the same share everywhere', () => {
  const report = engagement({ adherence: 0.95, satisfaction: 0.85, quality: 0.05 });
  expect(report).toMatchObject({ status: 'green', score: 75, decidedBy: { rule: 'band' }, certain: true, coverageRatio: 1 });
  expect(report).not.toHaveProperty('pathToGreen');
  expect(report.measures.map((measure) => 'pointsLost' in measure && measure.pointsLost)).toEqual([
    expect.closeTo((25 / 60) * 25, 9),
    expect.closeTo((20 / 60) * 25, 9),
    expect.closeTo((15 / 60) * 25, 9),
  ]);
});

test('contractual adherence past its red line makes the whole red and leaves the score as it is', () => {
  const report = engagement({ adherence: 0.89, satisfaction: 0.95, quality: 0 });
  expect(report).toMatchObject({
    status: 'red',
    scoreStatus: 'green',
    score: expect.closeTo((25 * 45 + 35 * 100) / 60, 9) as number,
    decidedBy: { rule: 'gate', measures: ['adherence'] },
    certain: true,
    pathToGreen: [{ measure: 'adherence', fromValue: 0.89, toValue: 0.9, toScore: 50 }],
  });
  expect(report.measures[0]).toMatchObject({ status: 'red', capsAt: 'red' });
});

test('any other measure past its red line leaves amber at most', () => {
  expect(engagement({ adherence: 1, satisfaction: 0.7, quality: 0 })).toMatchObject({
    status: 'amber',
    scoreStatus: 'green',
    decidedBy: { rule: 'gate', measures: ['satisfaction'] },
  });
});

test('a gate that changes nothing decides nothing', () => {
  expect(engagement({ adherence: 0.97, satisfaction: 0.74, quality: 0.08 })).toMatchObject({
    status: 'amber',
    decidedBy: { rule: 'band' },
  });
});

test('the strictest of closed gates decides', () => {
  expect(engagement({ adherence: 0.899, satisfaction: 0.95, quality: 0.11 })).toMatchObject({
    status: 'red',
    decidedBy: { rule: 'gate', measures: ['adherence'] },
  });
});

test('what is missing is no 0 and no 100: bounds say what it could be', () => {
  const report = engagement({ adherence: 1, satisfaction: 0.95 });
  expect(report).toMatchObject({
    status: 'green',
    score: 100,
    coverageRatio: 0.75,
    bounds: { low: 75, high: 100 },
    // At the lower bound quality is past its red line, and its gate leaves amber at most.
    certain: false,
  });
  expect(report.measures[2]).toMatchObject({ status: 'unknown', reason: 'not-observed' });
});

test('without its gate the same is certain: even the worst is on the edge of green', () => {
  const { gates: _, ...ungated } = engagementHealthModel;
  expect(healthReport(ungated, observed({ adherence: 1, satisfaction: 0.95 }), options)).toMatchObject({
    bounds: { low: 75 },
    certain: true,
  });
});

test('half is enough for a status, less is not', () => {
  const model: HealthModel = { ...projectHealthModel, measures: projectHealthModel.measures.map((measure) => ({ ...measure, weight: 1 })) };
  const [first, second] = observed({ 'on-time': 1.05, 'on-budget': 1.05 });
  expect(healthReport({ ...model, measures: model.measures.slice(0, 2), gates: [] }, [first!], options)).toMatchObject({
    status: 'green',
    coverageRatio: 0.5,
  });
  expect(healthReport(model, [first!], options)).toMatchObject({
    status: 'unknown',
    decidedBy: { rule: 'coverage', reason: 'too-little-measured' },
    score: 100,
    scoreStatus: 'green',
    certain: false,
  });
  expect(healthReport(model, [first!, second!], options)).toMatchObject({ status: 'green' });
});

test('nothing measured has no score, and nothing that applies neither', () => {
  const nothing = engagement({});
  expect(nothing).toMatchObject({
    status: 'unknown',
    decidedBy: { rule: 'coverage', reason: 'nothing-measured' },
    bounds: { low: 0, high: 100 },
    coverageRatio: 0,
    certain: false,
  });
  expect(nothing).not.toHaveProperty('score');
  expect(nothing).not.toHaveProperty('pathToGreen');
  const absent = engagementHealthModel.measures.map(({ id }) => ({ measure: id, absent: 'not-applicable' }) as const);
  expect(healthReport(engagementHealthModel, absent, options).decidedBy).toEqual({ rule: 'coverage', reason: 'nothing-applies' });
});

test('what does not apply is in no figure, what is not known is missing', () => {
  const values = observed({ adherence: 1, satisfaction: 0.95 });
  const notApplicable = healthReport(engagementHealthModel, [...values, { measure: 'quality', absent: 'not-applicable' }], options);
  const unknown = healthReport(engagementHealthModel, [...values, { measure: 'quality', absent: 'unknown' }], options);
  expect(notApplicable).toMatchObject({ coverageRatio: 1, bounds: { low: 100, high: 100 }, certain: true });
  expect(unknown).toMatchObject({ coverageRatio: 0.75 });
  expect(unknown.measures[2]).toMatchObject({ status: 'unknown', reason: 'unknown' });
});

test('what ages counts less in score and coverage, and is missing once it has expired', () => {
  const aged = (measuredOn: string) => {
    const shelfLife = { validFor: 'PT240H', expireAfter: 'PT480H' };
    const satisfaction = { measure: 'satisfaction', value: 0.6, measuredAt: measuredOn, shelfLife };
    return healthReport(engagementHealthModel, [...observed({ adherence: 1, quality: 0 }), satisfaction], options);
  };
  expect(aged('2026-11-08T09:00:00Z')).toMatchObject({ score: (25 + 15) * 2, coverageRatio: 50 / 60 });
  expect(aged('2026-11-03T09:00:00Z')).toMatchObject({ score: 100, coverageRatio: 40 / 60 });
  expect(aged('2026-11-03T09:00:00Z').measures[1]).toMatchObject({ status: 'unknown', reason: 'expired' });
});

test('one measure that is enough is named, and those whose best is not', () => {
  const model: HealthModel = {
    id: 'm',
    version: '1',
    measures: [
      { id: 'big', label: { en: 'Big' }, unit: 'index', knots: { worst: 0, red: 1, target: 2, best: 3 }, weight: 3 },
      { id: 'small', label: { en: 'Small' }, unit: 'index', knots: { worst: 3, red: 2, target: 1, best: 0 }, weight: 1 },
    ],
  };
  const report = healthReport(model, observed({ big: 1.5, small: 1.5 }), options);
  expect(report).toMatchObject({ status: 'amber', score: 62.5 });
  expect(report.measures).toMatchObject([
    { id: 'big', toGreen: { status: 'ok', score: expect.closeTo(62.5 + (12.5 * 4) / 3, 9) as number } },
    { id: 'small', toGreen: { status: 'no-data', reason: 'best-is-not-enough' } },
  ]);
  expect(report.pathToGreen).toEqual([
    { measure: 'big', fromValue: 1.5, toValue: expect.closeTo(2.1667, 4) as number, toScore: expect.closeTo(79.1667, 4) as number },
  ]);
});

test('what a person reports stands beside what is computed', () => {
  const reported = { status: 'green', by: 'the team' } as const;
  const values = observed({ adherence: 0.8, satisfaction: 0.7, quality: 0.05 });
  expect(healthReport(engagementHealthModel, values, { ...options, reported })).toMatchObject({ status: 'red', reported });
});

test('a report is plain JSON', () => {
  const report = engagement({ adherence: 0.89, satisfaction: 0.95 });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  const [zero] = healthReport(engagementHealthModel, observed({ adherence: -0 }), options).measures;
  expect(zero).toMatchObject({ value: 0 });
});

describe('refuses models', () => {
  const [measure] = engagementHealthModel.measures;
  const withMeasure = (changes: object) => ({ measures: [{ ...measure, ...changes }], gates: [] });
  test.for<{ change: object; path: string }>([
    { change: { id: ' ' }, path: 'id' },
    { change: { version: 1 }, path: 'version' },
    { change: { measures: [] }, path: 'measures' },
    { change: { measures: [null], gates: [] }, path: 'measures[0]' },
    { change: withMeasure({ id: '' }), path: 'measures[0].id' },
    { change: { measures: [measure, measure], gates: [] }, path: 'measures[1].id' },
    { change: withMeasure({ label: {} }), path: 'measures[0].label.en' },
    { change: withMeasure({ label: { en: 'A', de: 7 } }), path: 'measures[0].label.de' },
    { change: withMeasure({ unit: 'percent' }), path: 'measures[0].unit' },
    { change: withMeasure({ knots: { worst: 1, red: 0.9, target: 0.95, best: 0.8 } }), path: 'measures[0].knots' },
    { change: withMeasure({ weight: 0 }), path: 'measures[0].weight' },
    { change: withMeasure({ weight: -1 }), path: 'measures[0].weight' },
    { change: withMeasure({ weight: Number.NaN }), path: 'measures[0].weight' },
    { change: withMeasure({ weight: Number.POSITIVE_INFINITY }), path: 'measures[0].weight' },
    { change: withMeasure({ weight: '25' }), path: 'measures[0].weight' },
    { change: { gates: {} }, path: 'gates' },
    { change: { gates: [null] }, path: 'gates[0]' },
    { change: { gates: [{ measure: 'mood', atMost: 'red' }] }, path: 'gates[0].measure' },
    {
      change: {
        gates: [
          { measure: 'quality', atMost: 'red' },
          { measure: 'quality', atMost: 'amber' },
        ],
      },
      path: 'gates[1].measure',
    },
    { change: { gates: [{ measure: 'quality', atMost: 'green' }] }, path: 'gates[0].atMost' },
    { change: { bands: { amber: 75, green: 50 } }, path: 'bands' },
    { change: { bands: { amber: Number.NaN, green: 75 } }, path: 'bands' },
    { change: { minimumCoverageRatio: 50 }, path: 'minimumCoverageRatio' },
    { change: { minimumCoverageRatio: Number.NaN }, path: 'minimumCoverageRatio' },
  ])('$path: $change', ({ change, path }) => {
    expect(() => healthReport({ ...engagementHealthModel, ...change }, [], options)).toThrow(
      expect.objectContaining({
        code: 'health/invalid-model',
        details: expect.objectContaining({ path, expected: expect.any(String) as string }) as unknown,
      }),
    );
  });
});

describe('refuses observations', () => {
  const good = { measure: 'quality', value: 0.1, measuredAt };
  test.for<{ observations: unknown; path: string }>([
    { observations: {}, path: 'observations' },
    { observations: [42], path: 'observations[0]' },
    { observations: [{ ...good, measure: 'mood' }], path: 'observations[0].measure' },
    { observations: [good, { measure: 'quality', absent: 'unknown' }], path: 'observations[1].measure' },
    { observations: [{ ...good, value: Number.NaN }], path: 'observations[0].value' },
    { observations: [{ ...good, value: '0.1' }], path: 'observations[0].value' },
    { observations: [{ ...good, absent: 'unknown' }], path: 'observations[0]' },
    { observations: [{ measure: 'quality', absent: 'perhaps' }], path: 'observations[0].absent' },
    { observations: [{ ...good, count: 0 }], path: 'observations[0].count' },
    { observations: [{ ...good, interval: { low: 0.2, high: 0.1 } }], path: 'observations[0].interval' },
    { observations: [{ ...good, interval: { low: Number.NaN, high: 0.1 } }], path: 'observations[0].interval' },
    { observations: [{ ...good, source: 7 }], path: 'observations[0].source' },
    { observations: [{ ...good, measuredAt: '2026-11-24T00:00:00Z' }], path: 'observations[0].measuredAt' },
    { observations: [{ ...good, shelfLife: { validFor: 2, expireAfter: 1 } }], path: 'observations[0].shelfLife.expireAfter' },
    { observations: [{ ...good, shelfLife: { validFor: -2, expireAfter: 1 } }], path: 'observations[0].shelfLife.validFor' },
  ])('$path', ({ observations, path }) => {
    expect(() => healthReport(engagementHealthModel, observations as never, options)).toThrow(
      expect.objectContaining({ code: 'health/invalid-observation', details: expect.objectContaining({ path }) as unknown }),
    );
  });
});

describe('refuses options', () => {
  test.for([undefined, {}, { id: 'a' }, { id: ' ', type: 'project' }, { id: 'a', type: 'person' }, { id: 'a', type: 'project', name: 7 }])(
    'with the subject %o',
    (subject) => {
      expect(() => healthReport(engagementHealthModel, [], { ...options, subject: subject as never })).toThrow(
        expect.objectContaining({ code: 'health/invalid-options', details: expect.objectContaining({ path: 'subject' }) as unknown }),
      );
    },
  );

  test.for(['green', {}, { status: 'unknown' }, { status: 'green', by: 7 }])('with %o reported', (reported) => {
    expect(() => healthReport(engagementHealthModel, [], { ...options, reported: reported as never })).toThrow(
      expect.objectContaining({ code: 'health/invalid-options', details: expect.objectContaining({ path: 'reported' }) as unknown }),
    );
  });
});
