import { expect, test } from 'vitest';
import {
  calendar,
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
import { PlumblineError } from './errors.ts';
import {
  parseCalendar,
  parseHealthReport,
  parseRoleCatalogue,
  parseSlaPolicy,
  parseSlaReport,
  parseTicket,
  safeParseCalendar,
  safeParseHealthReport,
  safeParseRoleCatalogue,
  safeParseSlaPolicy,
  safeParseSlaReport,
  safeParseTicket,
} from './schema.ts';

const kinds = [
  { kind: 'calendar', parse: parseCalendar, safeParse: safeParseCalendar, good: calendar, spoilt: spoiltCalendars },
  { kind: 'policy', parse: parseSlaPolicy, safeParse: safeParseSlaPolicy, good: policy, spoilt: spoiltPolicies },
  { kind: 'ticket', parse: parseTicket, safeParse: safeParseTicket, good: ticket, spoilt: spoiltTickets },
  { kind: 'report', parse: parseSlaReport, safeParse: safeParseSlaReport, good: report, spoilt: spoiltReports },
  { kind: 'health report', parse: parseHealthReport, safeParse: safeParseHealthReport, good: healthReport, spoilt: spoiltHealthReports },
  {
    kind: 'role catalogue',
    parse: parseRoleCatalogue,
    safeParse: safeParseRoleCatalogue,
    good: roleCatalogue,
    spoilt: spoiltRoleCatalogues,
  },
] as const;

test.for(kinds)('a good $kind comes back as it is', ({ parse, safeParse, good }) => {
  expect(parse(good)).toEqual(good);
  expect(safeParse(structuredClone(good))).toEqual({ status: 'ok', value: good });
});

test.for(kinds.flatMap(({ safeParse, good, spoilt }) => spoilt.map((how) => ({ safeParse, good, ...how }))))('$message', (spoilt) => {
  const result = spoilt.safeParse(spoil(spoilt.good, spoilt.path, spoilt.value));
  expect(result.status === 'invalid' && result.issues.map((issue) => issue.message)).toEqual([spoilt.message]);
});

test('an issue says where, what was expected and what came', () => {
  expect(safeParseTicket({ ...ticket, createdAt: '2026-03-27T16:30' })).toEqual({
    status: 'invalid',
    issues: [
      {
        path: 'createdAt',
        expected: 'an instant with an offset, such as "2026-03-27T16:30:00Z"',
        received: '"2026-03-27T16:30"',
        message:
          'createdAt: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "2026-03-27T16:30" (without one the instant depends on the host)',
      },
    ],
  });
});

test('everything is told at once, also how the parts go together', () => {
  const target = { metric: 'resolution', within: { workingDays: 5, at: 'endOfDay' }, stopOn: { event: 'closed' } };
  const result = safeParseSlaPolicy({
    plumbline: 1,
    kind: 'sla-policy',
    id: '',
    targets: [target, { ...target, within: '2 days', calender: 'x' }],
    objectives: { resolutoin: 0.9 },
    calendars: [{ plumbline: 1, kind: 'calendar', id: 'a', zone: 'UTC', weekly: 'alway' }],
  });
  expect(result.status === 'invalid' && result.issues.map((issue) => issue.path)).toEqual([
    'id',
    'targets[1].within',
    'targets[1].calender',
    'calendars[0].weekly',
    'targets[0].calendar',
    'objectives.resolutoin',
  ]);
});

test('parse throws one error with all of it', () => {
  const spoilt = { ...ticket, id: '', createdAt: 'yesterday' };
  const result = safeParseTicket(spoilt);
  expect(() => parseTicket(spoilt)).toThrow(PlumblineError);
  expect(() => parseTicket(spoilt)).toThrow(
    expect.objectContaining({ code: 'schema/invalid-document', details: { issues: result.status === 'invalid' && result.issues } }),
  );
  expect(() => parseTicket(spoilt)).toThrow(
    [
      'schema/invalid-document: 2 things are wrong',
      '  id: expected an id such as "INC-1042"; got ""',
      '  createdAt: expected an instant with an offset, such as "2026-03-27T16:30:00Z"; got "yesterday"',
    ].join('\n'),
  );
});

test('one issue is told as one', () => {
  expect(() => parseTicket({ ...ticket, id: '' })).toThrow(
    /^schema\/invalid-document: 1 thing is wrong\n {2}id: expected an id such as "INC-1042"; got ""$/,
  );
});

test('a long list of issues is cut in the message, never in the details', () => {
  const events = Array.from({ length: 25 }, () => ({ at: 'never' }));
  expect(() => parseTicket({ ...ticket, events })).toThrow(/^schema\/invalid-document: 25 things are wrong\n(.*\n){20} {2}and 5 more$/);
  const result = safeParseTicket({ ...ticket, events });
  expect(result.status === 'invalid' && result.issues.length).toBe(25);
});

test.for([null, undefined, 5, 'text', [], () => 1])('%o is no document', (json) => {
  const result = safeParseSlaPolicy(json);
  expect(result.status === 'invalid' && result.issues).toMatchObject([
    { path: '', expected: 'a policy document, read from JSON into an object' },
  ]);
});

test('text that was not read from JSON yet is shown shortened', () => {
  const result = safeParseSlaPolicy(JSON.stringify(policy));
  expect(result.status === 'invalid' && result.issues[0]?.received).toMatch(/^"\{.{77}…$/);
});

test('a calendar that never opens suggests "always"; hours on a single date are enough', () => {
  const closed = { plumbline: 1, kind: 'calendar', id: 'closed', zone: 'UTC', weekly: { mon: [] }, holidays: ['2026-12-25'] };
  const result = safeParseCalendar(closed);
  expect(result.status === 'invalid' && result.issues.map((issue) => issue.message)).toEqual([
    'weekly: expected some open hours, or "always" for a calendar that never closes; got {"mon":[]}',
  ]);
  expect(safeParseCalendar({ ...closed, overrides: { '2026-12-24': [['09:00', '12:00']] } }).status).toBe('ok');
  expect(safeParseCalendar({ ...closed, revisions: [{ effectiveFrom: '2027-01-01', weekly: 'always' }] }).status).toBe('ok');
});

test('a policy without calendars may name some from outside', () => {
  const { calendars: _, ...withoutCalendars } = policy;
  expect(safeParseSlaPolicy(withoutCalendars).status).toBe('ok');
});

test('fields that a newer release has added to a report are left out; in documents that people write, unknown keys are mistakes', () => {
  expect(parseSlaReport({ ...report, mood: 'good' })).toEqual(report);
  expect(parseHealthReport({ ...healthReport, mood: 'good' })).toEqual(healthReport);
  expect(safeParseSlaPolicy({ ...policy, mood: 'good' }).status).toBe('invalid');
});

test('a field of any name is kept, also one that JavaScript treats as special', () => {
  const json: unknown = JSON.parse(
    '{"id":"7","createdAt":"2026-03-27T16:30:00Z","fields":{"__proto__":"x","constructor":"y","toString":"z"}}',
  );
  const { fields } = parseTicket(json);
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});

test('what JSON never is cannot make it throw', () => {
  const trap = Object.defineProperty({ ...ticket }, 'fields', {
    enumerable: true,
    get: () => {
      throw new Error('boom');
    },
  });
  const circular: Record<string, unknown> = { ...ticket };
  circular['events'] = [circular];
  expect(safeParseTicket(trap).status).toBe('invalid');
  expect(safeParseTicket(circular).status).toBe('invalid');
  expect(safeParseTicket({ ...ticket, fields: { size: 10n } }).status).toBe('invalid');
});
