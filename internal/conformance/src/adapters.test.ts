import { expect, test } from 'vitest';
import { adapters } from './adapters.ts';
import { differences } from './compare.ts';
import { NoValue } from './noValue.ts';
import { notCovered } from './notCovered.ts';
import type { Answer } from './types.ts';

const office = {
  timeZone: 'Europe/London',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30']]])),
  holidays: ['2031-05-05'],
};
const closed = { timeZone: 'UTC', weekly: {} };
const nights = {
  timeZone: 'UTC',
  weekly: { mon: [['22:00', '06:00']], sat: [['00:00', '00:00']] },
  overrides: { '2031-05-08': [['23:00', '01:30']] },
};

function answer(suite: string, input: unknown, op?: string): Answer {
  const adapter = adapters.get(suite);
  if (adapter === undefined) throw new Error(`no adapter for ${suite}`);
  return adapter({ id: 'made-up', input, expect: {}, ...(op === undefined ? {} : { op }) });
}

// 2031-05-05 is a Monday; London is an hour ahead of UTC.
test.for([
  { op: 'between', input: { schedule: office, start: '2031-05-06T08:00:00Z', end: '2031-05-06T10:00:30Z' }, expected: { seconds: 7230 } },
  { op: 'between', input: { schedule: office, start: '2031-05-06T10:00:30Z', end: '2031-05-06T08:00:00Z' }, expected: { seconds: -7230 } },
  {
    op: 'between',
    input: { schedule: nights, start: '2031-05-05T00:00:00Z', end: '2031-05-12T00:00:00Z' },
    expected: { seconds: (8 + 2.5 + 24) * 3600 },
  },
  {
    op: 'add',
    input: { schedule: office, start: '2031-05-02T16:00:00Z', durationMinutes: 0.333333333, durationSeconds: 20 },
    expected: { at: '2031-05-02T16:00:20Z' },
  },
  { op: 'add', input: { schedule: office, start: '2031-05-02T16:00:00Z', durationMinutes: 31 }, expected: { at: '2031-05-06T08:01:00Z' } },
  { op: 'add', input: { schedule: closed, start: '2031-05-02T16:00:00Z', durationMinutes: 31 }, expected: { at: null } },
  {
    op: 'subtract',
    input: { schedule: office, start: '2031-05-06T08:01:00Z', durationMinutes: 2 },
    expected: { at: '2031-05-02T16:29:00Z' },
  },
  { op: 'isOpen', input: { schedule: office, start: '2031-05-06T16:30:00Z' }, expected: { open: false } },
  { op: 'isOpen', input: { schedule: nights, start: '2031-05-06T05:59:00Z' }, expected: { open: true } },
  { op: 'nextOpen', input: { schedule: office, start: '2031-05-03T00:00:00Z' }, expected: { at: '2031-05-06T08:00:00Z' } },
  { op: 'nextOpen', input: { schedule: closed, start: '2031-05-03T00:00:00Z' }, expected: { at: null } },
  { op: 'nextClose', input: { schedule: office, start: '2031-05-03T00:00:00Z' }, expected: { at: '2031-05-06T16:30:00Z' } },
  { op: 'snapForward', input: { schedule: office, start: '2031-05-06T09:00:00Z' }, expected: { at: '2031-05-06T09:00:00Z' } },
  { op: 'snapBackward', input: { schedule: office, start: '2031-05-05T09:00:00Z' }, expected: { at: '2031-05-02T16:30:00Z' } },
])('business-time $op: $expected', ({ op, input, expected }) => {
  expect(differences(expected, answer('business-time', input, op))).toEqual([]);
});

const dates = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: ['2031-05-05'] };

test.for([
  { op: 'addDays', input: { calendar: dates, start: '2031-05-02', days: 2 }, expected: { date: '2031-05-07' } },
  { op: 'addDays', input: { calendar: { days: [] }, start: '2031-05-02', days: 2 }, expected: { date: null } },
  { op: 'diffDays', input: { calendar: dates, start: '2031-05-02', end: '2031-05-06' }, expected: { workingDays: 1 } },
  {
    op: 'diffDays',
    input: { calendar: dates, start: '2031-05-05', end: '2031-05-06', convention: 'startInclusive' },
    expected: { workingDays: 0 },
  },
  {
    op: 'diffDays',
    input: { calendar: dates, start: '2031-05-05', end: '2031-05-06', convention: 'endInclusive' },
    expected: { workingDays: 1 },
  },
  { op: 'countInclusive', input: { calendar: dates, start: '2031-05-02', end: '2031-05-06' }, expected: { workingDays: 2 } },
  { op: 'lastDay', input: { calendar: dates, start: '2031-05-03', workingDays: 1 }, expected: { date: '2031-05-06' } },
  { op: 'firstDay', input: { calendar: dates, end: '2031-05-05', workingDays: 2 }, expected: { date: '2031-05-01' } },
  { op: 'soonest', input: { calendar: dates, date: '2031-05-03', lagWorkingDays: 1 }, expected: { date: '2031-05-07' } },
])('working-day $op: $expected', ({ op, input, expected }) => {
  expect(differences(expected, answer('working-day', input, op))).toEqual([]);
});

test.for([
  { input: { workingDays: 2, pauses: [] }, expected: { due: '2031-05-07T09:15:00Z', pausedMinutes: 0 } },
  { input: { workingDays: 2, endOfWorkingDay: true }, expected: { due: '2031-05-07T16:30:00Z' } },
  { input: { workingDays: -1, pauses: [] }, expected: { due: '2031-05-01T09:15:00Z' } },
  {
    input: { workingDays: 2, pauses: [['2031-05-02T16:00:00Z', '2031-05-06T08:30:00Z']] },
    expected: { due: '2031-05-07T10:15:00Z', pausedMinutes: 60 },
  },
])('working-day-target: $input', ({ input, expected }) => {
  expect(differences(expected, answer('working-day-target', { schedule: office, start: '2031-05-02T09:15:00Z', ...input }))).toEqual([]);
});

const started = { at: '2031-05-06T09:00:00Z', type: 'start' };

test.for([
  {
    input: { target: { minutes: 90.5 }, events: [started], asOf: '2031-05-06T09:30:00Z' },
    expected: { due: '2031-05-06T10:30:30Z', elapsedMinutes: 30, remainingMinutes: 60.5, pausedMinutes: 0, breached: false },
  },
  {
    input: { target: { minutes: 30 }, events: [started, { at: '2031-05-06T09:40:00Z', type: 'stop' }] },
    expected: { due: '2031-05-06T09:30:00Z', elapsedMinutes: 40, remainingMinutes: -10, breached: true },
  },
  {
    input: { target: { minutes: 30 }, events: [started, { at: '2031-05-06T09:10:00Z', type: 'pause' }], asOf: '2031-05-06T11:10:00Z' },
    expected: { due: null, elapsedMinutes: 10, pausedMinutes: 120 },
  },
  {
    input: { target: {}, events: [started], asOf: '2031-05-06T09:30:00Z' },
    expected: { due: null, elapsedMinutes: 30, remainingMinutes: null, breached: null },
  },
])('sla-clock: $expected', ({ input, expected }) => {
  expect(differences(expected, answer('sla-clock', { schedule: office, ...input }))).toEqual([]);
});

const halves = {
  knots: { up: { worst: 0, red: 10, target: 20, best: 30 }, down: { worst: 3, red: 2, target: 1, best: 0 } },
  weights: { up: 1, down: 1 },
  bands: { green: 75, amber: 50 },
};

test.for([
  {
    op: 'score',
    input: { values: { up: 5, down: 0 }, gates: [{ kpi: 'up', atMost: 'red' }], model: halves },
    expected: {
      score: 62.5,
      status: 'red',
      coverage: 1,
      bounds: [62.5, 62.5],
      certain: true,
      pointsLost: { up: 37.5, down: 0 },
      cappedBy: ['up'],
      path: { up: { needScore: 50, needValue: 10 }, down: null },
    },
  },
  {
    op: 'score',
    input: { values: { up: 20, down: null }, gates: [], model: halves },
    expected: {
      score: 75,
      status: 'green',
      coverage: 0.5,
      bounds: [37.5, 87.5],
      certain: false,
      cappedBy: [],
      path: { up: null, down: null },
    },
  },
  {
    op: 'score',
    input: { values: {}, gates: [], model: halves },
    expected: { score: null, status: 'unknown', bounds: [0, 100], pointsLost: {} },
  },
  { op: 'normalise', input: { value: 2.5, knots: halves.knots.down }, expected: { score: 25 } },
  { op: 'freshness', input: { age: 1.5, valid: 1, expire: 3 }, expected: { freshness: 0.75 } },
])('health-model $op: $expected', ({ op, input, expected }) => {
  expect(differences(expected, answer('health-model', input, op))).toEqual([]);
});

test('an absent value carries the reason that the library gave', () => {
  expect(answer('business-time', { schedule: closed, start: '2031-05-06T09:00:00Z', durationMinutes: 1 }, 'add')['at']).toEqual(
    new NoValue('calendar/empty'),
  );
});

test('an input that the library refuses is no absent value', () => {
  const input = { schedule: { ...closed, timeZone: 'Mars/Olympus' }, start: '2031-05-06T09:00:00Z', durationMinutes: 1 };
  expect(() => answer('business-time', input, 'add')).toThrow(/zone/);
});

test.for(['business-time', 'working-day', 'working-day-target', 'sla-clock', 'health-model'])(
  '%s refuses an operation it does not know',
  (suite) => {
    const input = { schedule: office, calendar: dates, start: '2031-05-06T09:00:00Z', target: {}, events: [started] };
    expect(() => answer(suite, input, 'guess')).toThrow('unknown op "guess"');
  },
);

test('no suite is both covered and not', () => {
  expect([...adapters.keys()].filter((suite) => notCovered.has(suite))).toEqual([]);
});
