import * as core from 'zod/v4/core';
import { areHours, isHourRange, isYearlyRule } from '../src/calendar/calendar.schema.ts';
import type { RuleCheck } from '../src/document/checks.schema.ts';
import { isCount, isRatio, isWords } from '../src/document/document.schema.ts';
import { hasEnglish, isLanguageTag } from '../src/document/localizedText.schema.ts';
import type { Schema } from '../src/document/node.schema.ts';
import { isScore } from '../src/health/health.schema.ts';
import { isSourceAddress } from '../src/role/sourceAddress.ts';
import { isConsumedRatio, isDayCount } from '../src/sla/sla.schema.ts';
import { isPositiveDuration, isZoneName } from '../src/time/time.schema.ts';
import { toEpochDay } from '../src/time/calendarDate.ts';
import { toEpochMs } from '../src/time/toEpochMs.ts';
import type { TypeDocs } from './typeDocs.ts';

/** JSON Schema, as far as it is looked at here. */
export type JsonSchema = core.JSONSchema.BaseSchema;

const TIME = String.raw`^\d\d:[0-5]\d(:[0-5]\d)?$`;

/** What JSON Schema can say of the rules of our schemas. A rule that is not here stops the build: it has to be thought about. */
const rules: ReadonlyMap<unknown, (json: JsonSchema) => void> = new Map<unknown, (json: JsonSchema) => void>([
  [toEpochMs, says({ pattern: String.raw`^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$` })],
  [toEpochDay, says({ pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$` })],
  [isPositiveDuration, says({ pattern: String.raw`^\+?PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?$` })],
  [isZoneName, says({ pattern: '^[A-Za-z]' })],
  [isWords, says({ pattern: String.raw`\S` })],
  [isLanguageTag, says({ pattern: String.raw`^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$` })],
  [hasEnglish, (json) => Object.assign(json, { properties: { en: json.additionalProperties }, required: ['en'] })],
  [isSourceAddress, says({ pattern: String.raw`^([Hh][Tt][Tt][Pp][Ss]:\/\/|\.{0,2}\/(?!\/))\S*$` })],
  [isCount, says({ type: 'integer', minimum: 0 })],
  [isDayCount, says({ type: 'integer', minimum: 1 })],
  [Number.isSafeInteger, says({ type: 'integer' })],
  [isScore, says({ minimum: 0, maximum: 100 })],
  [isRatio, says({ minimum: 0, maximum: 1 })],
  [isConsumedRatio, says({ exclusiveMinimum: 0, maximum: 1 })],
  [isHourRange, (json) => json.prefixItems?.forEach((time) => Object.assign(time, { pattern: TIME }))],
  [
    isYearlyRule,
    (json) =>
      json.anyOf?.filter(({ type }) => type === 'string').forEach((date) => Object.assign(date, { pattern: String.raw`^\d\d-\d\d$` })),
  ],
  // Only in words.
  [areHours, says({})],
]);

function says(facts: JsonSchema): (json: JsonSchema) => void {
  return (json) => Object.assign(json, facts);
}

/** The names under which the types of the library know what is not of theirs. */
type Checks = readonly { readonly _zod: { readonly check: Partial<RuleCheck<unknown>> } }[];

/**
 * JSON Schema of a document.
 *
 * @param definitions schemas that become definitions of their own, by the name of their type
 * @param docs what is said about the types
 */
export function toJsonSchema(
  name: string,
  schema: Schema<unknown>,
  definitions: Readonly<Record<string, Schema<unknown>>>,
  docs: ReadonlyMap<string, TypeDocs>,
): JsonSchema {
  const registry = core.registry<{ id: string }>();
  for (const [id, definition] of Object.entries(definitions)) if (definition !== schema) registry.add(definition, { id });
  const json = core.toJSONSchema(schema, {
    metadata: registry,
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      for (const { _zod } of (zodSchema._zod.def.checks ?? []) as unknown as Checks) {
        if (_zod.check.rule === undefined) continue;
        const rule = rules.get(_zod.check.rule);
        if (rule === undefined) throw new Error(`JSON Schema is not told what it can say of the rule ${_zod.check.rule.name}`);
        rule(jsonSchema);
      }
    },
  });
  describe(json, name, docs);
  for (const [id, definition] of Object.entries(json.$defs ?? {})) describe(definition, id, docs);
  return json;
}

/** Adds the docstrings of a type, and of its keys in every alternative. */
function describe(json: JsonSchema, name: string, docs: ReadonlyMap<string, TypeDocs>): void {
  const { description = '', properties } = docs.get(name) ?? {};
  if (description !== '') json.description = description;
  for (const object of [json, ...(json.anyOf ?? [])]) {
    for (const [key, property] of Object.entries(object.properties ?? {})) {
      const doc = properties?.get(key);
      if (doc !== undefined && typeof property === 'object') property.description = doc;
    }
  }
}
