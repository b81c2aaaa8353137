import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, places, put, spoil } from '../../core/test/documents.ts';
import { safeParseTicketMapping } from '../src/mapping/ticketMapping.schema.ts';
import { jsonSchemas } from './jsonSchemas.ts';

const schemas = jsonSchemas();
const [schema] = schemas.values();
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema ?? false);

const base = {
  plumbline: 1,
  kind: 'ticket-mapping',
  name: 'Calls',
  delimiter: ';',
  dateFormat: 'd/M/yyyy HH:mm',
  zone: 'Europe/London',
  missing: ['', '?'],
  id: 'No',
  createdAt: 'Opened',
  fields: { priority: 'Prio' },
  events: { closed: 'Closed' },
  deadlines: { promised: 'Due' },
} as const;
const rows = { ...base, shape: 'ticket-rows' } as const satisfies Json;
const log = {
  ...base,
  shape: 'event-log',
  at: 'Changed',
  changes: { status: 'State' },
  event: 'What',
  actor: { column: 'Who', values: { Agent: 'human', System: 'bot', Caller: 'customer' } },
} as const satisfies Json;

test('it has a name that stays', () => {
  expect([...schemas].map(([file, { $id, $schema }]) => ({ file, $id, $schema }))).toEqual([
    {
      file: 'ticket-mapping.v1.schema.json',
      $id: 'urn:plumbline:schema:ticket-mapping:1',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    },
  ]);
});

test.for([rows, log])('a good mapping is accepted by both: $shape', (mapping) => {
  validate(mapping);
  expect(validate.errors).toBeNull();
  expect(safeParseTicketMapping(mapping).status).toBe('ok');
});

test.for<readonly [Json, path: string, value?: Json]>([
  [rows, 'plumbline', 2],
  [rows, 'kind', 'sla-policy'],
  [rows, 'shape', 'rows'],
  [rows, 'shape', 'event-log'],
  [rows, 'createdAt'],
  [rows, 'id', ''],
  [rows, 'delimiter', '||'],
  [rows, 'missing', '?'],
  [rows, 'fields.priority', 3],
  [rows, 'events', ['closed']],
  [rows, 'changes', { status: 'State' }],
  [rows, 'field', {}],
  [log, 'at'],
  [log, 'actor.column'],
  [log, 'actor.values.Agent', 'person'],
])('JSON Schema rejects what the parser does: %#', ([good, path, value]) => {
  const bad = spoil(good, path, value);
  expect(safeParseTicketMapping(bad).status).toBe('invalid');
  expect(validate(bad)).toBe(false);
});

test.for<readonly [Json, path: string, value: Json]>([
  [rows, 'zone', 'Mars/Base'],
  [rows, 'dateFormat', 'DD/MM/YYYY'],
  [log, 'changes', { priority: 'Prio' }],
])('only the parser knows: %#', ([good, path, value]) => {
  const bad = spoil(good, path, value);
  expect(safeParseTicketMapping(bad).status).toBe('invalid');
  expect(validate(bad)).toBe(true);
});

test('JSON Schema accepts whatever the parser does', () => {
  const likely = fc.constantFrom<Json>('iso', 'UTC', ';', 'Prio', 'human', '', 1, [], ['?'], {}, { closed: 'Closed' });
  const somewhere = fc
    .constantFrom<Json>(rows, log)
    .chain((good) =>
      fc.tuple(fc.constantFrom(...places(good)), fc.oneof(likely, fc.jsonValue())).map(([path, value]) => put(good, path, value)),
    );
  fc.assert(
    fc.property(somewhere, (json) => {
      expect(safeParseTicketMapping(json).status === 'invalid' || validate(json)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what the types say about their keys is in it', () => {
  expect(schema?.description).toMatch(/^Which columns of a file/);
  expect(schema?.$defs?.['EventLogMapping']?.properties?.['at']).toMatchObject({ description: expect.stringMatching(/^The column that/) });
  // From the interface that both extend.
  expect(schema?.$defs?.['TicketRowsMapping']?.properties?.['zone']).toMatchObject({ description: expect.stringMatching(/^Whose wall/) });
});
