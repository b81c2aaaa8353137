import { expect, test } from 'vitest';
import { engagementHealthModel } from '../../health/engagementHealthModel.ts';
import { healthReport } from '../../health/healthReport.ts';
import { projectHealthModel } from '../../health/projectHealthModel.ts';
import type { HealthModel, HealthObservation, HealthReportOptions } from '../../health/types.ts';
import { withoutMarks } from '../quoted.ts';
import { healthCardView } from './healthCardView.ts';
import { healthCardGerman } from './messages.de.ts';

const engagement = {
  asOf: '2026-11-23T09:00:00Z',
  subject: { id: 'northwind', name: 'Northwind managed services', type: 'engagement' },
} as const;
const project = { asOf: '2026-11-23T09:00:00Z', subject: { id: 'relocation', type: 'project' } } as const;
const measuredAt = '2026-11-20T00:00:00Z';

const observed = (values: Readonly<Record<string, number>>): HealthObservation[] =>
  Object.entries(values).map(([measure, value]) => ({ measure, value, measuredAt }));

/** The view as it is read. */
function card(model: HealthModel, observations: readonly HealthObservation[], options: HealthReportOptions, messages = {}) {
  const view = healthCardView(healthReport(model, observations, options), messages);
  return JSON.parse(withoutMarks(JSON.stringify(view)).replaceAll('\u00a0', ' ')) as typeof view;
}

test('the rule that decided, the evidence, what was lost and the way back', () => {
  const observations: HealthObservation[] = [
    { measure: 'adherence', value: 151 / 175, measuredAt, count: 175, interval: { low: 0.8041, high: 0.9059 }, source: 'Service desk' },
    { measure: 'satisfaction', value: 0.95, measuredAt, count: 61 },
  ];
  expect(card(engagementHealthModel, observations, { ...engagement, reported: { status: 'green', by: 'the team' } })).toEqual({
    kind: 'health-card',
    language: 'en',
    title: 'Northwind managed services',
    subtitle: 'Engagement health, as of 23 November 2026',
    status: { tone: 'bad', word: 'Red' },
    verdict: 'Red because SLA adherence is below its red line; the score alone would be amber. Reported by the team: green.',
    score: {
      figure: '62',
      value: expect.closeTo(61.9, 1) as number,
      low: expect.closeTo(46.4, 1) as number,
      high: expect.closeTo(71.4, 1) as number,
      amberFrom: 50,
      greenFrom: 75,
      takeaway: 'Score 62 of 100, between 46 and 71 whatever the missing is; green from 75, red below 50.',
    },
    evidence: ['of 100, between 46 and 71 whatever the missing is', 'coverage 75 %'],
    measures: [
      { label: 'SLA adherence', tone: 'bad', word: 'Red' },
      { label: 'Client satisfaction', tone: 'good', word: 'Green' },
      { label: 'Reopen rate', tone: 'unknown', word: 'No data' },
    ],
    reasons: [
      {
        title: 'SLA adherence 86.3 %',
        detail: 'target 95 %, red line 90 %; 151 of 175, 80.4–90.6 % is plausible; source: Service desk',
        points: '−38.1',
        shareRatio: 1,
        tone: 'bad',
      },
    ],
    pathToGreen: 'Back to green: SLA adherence from 86.3 % to 91 %, nothing else needs to change.',
    notes: ['Model engagement 2026.1'],
  });
});

test('in German', () => {
  const observations = observed({ adherence: 0.863, satisfaction: 0.9, quality: 0.2 });
  const view = card(engagementHealthModel, observations, { ...engagement, reported: { status: 'amber' } }, { messages: healthCardGerman });
  expect(view).toMatchObject({
    language: 'de',
    subtitle: 'Zustand des Engagements, Stand 23. November 2026',
    status: { tone: 'bad', word: 'Rot' },
    verdict: 'Rot, weil der Wert unter 50 liegt. Gemeldet: gelb.',
    measures: [
      { label: 'SLA-Einhaltung', word: 'Rot' },
      { label: 'Kundenzufriedenheit', word: 'Grün' },
      { label: 'Wiedereröffnungsquote' },
    ],
    evidence: ['von 100', '100 % abgedeckt'],
    reasons: [{ title: 'SLA-Einhaltung: 86,3 %', detail: 'Ziel 95 %, rote Linie 90 %' }, {}, {}],
  });
  expect(view.pathToGreen).toMatch(/^Zurück zu Grün: SLA-Einhaltung von 86,3 % auf .* und Wiedereröffnungsquote von 20 % auf [\d,]+ %\.$/);
});

test.for([
  { values: { 'on-time': 1, 'on-budget': 1, 'in-scope': 0.02 }, verdict: 'Green because the score is 75 or more.' },
  { values: { 'on-time': 0.9, 'on-budget': 0.9, 'in-scope': 0.1 }, verdict: 'Amber because the score is 50 or more but below 75.' },
  { values: { 'on-time': 0.7, 'on-budget': 0.8, 'in-scope': 0.3 }, verdict: 'Red because the score is below 50.' },
  {
    values: { 'on-time': 1.1, 'on-budget': 1.1, 'in-scope': 0.2 },
    verdict: 'Amber because Scope growth is above its red line; the score alone would be green.',
  },
  {
    values: { 'on-time': 1.05, 'on-budget': 1.05 },
    verdict: 'Green because the score is 75 or more. Not certain: what is missing could change it.',
  },
  {
    values: { 'on-time': 0.8 },
    verdict: 'Unknown because only 36 % is measured; a status needs 50 %. Schedule performance is below its red line.',
  },
  { values: {}, verdict: 'Unknown because nothing was measured.' },
])('$values: $verdict', ({ values, verdict }) => {
  expect(card(projectHealthModel, observed(values), project).verdict).toBe(verdict);
});

test('nothing measured has no figure, no bounds to draw and no way to green', () => {
  const view = card(
    projectHealthModel,
    [
      { measure: 'in-scope', absent: 'not-applicable' },
      { measure: 'on-time', absent: 'unknown' },
    ],
    project,
  );
  expect(view).toMatchObject({
    title: 'relocation',
    evidence: ['coverage 0 %'],
    reasons: [],
    status: { tone: 'unknown', word: 'Unknown' },
  });
  expect(view.measures.map(({ word }) => word)).toEqual(['Not known', 'No data', 'Does not apply']);
  expect(view).not.toHaveProperty('score');
  expect(view).not.toHaveProperty('pathToGreen');
});

test('a score just short of a band does not look as if it were in it', () => {
  const view = card(projectHealthModel, observed({ 'on-time': 0.949, 'on-budget': 0.95, 'in-scope': 0.05 }), project);
  expect(view.status.word).toBe('Amber');
  expect(view.score?.figure).toBe('74.9');
});

test('an old value says since when and how much it counts', () => {
  const shelfLife = { validFor: 'PT240H', expireAfter: 'PT480H' };
  const aged = { measure: 'on-time', value: 0.9, measuredAt: '2026-11-08T09:00:00Z', shelfLife };
  const view = card(projectHealthModel, [aged, ...observed({ 'on-budget': 1.05, 'in-scope': 0 })], project);
  expect(view.reasons[0]?.detail).toBe('target 0.95; measured 8 November 2026, counts 50.0 %');
});

test('small losses are told together, unless it is only one; what is not green is always told', () => {
  const measures = ['a', 'b', 'c', 'd', 'e'].map(
    (id) =>
      ({ id, label: { en: id.toUpperCase() }, unit: 'number', knots: { worst: 0, red: 50, target: 75, best: 100 }, weight: 1 }) as const,
  );
  const model = { id: 'm', version: '1', measures: measures.toReversed(), minimumCoverageRatio: 0 };
  const reasonsOf = (values: Readonly<Record<string, number>>) =>
    card(model, observed(values), project).reasons.map(({ title, detail, points }) => [title, detail, points].join(' | '));
  expect(reasonsOf({ a: 80, b: 85, c: 90, d: 98, e: 99 })).toEqual([
    'A 80 | target 75 | −4.0',
    'B 85 | target 75 | −3.0',
    'C 90 | target 75 | −2.0',
    '2 more | D and E | −0.6',
  ]);
  expect(reasonsOf({ a: 80, b: 85, c: 90, d: 98, e: 100 })).toHaveLength(4);
  expect(reasonsOf({ a: 60, b: 62, c: 64, d: 66, e: 68 })).toHaveLength(5);
  expect(reasonsOf({ b: 80, a: 80 })).toEqual(['A 80 | target 75 | −10.0', 'B 80 | target 75 | −10.0']);
});

test('texts from outside keep to themselves', () => {
  const subject = { id: 'x', name: 'שלום\u202e\nB', type: 'project' } as const;
  expect(healthCardView(healthReport(projectHealthModel, [], { ...project, subject })).title).toBe('\u2068שלום B\u2069');
});
