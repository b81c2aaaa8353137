import {
  choice,
  isCount,
  isRatio,
  lazily,
  listOf,
  maybe,
  number,
  numberBy,
  oneOf,
  openObject,
  recordOf,
  type Shape,
  text,
  words,
} from '../document/document.schema.ts';
import { localizedTextSchema } from '../document/localizedText.schema.ts';
import type { Schema } from '../document/node.schema.ts';
import { isoInstantSchema } from '../time/time.schema.ts';
import type { HealthDecision, HealthReport, HealthSubject, MeasureHealth, PathStep, ReportedStatus, ScoreKnots } from './types.ts';

// A report is made by a program, perhaps of a newer release that adds fields: keys that are not known here are left out of the value, and are no issue.

/** Whether a number is a score. */
export function isScore(value: number): boolean {
  return value >= 0 && value <= 100;
}

const score = /* @__PURE__ */ lazily(() => numberBy(isScore, 'a score from 0 to 100'));
const ratio = /* @__PURE__ */ lazily(() => numberBy(isRatio, 'a share from 0 to 1'));
const value = /* @__PURE__ */ lazily(() => number('a number'));
const status = /* @__PURE__ */ lazily(() => oneOf(['green', 'amber', 'red'], '"green", "amber" or "red"'));

export const scoreKnotsSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('knots { "worst", "red", "target", "best" }', {
      worst: value(),
      red: value(),
      target: value(),
      best: value(),
    }) satisfies Schema<ScoreKnots>,
);

export const healthSubjectSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a subject { "id", "type" }', {
      id: words('the id of the project or engagement'),
      name: maybe(text('text')),
      type: oneOf(['project', 'engagement'], '"project" or "engagement"'),
    }) satisfies Schema<HealthSubject>,
);

export const healthDecisionSchema = /* @__PURE__ */ lazily(() => {
  const DECISION = 'a decision with a "rule" that is known';
  const rule = <const Rule extends string, Keys extends Shape>(name: Rule, shape: Keys) =>
    openObject(DECISION, { rule: oneOf([name], DECISION), ...shape });
  return choice(DECISION, [
    rule('band', {}),
    rule('gate', { measures: listOf('a list of ids', words('the id of a measure')) }),
    rule('coverage', {
      reason: oneOf(
        ['nothing-applies', 'nothing-measured', 'too-little-measured'],
        '"nothing-applies", "nothing-measured" or "too-little-measured"',
      ),
    }),
  ]) satisfies Schema<HealthDecision>;
});

export const measureHealthSchema = /* @__PURE__ */ lazily(() => {
  const MEASURE = 'a measure with a "status" that is known';
  const interval = openObject('an interval { "low", "high" }', { low: value(), high: value() });
  const described = {
    id: words('the id of the measure'),
    label: localizedTextSchema(),
    unit: oneOf(['ratio', 'index', 'number'], '"ratio", "index" or "number"'),
    knots: scoreKnotsSchema(),
    weight: value(),
  };
  const toGreen = choice('what it would have to come to, or why there is nothing', [
    openObject('{ "status", "score", "value" }', { status: oneOf(['ok'], '"ok"'), score: score(), value: value() }),
    openObject('{ "status", "reason" }', {
      status: oneOf(['no-data'], '"no-data"'),
      reason: oneOf(['best-is-not-enough'], '"best-is-not-enough"'),
    }),
  ]);
  // An alternative for each status: what tells alternatives apart is a key with a single value.
  const measured = <const Status extends 'green' | 'amber' | 'red'>(its: Status) =>
    openObject(MEASURE, {
      ...described,
      status: oneOf([its], MEASURE),
      value: value(),
      score: score(),
      measuredAt: isoInstantSchema(),
      freshnessRatio: ratio(),
      shareRatio: ratio(),
      pointsLost: score(),
      capsAt: maybe(oneOf(['red', 'amber'], '"red" or "amber"')),
      toGreen: maybe(toGreen),
      count: maybe(numberBy(isCount, 'a count: a whole number, 0 or more')),
      interval: maybe(interval),
      source: maybe(text('text')),
    });
  return choice(MEASURE, [
    measured('green'),
    measured('amber'),
    measured('red'),
    openObject(MEASURE, {
      ...described,
      status: oneOf(['unknown'], MEASURE),
      reason: oneOf(['not-observed', 'unknown', 'expired'], '"not-observed", "unknown" or "expired"'),
    }),
    openObject(MEASURE, { ...described, status: oneOf(['not-applicable'], MEASURE) }),
  ]) satisfies Schema<MeasureHealth>;
});

export const pathStepSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a step { "measure", "fromValue", "toValue", "toScore" }', {
      measure: words('the id of a measure'),
      fromValue: value(),
      toValue: value(),
      toScore: score(),
    }) satisfies Schema<PathStep>,
);

export const reportedStatusSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a status that was reported { "status", "by" }', {
      status: status(),
      by: maybe(text('text')),
    }) satisfies Schema<ReportedStatus>,
);

export const healthReportSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a health report, read from JSON into an object', {
      plumbline: oneOf([1], '1, the version of the format'),
      kind: oneOf(['health-report'], '"health-report"'),
      subject: healthSubjectSchema(),
      asOf: isoInstantSchema(),
      model: openObject('the model { "id", "version" }', { id: words('the id of the model'), version: words('the version of the model') }),
      bands: openObject('bands { "amber", "green" }', { amber: score(), green: score() }),
      minimumCoverageRatio: ratio(),
      status: oneOf(['green', 'amber', 'red', 'unknown'], '"green", "amber", "red" or "unknown"'),
      decidedBy: healthDecisionSchema(),
      score: maybe(score()),
      scoreStatus: maybe(status()),
      bounds: openObject('bounds { "low", "high" }', { low: score(), high: score() }),
      coverageRatio: ratio(),
      certain: oneOf([true, false], 'true or false'),
      measures: listOf('a list of measures', measureHealthSchema()),
      pathToGreen: maybe(listOf('a list of steps', pathStepSchema())),
      reported: maybe(reportedStatusSchema()),
      madeWith: recordOf('versions by name', text('text')),
    }) satisfies Schema<HealthReport>,
);
