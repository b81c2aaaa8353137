import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { safeParseTicketMapping } from './ticketMapping.schema.ts';

const rows = { plumbline: 1, kind: 'ticket-mapping', shape: 'ticket-rows', id: 'number', createdAt: 'opened_at' };
const log = { plumbline: 1, kind: 'ticket-mapping', shape: 'event-log', id: 'number', at: 'updated_at' };

const issues = (json: unknown) => {
  const result = safeParseTicketMapping(json);
  return result.status === 'ok' ? [] : result.issues.map(({ message }) => message);
};

test('both shapes, short and whole', () => {
  for (const mapping of [
    rows,
    log,
    {
      ...rows,
      name: 'Calls',
      delimiter: ';',
      dateFormat: 'd/M/yyyy HH:mm',
      zone: 'Europe/London',
      missing: ['', '?'],
      fields: { priority: 'Prio' },
      events: { closed: 'Closed' },
      deadlines: { target: 'Due' },
    },
    { ...log, createdAt: 'opened_at', changes: { status: 'State' }, event: 'What', actor: { column: 'Who', values: { Agent: 'human' } } },
  ]) {
    expect(safeParseTicketMapping(mapping)).toEqual({ status: 'ok', value: mapping });
  }
});

test.for([
  [undefined, 'expected'],
  [{ ...rows, shape: 'rows' }, 'shape: expected "ticket-rows" (one row a ticket) or "event-log" (one row a change); got "rows"'],
  [{ ...rows, kind: 'sla-policy' }, 'kind: expected "ticket-mapping"; got "sla-policy"'],
  [{ ...rows, createdAt: undefined }, 'createdAt: expected the name of a column; got nothing'],
  [{ ...rows, id: '' }, 'id: expected the name of a column; got ""'],
  [{ ...rows, delimiter: '||' }, 'delimiter: expected one character that is no quote and no line break, such as ";"; got "||"'],
  [{ ...rows, zone: 'GMT+1' }, 'zone: expected an IANA time zone'],
  [{ ...rows, dateFormat: 'DD/MM/YYYY' }, '"DD" is none of yyyy'],
  [{ ...rows, fields: ['priority'] }, 'fields: expected an object of names'],
  [{ ...rows, fields: { priority: 3 } }, 'fields.priority: expected the name of a column; got 3'],
  [{ ...rows, changes: { status: 'State' } }, 'changes: expected one of the keys plumbline, kind, name, '],
  [{ ...rows, field: {} }, 'field: expected'],
  [
    { ...rows, fields: JSON.parse('{ "__proto__": "Prio" }') as object },
    'fields.__proto__: expected another name, since programs take this one for something else; got "Prio"',
  ],
  [
    { ...log, fields: { status: 'State' }, changes: { status: 'State' } },
    'changes.status: expected a field that does not stand in "fields" too; got "State"',
  ],
  [
    { ...log, actor: { column: 'Who', values: { Agent: 'person' } } },
    'actor.values.Agent: expected "human", "bot" or "customer"; got "person"',
  ],
] as const)('says what is wrong: %j', ([mapping, message]) => {
  expect(issues(mapping).join('\n')).toContain(message);
});

test('says everything that is wrong', () => {
  expect(issues({ ...rows, id: 1, zone: 'Nowhere', missing: '?' })).toHaveLength(3);
});

test.for(['../../README.md', '../../../../docs/guide/report.md'])('the mapping in %s is one', async (page) => {
  const text = await readFile(new URL(page, import.meta.url), 'utf8');
  const [, json = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
  expect(safeParseTicketMapping(JSON.parse(json))).toMatchObject({ status: 'ok' });
});
