import { invalidModel } from './invalid.ts';
import { assertKnots } from './scoreScale.ts';
import type { HealthBands, HealthModel, MeasureUnit } from './types.ts';

const UNITS: readonly MeasureUnit[] = ['ratio', 'index', 'number'];

// Within these, no sum overflows and no share vanishes.
const LEAST_WEIGHT = 1e-6;
const MOST_WEIGHT = 1e6;

/** Throws unless a model can be calculated with. */
export function assertHealthModel(model: HealthModel): void {
  if (!isObject(model)) throw invalidModel('model', 'a health model', model);
  assertWords('id', model.id);
  assertWords('version', model.version);
  assertMeasures(model);
  assertGates(model);
  if (model.bands !== undefined) assertBands(model.bands);
  const { minimumCoverageRatio = 0 } = model;
  if (!(minimumCoverageRatio >= 0 && minimumCoverageRatio <= 1)) {
    throw invalidModel('minimumCoverageRatio', 'a share from 0 to 1', minimumCoverageRatio);
  }
}

function assertMeasures({ measures }: HealthModel): void {
  if (!Array.isArray(measures) || measures.length === 0) throw invalidModel('measures', 'a list of at least one measure', measures);
  const known = new Set<string>();
  for (const [index, measure] of (measures as HealthModel['measures']).entries()) {
    const path = `measures[${index}]`;
    if (!isObject(measure)) throw invalidModel(path, 'a measure', measure);
    const { id, label, unit, knots, weight } = measure;
    assertWords(`${path}.id`, id);
    if (known.has(id)) throw invalidModel(`${path}.id`, 'an id that no other measure of the model has', id);
    known.add(id);
    assertWords(`${path}.label.en`, label?.en);
    for (const [language, text] of Object.entries(label)) assertWords(`${path}.label.${language}`, text);
    if (!UNITS.includes(unit)) throw invalidModel(`${path}.unit`, `one of ${UNITS.join(', ')}`, unit);
    assertKnots(knots, `${path}.knots`);
    if (typeof weight !== 'number' || !(weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
      throw invalidModel(`${path}.weight`, `a number from ${LEAST_WEIGHT} to ${MOST_WEIGHT}`, weight);
    }
  }
}

function assertGates({ measures, gates = [] }: HealthModel): void {
  if (!Array.isArray(gates)) throw invalidModel('gates', 'a list of gates', gates);
  const open = new Set(measures.map(({ id }) => id));
  for (const [index, gate] of (gates as NonNullable<HealthModel['gates']>).entries()) {
    const path = `gates[${index}]`;
    if (!isObject(gate)) throw invalidModel(path, 'a gate', gate);
    const { measure, atMost } = gate;
    if (!open.delete(measure)) throw invalidModel(`${path}.measure`, 'the id of a measure of the model that has no other gate', measure);
    if (atMost !== 'red' && atMost !== 'amber') throw invalidModel(`${path}.atMost`, '"red" or "amber"', atMost);
  }
}

function assertBands(bands: HealthBands): void {
  const { amber, green } = Object(bands) as HealthBands;
  const areNumbers = typeof amber === 'number' && typeof green === 'number';
  if (areNumbers && amber > 0 && amber < green && green <= 100) return;
  throw invalidModel('bands', 'scores { "amber", "green" } with 0 < amber < green <= 100', bands);
}

function assertWords(path: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') throw invalidModel(path, 'text', value);
}

function isObject(value: unknown): boolean {
  return Object(value) === value;
}
