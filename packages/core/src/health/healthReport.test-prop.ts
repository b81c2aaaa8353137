import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AS_OF, observedModel, OPTIONS, partlyObservedModel, valueFor } from '../../test/arbitraryHealth.ts';
import { healthReport } from './healthReport.ts';
import type { HealthReport, MeasuredHealth } from './types.ts';

const RANK = { red: 0, amber: 1, green: 2 } as const;

function measuredIn({ measures }: HealthReport): readonly MeasuredHealth[] {
  return measures.filter((measure) => 'score' in measure);
}

test('the points lost add up to what the score lacks, and shares to all of it', () => {
  fc.assert(
    fc.property(partlyObservedModel, ({ model, observations }) => {
      const report = healthReport(model, observations, OPTIONS);
      const measured = measuredIn(report);
      fc.pre(measured.length > 0);
      const sumOf = (pick: (measure: MeasuredHealth) => number) => measured.reduce((sum, measure) => sum + pick(measure), 0);
      expect(Math.abs(sumOf(({ pointsLost }) => pointsLost) - (100 - report.score!))).toBeLessThan(1e-9);
      expect(Math.abs(sumOf(({ shareRatio }) => shareRatio) - 1)).toBeLessThan(1e-9);
    }),
  );
});

test('the bounds hold the score for whatever the missing turns out to be', () => {
  const completed = partlyObservedModel.chain(({ model, observations }) => {
    const missing = model.measures.filter(({ id }) => observations.every(({ measure }) => measure !== id));
    return fc.tuple(...missing.map(({ knots }) => valueFor(knots))).map((values) => ({
      model,
      observations,
      found: missing.map(({ id }, index) => ({ measure: id, value: values[index]!, measuredAt: AS_OF })),
    }));
  });
  fc.assert(
    fc.property(completed, ({ model, observations, found }) => {
      const { bounds, certain, status } = healthReport(model, observations, OPTIONS);
      const later = healthReport(model, [...observations, ...found], OPTIONS);
      expect(later.score).toBeGreaterThanOrEqual(bounds.low - 1e-9);
      expect(later.score).toBeLessThanOrEqual(bounds.high + 1e-9);
      if (certain && later.status !== 'unknown') expect(later.status).toBe(status);
    }),
    { numRuns: 500 },
  );
});

test('of a single measure: green exactly when the target is met, red exactly when the red line is crossed', () => {
  fc.assert(
    fc.property(observedModel, ({ model: { measures, ...model }, observations }) => {
      const [measure] = measures;
      const { knots } = measure!;
      const reached = (knot: number) => (knots.best > knots.worst ? observations[0]!.value >= knot : observations[0]!.value <= knot);
      const fresh = { ...observations[0]!, measuredAt: AS_OF };
      const { score } = healthReport({ ...model, measures: [measure!], gates: [] }, [fresh], OPTIONS);
      expect(score! >= 75).toBe(reached(knots.target));
      expect(score! < 50).toBe(!reached(knots.red));
    }),
  );
});

test('the order of measures, gates and observations changes nothing', () => {
  const shuffled = partlyObservedModel.chain(({ model, observations }) => {
    const shuffle = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    return fc
      .tuple(shuffle(model.measures), shuffle(model.gates ?? []), shuffle(observations))
      .map(([measures, gates, reordered]) => ({ model, observations, other: { model: { ...model, measures, gates }, reordered } }));
  });
  const byId = (report: HealthReport) => ({ ...report, measures: report.measures.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
  fc.assert(
    fc.property(shuffled, ({ model, observations, other }) => {
      expect(byId(healthReport(other.model, other.reordered, OPTIONS))).toEqual(byId(healthReport(model, observations, OPTIONS)));
    }),
  );
});

test('scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(partlyObservedModel, fc.constantFrom(0.001, 0.3, 3, 7, 1000), ({ model, observations }, factor) => {
      const measures = model.measures.map((measure) => ({ ...measure, weight: measure.weight * factor }));
      const [report, scaled] = [model, { ...model, measures }].map((each) => healthReport(each, observations, OPTIONS));
      expect(scaled).toMatchObject({ status: report!.status, decidedBy: report!.decidedBy, certain: report!.certain });
      expect(scaled!.score ?? -1).toBeCloseTo(report!.score ?? -1, 9);
      expect(scaled!.coverageRatio).toBeCloseTo(report!.coverageRatio, 9);
    }),
  );
});

test('a better value never lowers the score or the status', () => {
  const improved = observedModel.chain(({ model, observations }) =>
    fc.nat(observations.length - 1).chain((index) => {
      const { knots } = model.measures[index]!;
      return valueFor(knots).map((value) => {
        const [worse, better] = [observations[index]!.value, value].sort((a, b) => (a - b) * (knots.best - knots.worst));
        const withValue = (its: number) => observations.with(index, { ...observations[index]!, value: its });
        return { model, before: withValue(worse!), after: withValue(better!) };
      });
    }),
  );
  fc.assert(
    fc.property(improved, ({ model, before, after }) => {
      const [worse, better] = [healthReport(model, before, OPTIONS), healthReport(model, after, OPTIONS)];
      expect(better.score).toBeGreaterThanOrEqual(worse.score! - 1e-9);
      if (worse.status !== 'unknown' && better.status !== 'unknown') expect(RANK[better.status]).toBeGreaterThanOrEqual(RANK[worse.status]);
    }),
  );
});

test('gates lower a status or leave it, and never touch the score', () => {
  fc.assert(
    fc.property(partlyObservedModel, ({ model, observations }) => {
      const { gates: _, ...ungated } = model;
      const [free, gated] = [healthReport(ungated, observations, OPTIONS), healthReport(model, observations, OPTIONS)];
      expect([gated.score, gated.scoreStatus]).toEqual([free.score, free.scoreStatus]);
      if (gated.status === 'unknown' || free.status === 'unknown') expect(gated.status).toBe(free.status);
      else expect(RANK[gated.status]).toBeLessThanOrEqual(RANK[free.status]);
      expect(gated.decidedBy.rule === 'gate').toBe(gated.status !== free.status);
    }),
  );
});

test('the path to green leads there, and no measure on it could be left out', () => {
  fc.assert(
    fc.property(partlyObservedModel, ({ model, observations }) => {
      const { pathToGreen, status } = healthReport(model, observations, OPTIONS);
      expect(pathToGreen === undefined).toBe(status === 'green' || status === 'unknown');
      fc.pre(pathToGreen !== undefined);
      const taken = (steps: NonNullable<HealthReport['pathToGreen']>) =>
        healthReport(
          model,
          observations.map((observation) => {
            const step = steps.find(({ measure }) => measure === observation.measure);
            return step === undefined ? observation : { ...observation, value: step.toValue, measuredAt: AS_OF };
          }),
          OPTIONS,
        );
      expect(taken(pathToGreen).status).toBe('green');
      for (const step of pathToGreen) expect(taken(pathToGreen.filter((other) => other !== step)).status).not.toBe('green');
    }),
    { numRuns: 500 },
  );
});

test('what one measure would have to come to for green is just enough', () => {
  fc.assert(
    fc.property(observedModel, ({ model: gated, observations }) => {
      const model = { ...gated, gates: [] };
      const report = healthReport(model, observations, OPTIONS);
      for (const { id, toGreen } of measuredIn(report)) {
        const withValue = (value: number) =>
          healthReport(
            model,
            observations.map((each) => (each.measure === id ? { ...each, value, measuredAt: AS_OF } : each)),
            OPTIONS,
          ).scoreStatus;
        const { knots } = model.measures.find((measure) => measure.id === id)!;
        if (toGreen === undefined) expect(report.scoreStatus).toBe('green');
        else if (toGreen.status === 'ok') expect(withValue(toGreen.value)).toBe('green');
        else expect(withValue(knots.best)).not.toBe('green');
      }
    }),
  );
});
