import { expect, test } from 'vitest';
import { nightHours } from './calendars.ts';
import { truthAbout, wrongAnswers } from './correctness.ts';
import { dateFnsLoop } from './peers/dateFnsLoop.ts';
import type { Peer } from './peers/types.ts';
import { randomTickets, ticketsOverClockChanges } from './tickets.ts';

const hourMs = 3_600_000;
const truth = truthAbout(nightHours, ticketsOverClockChanges({ seed: 1, count: 60 }), hourMs);

test('a peer that reads the wall clock right has no wrong answer', () => {
  expect(wrongAnswers(dateFnsLoop, truth)).toEqual({ between: { count: 0, of: 60, worstMs: 0 }, due: { count: 0, of: 60, worstMs: 0 } });
});

test('a planted wrong answer is found out, and by how much', () => {
  const planted: Peer = {
    ...dateFnsLoop,
    between: (startMs, endMs) => {
      const openMs = dateFnsLoop.between(startMs, endMs);
      return openMs % (6 * hourMs) === 0 ? openMs : openMs + hourMs;
    },
  };
  const { between, due } = wrongAnswers(planted, truth);
  expect(between.count).toBeGreaterThan(0);
  expect(between.worstMs).toBe(hourMs);
  expect(due.count).toBe(0);
});

test('the same seed makes the same tickets, which end after they begin', () => {
  const options = { seed: 5, count: 100, fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1) };
  const { startsMs, endsMs } = randomTickets(options);
  expect(randomTickets(options)).toEqual({ startsMs, endsMs });
  expect(randomTickets({ ...options, seed: 6 }).startsMs).not.toEqual(startsMs);
  expect(startsMs.every((start, row) => start <= (endsMs[row] ?? 0))).toBe(true);
});
