import fc from 'fast-check';
import type { HealthGate, HealthMeasure, HealthModel, MeasuredObservation, ScoreKnots } from '../src/health/types.ts';

/** When everything below is asked. */
export const AS_OF = '2026-11-23T09:00:00Z';
export const OPTIONS = { asOf: AS_OF, subject: { id: 'acme', type: 'engagement' } } as const;

const HOUR_MS = 3_600_000;

/** Knots in either direction. */
export const knots: fc.Arbitrary<ScoreKnots> = fc
  .record({
    start: fc.integer({ min: -1000, max: 1000 }),
    steps: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 1000 }))),
    scale: fc.constantFrom(1, 0.01, 0.05, 100),
    direction: fc.constantFrom(1, -1),
  })
  .map(({ start, steps: [a, b, c], scale, direction }) => {
    const at = (distance: number) => (start + direction * distance) * scale;
    return { worst: at(0), red: at(a!), target: at(a! + b!), best: at(a! + b! + c!) };
  });

/** Values around knots, and on them. */
export function valueFor({ worst, red, target, best }: ScoreKnots): fc.Arbitrary<number> {
  const span = best - worst;
  return fc.oneof(
    fc.constantFrom(worst, red, target, best),
    fc.integer({ min: -200, max: 1200 }).map((thousandths) => worst + (span * thousandths) / 1000),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
}

const measures: fc.Arbitrary<readonly HealthMeasure[]> = fc
  .array(fc.record({ knots, weight: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.01, max: 100, noNaN: true })) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.map((part, index) => ({ id: `m${index}`, label: { en: `Measure ${index}` }, unit: 'number', ...part })));

function gatesFor(all: readonly HealthMeasure[]): fc.Arbitrary<readonly HealthGate[]> {
  return fc
    .tuple(...all.map(() => fc.constantFrom('red', 'amber', undefined)))
    .map((caps) => all.flatMap(({ id }, index) => (caps[index] === undefined ? [] : [{ measure: id, atMost: caps[index] }])));
}

function observationFor({ id, knots: its }: HealthMeasure): fc.Arbitrary<MeasuredObservation> {
  return fc.record({ value: valueFor(its), ageHours: fc.constantFrom(0, 0, 30, 40) }).map(({ value, ageHours }) => ({
    measure: id,
    value,
    measuredAt: Date.parse(AS_OF) - ageHours * HOUR_MS,
    shelfLife: { validFor: 'PT24H', expireAfter: 'PT48H' },
  }));
}

/** A model with an observation of each of its measures, some of them aged. */
export const observedModel: fc.Arbitrary<{ readonly model: HealthModel; readonly observations: readonly MeasuredObservation[] }> =
  measures.chain((all) =>
    fc.record({
      model: gatesFor(all).map((gates) => ({ id: 'any', version: '1', measures: all, gates })),
      observations: fc.tuple(...all.map(observationFor)),
    }),
  );

/** The same with some observations left out. */
export const partlyObservedModel = observedModel.chain(({ model, observations }) =>
  fc.subarray([...observations]).map((seen) => ({ model, observations: seen })),
);
