import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { safeParseSlaReport } from '@plumbline/core/schema';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from './runCli.ts';

/** Runs the command line and gives back all it wrote. */
async function run(args: readonly string[], stdin: string | Uint8Array = '', columns?: number) {
  const written = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const input = (async function* () {
    yield Buffer.from(stdin);
  })();
  const stdout = Object.assign(collect('stdout'), columns !== undefined && { columns });
  const exitCode = await runCli(args, { stdin: input, stdout, stderr: collect('stderr') });
  return { exitCode, ...written };
}

const policy = {
  plumbline: 1,
  kind: 'sla-policy',
  id: 'support',
  targets: [{ metric: 'resolution', within: 'PT1H', when: { priority: ['P1', 'P2'] }, stopOn: { event: 'closed' } }],
};
const mapping = {
  plumbline: 1,
  kind: 'ticket-mapping',
  shape: 'ticket-rows',
  delimiter: ';',
  dateFormat: 'd/M/yyyy HH:mm',
  zone: 'America/New_York',
  id: 'No',
  createdAt: 'Opened',
  fields: { priority: 'Prio' },
  events: { closed: 'Closed' },
};
const tickets = `id,createdAt,priority,closedAt
1,2026-03-01T09:00:00Z,P1,2026-03-01T09:30:00Z
2,2026-03-01T09:00:00Z,P1,2026-03-01T11:00:00Z
3,2026-03-02T09:00:00Z,P2,2026-03-02T10:00:00Z
4,2026-04-01T08:30:00Z,P2,
5,2026-04-01T09:00:00Z,P3,
`;

let folder: string;
const file = (name: string) => join(folder, name);
const report = (...args: readonly string[]) => [
  'sla',
  'report',
  file('tickets.csv'),
  '--policy',
  file('policy.json'),
  '--format',
  'json',
  ...args,
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
  await writeFile(file('policy.json'), JSON.stringify(policy));
  await writeFile(file('mapping.json'), JSON.stringify(mapping));
  await writeFile(file('tickets.csv'), tickets);
});

test('the JSON report has its schema and says what it rests on', async () => {
  const { exitCode, stdout, stderr } = await run(report());
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const json: unknown = JSON.parse(stdout);
  expect(safeParseSlaReport(json)).toMatchObject({ status: 'ok' });
  expect(json).toMatchObject({
    kind: 'sla-report',
    // The latest instant in the input, not that of the machine.
    asOf: '2026-04-01T09:00:00Z',
    madeWith: { plumbline: expect.stringMatching(/^\d+\.\d+\.\d+/), timeZoneData: process.versions['tz'] },
    input: { tickets: 5, rows: { read: 5, accepted: 5, rejected: 0 } },
    metrics: [
      {
        metric: 'resolution',
        ticketsWithoutTarget: 1,
        adherence: {
          cohort: 'byStart',
          zone: 'UTC',
          by: ['priority', 'month'],
          total: { met: 2, breached: 1, open: 1 },
          groups: [
            { key: { priority: 'P1', month: '2026-03' }, met: 1, breached: 1 },
            { key: { priority: 'P2', month: '2026-03' }, met: 1 },
            { key: { priority: 'P2', month: '2026-04' }, open: 1 },
          ],
        },
      },
    ],
  });
});

test('the same input gives the same bytes', async () => {
  expect((await run(report())).stdout).toBe((await run(report())).stdout);
});

test('asked for another instant, grouping, zone, cohort and list', async () => {
  const { stdout } = await run(
    report('--as-of', '2026-04-01T12:00:00+02:00', '--by', 'week', '--zone', 'Asia/Tokyo', '--cohort', 'byEnd', '--list', '1'),
  );
  const { asOf, metrics } = JSON.parse(stdout) as { asOf: string; metrics: [{ worstBreaches: unknown[]; adherence: object }] };
  expect(asOf).toBe('2026-04-01T10:00:00Z');
  expect(metrics[0].worstBreaches).toHaveLength(1);
  expect(metrics[0].adherence).toMatchObject({
    by: ['week'],
    zone: 'Asia/Tokyo',
    cohort: 'byEnd',
    total: { breached: 2, breachedOpen: 1 },
  });
});

test('totals only', async () => {
  expect(JSON.parse((await run(report('--by', ''))).stdout)).toMatchObject({ metrics: [{ adherence: { by: [], groups: [] } }] });
});

test('a mapping brings columns, dates, zone and delimiter', async () => {
  await writeFile(file('export.csv'), 'No;Opened;Prio;Closed\nA;8/3/2026 01:30;P1;8/3/2026 03:15\nB;8/3/2026 02:30;P2;\n');
  const { stdout, exitCode } = await run([
    'sla',
    'report',
    file('export.csv'),
    '--policy',
    file('policy.json'),
    '--mapping',
    file('mapping.json'),
    '--format',
    'json',
  ]);
  expect(exitCode).toBe(0);
  // From 01:30 to 03:15 is 45 minutes that night.
  expect(JSON.parse(stdout)).toMatchObject({
    input: { localTimes: { zone: 'America/New_York', skipped: 1, repeated: 0 } },
    metrics: [{ adherence: { zone: 'America/New_York', total: { met: 1, open: 1 } } }],
  });
});

test('standard input, gzip too, and several files', async () => {
  const args = ['sla', 'report', '-', '--policy', file('policy.json'), '--format', 'json'];
  expect(JSON.parse((await run(args, tickets)).stdout)).toMatchObject({ input: { tickets: 5 } });
  expect(JSON.parse((await run(args, gzipSync(tickets))).stdout)).toMatchObject({ input: { tickets: 5 } });
  const more = 'id,createdAt,priority,closedAt\n6,2026-03-01T09:00:00Z,P1,\n';
  expect(JSON.parse((await run(report('-'), more)).stdout)).toMatchObject({ input: { tickets: 6 } });
});

test('bad rows are in the report, and all of them in a file', async () => {
  await writeFile(file('bad.csv'), `${tickets}6,yesterday,P1,\n,2026-03-01T09:00:00Z,P1,\n7,"2026-03-01T09:00:00Z,P1,\n`);
  const { exitCode, stdout } = await run([
    'sla',
    'report',
    file('bad.csv'),
    '--policy',
    file('policy.json'),
    '--format',
    'json',
    '--rejects',
    file('rejects.csv'),
  ]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    input: { tickets: 5, rows: { read: 8, accepted: 5, rejected: 3, reasons: { 'invalid-date': 1, 'missing-value': 1, quotes: 1 } } },
  });
  const rejects = (await readFile(file('rejects.csv'), 'utf8')).trimEnd().split('\n');
  expect(rejects[0]).toBe('file,line,lastLine,reason,column,expected,received');
  expect(rejects[1]).toBe(
    `${file('bad.csv')},7,7,invalid-date,createdAt,"a real date and time of the years 1900 to 2499, such as ""2026-03-27T16:30:00Z""","""yesterday"""`,
  );
  expect(rejects[2]).toBe(`${file('bad.csv')},8,8,missing-value,id,a value,none`);
  expect(rejects).toHaveLength(4);
});

test.for(['text', 'markdown', 'html'])('every format for people lists them: %s', async (format) => {
  await writeFile(file('worse.csv'), `${tickets}6,${'yesterday '.repeat(100)},P1,\n`);
  const { stdout } = await run(['sla', 'report', file('worse.csv'), '--policy', file('policy.json'), '--format', format]);
  expect(stdout).toContain('6 rows read: 5 accepted, 1 rejected.');
  expect(stdout.replaceAll(/<\/?bdi>/g, '').replaceAll(/\s+/g, ' ')).toContain('line 7, column createdAt: expected a real date and time');
  expect(stdout).not.toContain('yesterday '.repeat(10));
});

test('--out writes the file in one go and nothing else', async () => {
  const { exitCode, stdout } = await run(report('--out', file('report.json')));
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  expect(await readFile(file('report.json'), 'utf8')).toBe((await run(report())).stdout);
  expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
});

test('--fail-under says which metric is below', async () => {
  expect(await run(report('--fail-under', '0.6'))).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await run(report('--fail-under', '0.7'))).toMatchObject({
    exitCode: 3,
    stderr: 'plumbline: adherence is below 0.7:\n  resolution: 0.6667 (2 met of 3)\n',
  });
});

test('a policy that matches nothing is a stated result, and passes no gate', async () => {
  await writeFile(file('other.json'), JSON.stringify({ ...policy, targets: [{ ...policy.targets[0], when: { priority: 'Urgent' } }] }));
  const args = ['sla', 'report', file('tickets.csv'), '--policy', file('other.json'), '--format', 'json'];
  const { exitCode, stdout } = await run(args);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    metrics: [{ ticketsWithoutTarget: 5, adherence: { total: { status: 'no-data', reason: 'none-decided' } } }],
  });
  expect(await run([...args, '--fail-under', '0'])).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('resolution: no data') });
});

test('what a policy asks of tickets that none can have is noted', async () => {
  await writeFile(
    file('foreign.json'),
    JSON.stringify({
      ...policy,
      targets: [{ metric: 'resolution', within: 'PT1H', when: { prio: 1 }, stopOn: { event: 'done', actor: 'human' } }],
    }),
  );
  const { exitCode, stderr } = await run(['sla', 'report', file('tickets.csv'), '--policy', file('foreign.json'), '--format', 'json']);
  expect(exitCode).toBe(0);
  expect(stderr.split('\n')).toEqual([
    'plumbline: note: The policy waits for the event "done" (resolution), which no ticket has; there is "created" and "closed". It may merely not have occurred.',
    'plumbline: note: The policy waits for something done by "human" (resolution), and no ticket says who did anything.',
    'plumbline: note: The policy looks at the field "prio" (resolution), which no ticket has; there is "priority".',
    '',
  ]);
});

const asking = (priority: unknown) =>
  writeFile(file('misspelt.json'), JSON.stringify({ ...policy, targets: [{ ...policy.targets[0], when: { priority } }] }));
const misspelt = (...args: readonly string[]) => ['sla', 'report', file('tickets.csv'), '--policy', file('misspelt.json'), ...args];

test.for(['text', 'markdown', 'html'])('a value that no ticket has is noted with the closest that one has: %s', async (format) => {
  await asking(['P1', 'P22']);
  const { exitCode, stdout, stderr } = await run(misspelt('--format', format));
  expect(exitCode).toBe(0);
  const plain = stdout
    .replaceAll(/<\/?bdi>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
  const note = 'The policy compares the field "priority" with "P22" (resolution), which no ticket has; did you mean "P2"?';
  expect(plain).toContain('Worth checking (1)');
  expect(plain).toContain(note);
  expect(stderr).toContain(`plumbline: note: ${note}`);
});

test('in JSON a note is codes and values; a number is not the text that a file has', async () => {
  await asking(['P1', 'P22']);
  const { stdout } = await run(misspelt('--format', 'json'));
  const json: unknown = JSON.parse(stdout);
  expect(safeParseSlaReport(json)).toMatchObject({ status: 'ok' });
  expect(json).toMatchObject({ input: { notes: { count: 1, first: [{ code: 'unseen-value', value: 'P22', closest: 'P2' }] } } });
  await writeFile(file('numbers.csv'), 'id,createdAt,priority,closedAt\n1,2026-03-01T09:00:00Z,1,\n');
  await asking(1);
  const args = ['sla', 'report', file('numbers.csv'), '--policy', file('misspelt.json'), '--format', 'json'];
  expect(JSON.parse((await run(args)).stdout)).toMatchObject({ input: { notes: { first: [{ value: 1, closest: '1' }] } } });
});

test('of very many notes twenty are told, and how many more there are', async () => {
  await asking(Array.from({ length: 25 }, (_, index) => `level ${index}`));
  const { stdout, stderr } = await run(misspelt());
  expect(stdout).toContain('Worth checking (first 20 of 25)');
  expect(stderr.trimEnd().split('\n')).toHaveLength(21);
  expect(stderr).toContain('plumbline: note: 5 more\n');
});

test('a log that was given twice is told before very many other notes', async () => {
  await asking(Array.from({ length: 25 }, (_, index) => `level ${index}`));
  await writeFile(file('levels.csv'), 'id,at,event,priority\nA,2026-03-01T09:00:00Z,closed,P1\n');
  const twice = [file('levels.csv'), file('levels.csv')];
  const { stdout } = await run(['sla', 'report', ...twice, '--policy', file('misspelt.json'), '--format', 'json']);
  const { notes } = (JSON.parse(stdout) as { input: { notes: { count: number; first: [{ code: string }] } } }).input;
  expect(notes.count).toBe(26);
  expect(notes.first[0]).toEqual({ code: 'tickets-in-several-files', ticketCount: 1, ticketId: 'A', repeatedRowCount: 1 });
});

test('on a terminal a note stands in the report alone', async () => {
  await asking('P22');
  expect((await run(misspelt(), '', 100)).stderr).toBe('');
  expect((await run(misspelt('--out', file('out.txt')), '', 100)).stderr).toContain('plumbline: note: ');
});

const log = `id,at,event
A,2026-03-01T09:00:00Z,opened
A,2026-03-01T09:30:00Z,closed
B,2026-03-01T09:00:00Z,opened
`;

test.for([
  ['the same log twice', log, { ticketCount: 2, ticketId: 'A', repeatedRowCount: 3 }],
  ['a log that goes on', 'id,at,event\nB,2026-03-01T10:30:00Z,closed\n', { ticketCount: 1, ticketId: 'B', repeatedRowCount: 0 }],
] as const)('tickets in two files are noted: %s', async ([, second, note]) => {
  await writeFile(file('log.csv'), log);
  await writeFile(file('second.csv'), second);
  await writeFile(file('any.json'), JSON.stringify({ ...policy, targets: [{ ...policy.targets[0], when: {} }] }));
  const { stdout } = await run(['sla', 'report', file('log.csv'), file('second.csv'), '--policy', file('any.json'), '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ input: { notes: { count: 1, first: [{ code: 'tickets-in-several-files', ...note }] } } });
  const once = await run(['sla', 'report', file('log.csv'), '--policy', file('any.json'), '--format', 'json']);
  expect(JSON.parse(once.stdout)).toMatchObject({ input: { notes: { count: 0, first: [] } } });
});

const early = (id: string, closedAt: string) => `${id},2026-03-01T09:00:00Z,P1,${closedAt}\n`;

test('tickets with an event before their creation are noted, with the first of them', async () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const rows = ids.map((id) => early(id, '2026-02-28T10:00:00Z')).join('');
  const atCreation = early('H', '2026-03-01T09:00:00Z');
  // Not known yet at that instant, and so in no figure.
  const later = 'I,2026-03-09T09:00:00Z,P1,2026-03-01T08:00:00Z\n';
  await writeFile(file('early.csv'), `id,createdAt,priority,closedAt\n${atCreation}${rows}${later}`);
  await asking('P1');
  const args = ['sla', 'report', file('early.csv'), '--policy', file('misspelt.json'), '--as-of', '2026-03-02T00:00:00Z'];
  const { stdout } = await run([...args, '--format', 'json']);
  const json: unknown = JSON.parse(stdout);
  expect(safeParseSlaReport(json)).toMatchObject({ status: 'ok' });
  expect(json).toMatchObject({
    input: {
      notes: { count: 1, first: [{ code: 'events-before-creation', ticketCount: 7, firstTicketIds: ['A', 'B', 'C', 'D', 'E'] }] },
      findings: { 'event-before-creation': 7 },
    },
    metrics: [{ adherence: { total: { met: 8 } } }],
  });
  const text = (await run(args)).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('Worth checking (1) - 7 tickets have an event dated before their creation, such as A, B, C, D and E;');
});

test('no tickets, no instant to report for', async () => {
  await writeFile(file('none.csv'), 'id,createdAt,priority,closedAt\n');
  const args = ['sla', 'report', file('none.csv'), '--policy', file('policy.json'), '--format', 'json'];
  expect(await run(args)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `plumbline: ${file('none.csv')}: no rows after the column names; expected one at least, or --as-of with the instant that the report holds for\n`,
  });
  const both = ['sla', 'report', file('none.csv'), '-', '--policy', file('policy.json')];
  expect((await run(both, 'id,createdAt,priority,closedAt\n')).stderr).toContain(`plumbline: ${file('none.csv')}, standard input: no rows`);
  expect(await run([...args, '--as-of', '2026-04-01T09:00:00Z'])).toMatchObject({ exitCode: 0 });
});

test.for([
  ['without calendars', {}, 'there is none'],
  ['with others', { calendars: [{ plumbline: 1, kind: 'calendar', id: 'zy', zone: 'UTC', weekly: 'always' }] }, 'there is "zy"'],
] as const)('exit 2: a calendar that a policy %s does not have, with its place', async ([, calendars, instead]) => {
  await writeFile(file('zz.json'), JSON.stringify({ ...policy, ...calendars, targets: [{ ...policy.targets[0], calendar: 'zz' }] }));
  expect(await run(['sla', 'report', file('tickets.csv'), '--policy', file('zz.json')])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `plumbline: ${file('zz.json')} is not an SLA policy:\n  targets[0].calendar: expected the id of a calendar of the policy; got "zz" (${instead})\n`,
  });
});

test.for([
  ['no such file', ['missing.csv', '--policy', 'policy.json'], 'missing.csv: expected a CSV file; got no such file'],
  ['a folder', ['.', '--policy', 'policy.json'], 'expected a CSV file; got a directory'],
  ['no policy', ['tickets.csv'], "required option '--policy <file>' not specified"],
  ['a missing policy', ['tickets.csv', '--policy', 'missing.json'], 'missing.json: expected an SLA policy as JSON; got no such file'],
  ['a policy that is no JSON', ['tickets.csv', '--policy', 'tickets.csv'], 'expected an SLA policy as JSON; got text that is none'],
  ['another document', ['tickets.csv', '--policy', 'mapping.json'], 'kind: expected "sla-policy"; got "ticket-mapping"'],
  [
    'a policy as mapping',
    ['tickets.csv', '--policy', 'policy.json', '--mapping', 'policy.json'],
    'policy.json is not a ticket mapping:\n  shape: expected "ticket-rows"',
  ],
  [
    'a missing column',
    ['tickets.csv', '--policy', 'policy.json', '--mapping', 'mapping.json'],
    'expected a column "No" (id); got a single column',
  ],
  [
    'an instant without offset',
    ['tickets.csv', '--policy', 'policy.json', '--as-of', '2026-04-01T09:00:00'],
    '--as-of: expected a real date and time of the years 1900 to 2499 with an offset',
  ],
  ['an unknown zone', ['tickets.csv', '--policy', 'policy.json', '--zone', 'Mars/Base'], '--zone: expected an IANA time zone'],
  [
    'an unknown grouping',
    ['tickets.csv', '--policy', 'policy.json', '--by', 'prio'],
    '--by: expected a period (year, quarter, month, week, day), metric, or a field of the tickets (here "priority"); got "prio"',
  ],
  ['a grouping twice', ['tickets.csv', '--policy', 'policy.json', '--by', 'month,month'], 'expected every name once'],
  [
    'a percentage',
    ['tickets.csv', '--policy', 'policy.json', '--fail-under', '95'],
    '--fail-under: expected a ratio from 0 to 1 such as 0.95; got "95"',
  ],
  ['a fraction of a list', ['tickets.csv', '--policy', 'policy.json', '--list', '2.5'], '--list: expected a count such as 10; got "2.5"'],
  [
    'an unknown format',
    ['tickets.csv', '--policy', 'policy.json', '--format', 'pdf'],
    "argument 'pdf' is invalid. Allowed choices are text, json, markdown, html.",
  ],
  ['an unknown cohort', ['tickets.csv', '--policy', 'policy.json', '--cohort', 'byMood'], "argument 'byMood' is invalid"],
  ['an unknown option', ['tickets.csv', '--policy', 'policy.json', '--colour'], "unknown option '--colour'"],
  [
    'a folder to write to that is none',
    ['tickets.csv', '--policy', 'policy.json', '--out', 'nowhere/report.json'],
    'expected a file that can be written; got no such file',
  ],
  ['standard input twice', ['-', '-', '--policy', 'policy.json'], 'expected standard input once'],
] as const)('exit 2: %s', async ([, args, message]) => {
  const here = args.map((arg) => (/^(\.|nowhere\/.*|.*\.(csv|json))$/.test(arg) ? file(arg) : arg));
  const { exitCode, stdout, stderr } = await run(['sla', 'report', ...here]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('a column may be called __proto__: in the groups, and in what a policy compares', async () => {
  await writeFile(file('proto.csv'), 'id,createdAt,__proto__\n1,2026-03-01T09:00:00Z,P1\n2,2026-03-01T09:00:00Z,P2\n');
  const when = JSON.parse('{ "__proto__": "P1" }') as object;
  await writeFile(file('proto.json'), JSON.stringify({ ...policy, targets: [{ ...policy.targets[0], when }] }));
  const args = ['sla', 'report', file('proto.csv'), '--policy', file('proto.json'), '--by', '__proto__', '--format', 'json'];
  const { stdout } = await run(args);
  expect(JSON.parse(stdout)).toMatchObject({ metrics: [{ ticketsWithoutTarget: 1, adherence: { total: { open: 1 } } }] });
  expect(stdout).toMatch(/"key": \{\s*"__proto__": "P1"\s*\}/);
});

test('help and version', async () => {
  expect(await run(['--version'])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) });
  const help = await run(['sla', 'report', '--help']);
  expect(help).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Examples:') });
  for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(await run([])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Usage: plumbline') });
  expect(await run(['sla', 'rapport'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("unknown command 'rapport'") });
});

test.for([
  ['--out', 'tickets.csv'],
  ['--rejects', 'tickets.csv'],
  ['--out', 'policy.json'],
  ['--out', './policy.json'],
] as const)('exit 2: %s %s would overwrite what is read, and does not', async ([option, name]) => {
  const before = await Promise.all(['tickets.csv', 'policy.json'].map((input) => readFile(file(input), 'utf8')));
  const { exitCode, stderr } = await run(report(option, `${folder}/${name}`));
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(`${option}: expected a file that is not read`) as string,
  });
  expect(await Promise.all(['tickets.csv', 'policy.json'].map((input) => readFile(file(input), 'utf8')))).toEqual(before);
});

test('exit 2: the report and the rejected rows cannot go to one file', async () => {
  const { exitCode, stderr } = await run(report('--out', file('both'), '--rejects', file('both')));
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('--rejects: expected another file than --out') as string,
  });
});

test('exit 2: a link to an input is that input', async () => {
  await symlink(file('tickets.csv'), file('linked.csv'));
  expect(await run(report('--out', file('linked.csv')))).toMatchObject({ exitCode: 2 });
});

test('without a rejected row the file of them is its header', async () => {
  await run(report('--rejects', file('none.csv')));
  expect(await readFile(file('none.csv'), 'utf8')).toBe('file,line,lastLine,reason,column,expected,received\n');
});

test('a policy that matches nothing is said to, not shown as if tickets were pending', async () => {
  await writeFile(file('other.json'), JSON.stringify({ ...policy, targets: [{ ...policy.targets[0], when: { priority: 'X1' } }] }));
  const { exitCode, stdout } = await run(['sla', 'report', file('tickets.csv'), '--policy', file('other.json')]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('No ticket to judge: what was left out, and why, stands at the end.');
  expect(stdout).toContain('the policy has no such target for 5 tickets');
});
