import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  safeParseCalendar,
  safeParseHealthReport,
  safeParseRoleCatalogue,
  safeParseSlaPolicy,
  safeParseSlaReport,
  safeParseTicket,
} from '../src/schema.ts';
import {
  calendar,
  places,
  put,
  type Json,
  policy,
  report,
  spoil,
  spoiltCalendars,
  spoiltPolicies,
  spoiltReports,
  spoiltTickets,
  ticket,
} from '../test/documents.ts';
import { healthReport, spoiltHealthReports } from '../test/healthReport.ts';
import { roleCatalogue, spoiltRoleCatalogues } from '../test/roleCatalogue.ts';
import { jsonSchemas } from './jsonSchemas.ts';

const schemas = jsonSchemas();
const ajv = new Ajv2020({ strict: true, allErrors: true });

const kinds = [
  { kind: 'calendar', good: calendar, spoilt: spoiltCalendars, safeParse: safeParseCalendar },
  { kind: 'sla-policy', good: policy, spoilt: spoiltPolicies, safeParse: safeParseSlaPolicy },
  { kind: 'ticket', good: ticket, spoilt: spoiltTickets, safeParse: safeParseTicket },
  { kind: 'sla-report', good: report, spoilt: spoiltReports, safeParse: safeParseSlaReport },
  { kind: 'health-report', good: healthReport, spoilt: spoiltHealthReports, safeParse: safeParseHealthReport },
  { kind: 'role-catalogue', good: roleCatalogue, spoilt: spoiltRoleCatalogues, safeParse: safeParseRoleCatalogue },
].map((each) => ({ ...each, validate: ajv.compile(schemas.get(`${each.kind}.v1.schema.json`) ?? false) }));

test('each document has a schema with a name that stays', () => {
  expect([...schemas].map(([file, { $id, $schema }]) => ({ file, $id, $schema }))).toEqual(
    ['calendar', 'sla-policy', 'ticket', 'sla-report', 'role-catalogue', 'health-report'].map((kind) => ({
      file: `${kind}.v1.schema.json`,
      $id: `urn:plumbline:schema:${kind}:1`,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })),
  );
});

test.for(kinds)('a good $kind is accepted by both', ({ good, validate, safeParse }) => {
  validate(good);
  expect(validate.errors).toBeNull();
  expect(safeParse(good).status).toBe('ok');
});

const spoilt = kinds.flatMap(({ kind, good, spoilt: ways, validate }) =>
  ways.map((way) => ({ kind, good: good as Json, validate, ...way })),
);

test.for(spoilt.filter((way) => way.inJsonSchema))('$kind: JSON Schema rejects, too: $message', ({ good, path, value, validate }) => {
  expect(validate(spoil(good, path, value))).toBe(false);
});

test.for(spoilt.filter((way) => !way.inJsonSchema))('$kind: JSON Schema cannot say: $message', ({ good, path, value, validate }) => {
  expect(validate(spoil(good, path, value))).toBe(true);
});

test.for(kinds)('$kind: JSON Schema accepts whatever the parser does', ({ good, validate, safeParse }) => {
  const likely = fc.constantFrom<Json>(
    'always',
    'PT1H',
    '+PT0.5S',
    '2026-03-27',
    '2026-03-27t16:30:00.5-05:30',
    'UTC',
    '12-25',
    'closed',
    1,
    0.5,
    true,
    [],
    {},
    ['closed'],
  );
  const somewhere = fc
    .tuple(fc.constantFrom(...places(good)), fc.oneof(likely, fc.jsonValue()))
    .map(([path, value]) => put(good, path, value));
  fc.assert(
    fc.property(somewhere, (json) => {
      expect(safeParse(json).status === 'invalid' || validate(json)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what the types say about their keys is in the schemas', () => {
  const target = schemas.get('sla-policy.v1.schema.json')?.$defs?.['SlaTarget'];
  expect(target?.description).toMatch(/^One promise of a policy/);
  expect(target?.properties?.['stopOn']).toMatchObject({ description: 'What stops it.' });
  // Through `extends Omit<SlaClockTarget, 'within'>`.
  expect(target?.properties?.['reopen']).toMatchObject({ description: expect.stringMatching(/^What a reopening does/) });
  // In each alternative of a union, from the counts that it joins.
  const figures = schemas.get('sla-report.v1.schema.json')?.$defs?.['AdherenceFigures'];
  expect(figures?.anyOf?.map((each) => each.properties?.['met'])).toEqual([
    expect.objectContaining({ description: 'Stopped in time.' }),
    expect.objectContaining({ description: 'Stopped in time.' }),
  ]);
});

test('fields that a newer release has added to a report are accepted', () => {
  const validate = kinds.find(({ kind }) => kind === 'sla-report')?.validate;
  expect(validate?.({ ...report, mood: 'good' })).toBe(true);
});
