import { expect, test } from 'vitest';
import type { EventLogMapping, TicketRowsMapping } from '../mapping/types.ts';
import { source } from './bytes.fixture.ts';
import { readTickets } from './readTickets.ts';
import type { RejectedRow } from './types.ts';

const ms = (text: string) => Date.parse(text);

const rowsMapping: TicketRowsMapping = {
  plumbline: 1,
  kind: 'ticket-mapping',
  shape: 'ticket-rows',
  id: 'no',
  createdAt: 'opened',
  zone: 'Europe/London',
  dateFormat: 'd/M/yyyy HH:mm',
  missing: ['', '?'],
  fields: { priority: 'prio', team: 'team' },
  events: { closed: 'closed', reply: 'reply' },
  deadlines: { target: 'due' },
};
const header = 'no,opened,prio,team,reply,closed,due\n';

test('one row a ticket', async () => {
  const read = await readTickets(
    [
      source(
        `${header}A1,1/7/2026 09:00,P1,?,,2/7/2026 10:00,3/7/2026 09:00\nA2,1/7/2026 09:30,P2,"Net, North",1/7/2026 10:00,1/7/2026 09:45,?\n`,
      ),
    ],
    {
      mapping: rowsMapping,
    },
  );
  expect(read.tickets).toEqual([
    {
      id: 'A1',
      createdAt: ms('2026-07-01T08:00Z'),
      fields: { priority: 'P1' },
      events: [{ at: ms('2026-07-02T09:00Z'), name: 'closed' }],
      deadlines: { target: ms('2026-07-03T08:00Z') },
    },
    {
      id: 'A2',
      createdAt: ms('2026-07-01T08:30Z'),
      fields: { priority: 'P2', team: 'Net, North' },
      events: [
        { at: ms('2026-07-01T08:45Z'), name: 'closed' },
        { at: ms('2026-07-01T09:00Z'), name: 'reply' },
      ],
      deadlines: {},
    },
  ]);
  // The deadline of A1 is later, but nothing happened then.
  expect(read.latestMs).toBe(ms('2026-07-02T09:00Z'));
  expect(read.rows).toEqual({ read: 2, accepted: 2, rejected: 0, reasons: {} });
  expect(read.names).toEqual({
    fields: ['priority', 'team'],
    events: ['created', 'closed', 'reply'],
    deadlines: ['target'],
  });
  expect(read.localTimes).toEqual({ zone: 'Europe/London', skipped: 0, repeated: 0 });
});

test('bad rows are told with line and reason, and accepted + rejected = read', async () => {
  const told: RejectedRow[] = [];
  const read = await readTickets(
    [
      source(
        header +
          [
            'A1,1/7/2026 09:00,P1,x,,,',
            'A2,2026-07-01,P1,x,,,',
            ',1/7/2026 09:00,P1,x,,,',
            'A4,?,P1,x,,,',
            'A5,1/7/2026 09:00,P1,x,,',
            'A6,1/7/2026 09:00,"two',
            'lines",x,,,,',
            'A7,1/7/2026 09:00,"P"1,x,,,',
            'A8,1/7/2026 09:00,P1,x,,31/6/2026 09:00,',
            'A1,2/7/2026 09:00,P1,x,,,',
            '',
            'A9,1/7/2026 09:00,P1,x,,30/6/2026 09:00,',
          ].join('\n'),
      ),
    ],
    { mapping: rowsMapping, onRejected: (row) => told.push(row) },
  );
  const expected = 'a real date and time of the years 1900 to 2499, written as d/M/yyyy HH:mm';
  expect(told).toEqual([
    { file: 'tickets.csv', line: 3, lastLine: 3, reason: 'invalid-date', column: 'opened', expected, received: '"2026-07-01"' },
    { file: 'tickets.csv', line: 4, lastLine: 4, reason: 'missing-value', column: 'no', expected: 'a value', received: 'none' },
    { file: 'tickets.csv', line: 5, lastLine: 5, reason: 'missing-value', column: 'opened', expected: 'a value', received: 'none' },
    { file: 'tickets.csv', line: 6, lastLine: 6, reason: 'column-count', expected: '7 values, as many as the header has', received: '6' },
    {
      file: 'tickets.csv',
      line: 7,
      lastLine: 8,
      reason: 'column-count',
      expected: '7 values, as many as the header has',
      received: '8 (the row runs from line 7 to line 8)',
    },
    { file: 'tickets.csv', line: 9, lastLine: 9, reason: 'quotes', expected: expect.any(String), received: expect.any(String) },
    { file: 'tickets.csv', line: 10, lastLine: 10, reason: 'invalid-date', column: 'closed', expected, received: '"31/6/2026 09:00"' },
    {
      file: 'tickets.csv',
      line: 11,
      lastLine: 11,
      reason: 'duplicate-id',
      column: 'no',
      expected: expect.any(String),
      received: '"A1" again',
    },
  ]);
  // A9 was closed before it was opened: that is for its clock to say.
  expect(read.tickets.map(({ id }) => id)).toEqual(['A1', 'A9']);
  expect(read.rows).toEqual({
    read: 10,
    accepted: 2,
    rejected: 8,
    reasons: { 'invalid-date': 2, 'missing-value': 2, 'column-count': 2, quotes: 1, 'duplicate-id': 1 },
  });
  expect(read.firstRejected).toEqual(told);
});

test('an instant without an offset needs a zone', async () => {
  const read = await readTickets([source('id,createdAt\n1,2026-07-01T09:00:00\n2,2026-07-01T09:00:00Z\n')]);
  expect(read.rows).toMatchObject({ accepted: 1, reasons: { 'no-offset': 1 } });
  expect(read.localTimes).toBeUndefined();
});

test('readings that a clock change made ambiguous are counted', async () => {
  const read = await readTickets([source(`${header}A1,29/3/2026 01:30,P1,x,,25/10/2026 01:30,\nA2,25/10/2026 01:59,P1,x,,,\n`)], {
    mapping: rowsMapping,
  });
  expect(read.localTimes).toEqual({ zone: 'Europe/London', skipped: 1, repeated: 2 });
});

test('where every instant has an offset, none was read on a wall clock', async () => {
  const { dateFormat: _, ...mapping } = rowsMapping;
  const read = await readTickets([source(`${header}A1,2026-07-01T09:00:00Z,P1,x,,,\n`)], { mapping });
  expect(read).not.toHaveProperty('localTimes');
});

test.for([
  ['a field', '__proto__', { id: '1', fields: '{"__proto__":"a"}' }],
  ['a deadline', '__proto__DueAt', { id: '1', deadlines: '{"__proto__":1782896400000}' }],
] as const)('%s may be called __proto__', async ([, column, expected]) => {
  const cell = column === '__proto__' ? 'a' : '2026-07-01T09:00:00Z';
  const rows = await readTickets([source(`id,createdAt,${column}\n1,2026-07-01T09:00:00Z,${cell}\n`)]);
  const log = await readTickets([source(`id,at,${column}\n1,2026-07-01T09:00:00Z,${cell}\n`)]);
  for (const { tickets } of [rows, log]) {
    const [{ id, fields, deadlines } = {}] = tickets;
    expect({ id, fields: JSON.stringify(fields), deadlines: JSON.stringify(deadlines) }).toMatchObject(expected);
  }
});

test('a field called __proto__ has its history', async () => {
  const { tickets } = await readTickets([source('id,at,__proto__\n1,2026-07-01T09:00:00Z,a\n1,2026-07-01T10:00:00Z,b\n')]);
  expect(JSON.stringify(tickets[0]?.events)).toBe('[{"at":1782900000000,"set":{"__proto__":"b"}}]');
});

const logMapping: EventLogMapping = {
  plumbline: 1,
  kind: 'ticket-mapping',
  shape: 'event-log',
  id: 'no',
  createdAt: 'opened',
  at: 'updated',
  missing: ['', '?'],
  fields: { priority: 'prio' },
  changes: { status: 'status' },
  event: 'what',
  actor: { column: 'who', values: { Agent: 'human', Robot: 'bot' } },
  events: { closed: 'closed' },
};
const logHeader = 'no,opened,updated,prio,status,what,who,closed\n';
const day = (time: string) => `2026-07-01T${time}Z`;

test('one row a change, in any order', async () => {
  const row = (...cells: string[]) => `${cells.join(',')}\n`;
  const read = await readTickets(
    [
      source(
        logHeader +
          row('A1', day('09:00'), day('09:00'), 'P3', 'New', '?', 'Agent', '?') +
          row('B1', day('09:05'), day('09:05'), 'P4', 'New', '?', 'Agent', '?') +
          row('A1', day('09:00'), day('12:00'), 'P2', 'Closed', '?', 'Agent', day('11:59')) +
          row('A1', day('09:00'), day('10:00'), 'P3', 'New', 'reply', 'Robot', '?') +
          row('A1', day('09:00'), day('10:00'), 'P3', 'Waiting', '?', 'Caller', '?'),
        { name: 'one.csv' },
      ),
      source(logHeader + row('A1', day('09:00'), day('11:00'), 'P3', '?', 'reply', 'Agent', '?'), { name: 'two.csv' }),
    ],
    { mapping: logMapping },
  );
  expect(read.tickets).toEqual([
    {
      id: 'A1',
      createdAt: ms(day('09:00')),
      fields: { status: 'New', priority: 'P2' },
      events: [
        { at: ms(day('10:00')), name: 'reply', actor: 'bot' },
        { at: ms(day('10:00')), set: { status: 'Waiting' } },
        { at: ms(day('11:00')), name: 'reply', actor: 'human', set: { status: '' } },
        { at: ms(day('11:59')), name: 'closed' },
        { at: ms(day('12:00')), actor: 'human', set: { status: 'Closed' } },
      ],
    },
    { id: 'B1', createdAt: ms(day('09:05')), fields: { status: 'New', priority: 'P4' }, events: [] },
  ]);
  expect(read.rows).toMatchObject({ read: 6, accepted: 6 });
  expect(read.names).toEqual({ fields: ['priority', 'status'], events: ['created', 'closed', 'reply'], deadlines: [] });
});

test('a bad row of a ticket leaves its other rows', async () => {
  const read = await readTickets(
    [
      source(
        `${logHeader}A1,${day('09:00')},never,P3,Waiting,,,\nA1,${day('09:00')},${day('09:30')},P3,New,,,\nA2,${day('09:00')},,P3,New,,,\n`,
      ),
    ],
    {
      mapping: logMapping,
    },
  );
  expect(read.tickets).toEqual([{ id: 'A1', createdAt: ms(day('09:00')), fields: { status: 'New', priority: 'P3' }, events: [] }]);
  expect(read.rows).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
});

test('without a column of creation, the first row is it', async () => {
  const { createdAt: _, ...mapping } = logMapping;
  const read = await readTickets([source(`${logHeader}A1,,${day('09:30')},P3,Waiting,,,\nA1,,${day('09:10')},P3,New,,,\n`)], { mapping });
  expect(read.tickets).toMatchObject([{ createdAt: ms(day('09:10')), fields: { status: 'New' } }]);
});

test('columns may stand elsewhere in the next file', async () => {
  const read = await readTickets([
    source('id,createdAt,priority\n1,2026-07-01T09:00:00Z,P1\n'),
    source('priority,id,createdAt\nP2,2,2026-07-01T09:00:00Z\n'),
  ]);
  expect(read.tickets.map(({ fields }) => fields['priority'])).toEqual(['P1', 'P2']);
});

test('a header without rows is an input without tickets', async () => {
  expect(await readTickets([source('id,createdAt\n')])).toMatchObject({ tickets: [], rows: { read: 0, accepted: 0, rejected: 0 } });
});

test.for([
  ['nothing', '', 'tickets.csv: expected CSV with a line of column names; got an empty file'],
  ['empty lines', '\n\n', 'got an empty file'],
  ['no such column', 'id,opened\n1,x\n', 'tickets.csv: expected a column "createdAt" (createdAt); got "id", "opened"'],
  ['a column twice', 'id,createdAt,id\n', 'expected one column "id" (id); got several of that name'],
  ['another delimiter', 'id;createdAt\n1;2\n', 'say "delimiter": ";" in the mapping'],
  [
    'no row that can be read',
    'id,createdAt\n1,yesterday\n2,today\n',
    'none of its 2 rows can be read; line 2, column "createdAt": expected a real date and time of the years 1900 to 2499, such as "2026-03-27T16:30:00Z"; got "yesterday"',
  ],
  [
    'a single row that cannot be read',
    'id,createdAt\n1,9999-12-31T00:00:00Z\n',
    'tickets.csv: its only row cannot be read; line 2, column',
  ],
] as const)('unusable: %s', async ([, text, message]) => {
  await expect(readTickets([source(text)])).rejects.toThrow(message);
});
