import { expect, test } from 'vitest';
import { disagreements } from '../../test/disagreements.ts';
import { dateOfDay, minuteOracle, type Reading, wallClock } from '../../test/minuteOracle.ts';
import { zoneHistory, type ZoneHistory, type ZoneTransition } from '../../test/zoneHistory.ts';
import { businessTimeBetween, type CalendarDocument, compileCalendar, type HourRange, type WeeklyHours } from './index.ts';

// Every zone of the runtime at each of its transitions of 1990-2040, minute by minute; in three
// host zones, which must not matter.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOST_ZONES = ['UTC', 'America/New_York', 'Pacific/Apia'];
const hostZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

// The three runs probe on shifted grids: together they read every zone's clock every second day.
const FROM = Date.UTC(1990, 0, 1) + 2 * DAY * Math.max(0, HOST_ZONES.indexOf(hostZone));
const TO = Date.UTC(2041, 0, 1);
const PROBE = 6 * DAY;

// A window reaches over the night of the transition and the opening after it.
const BEFORE = 4.5 * HOUR;
const STEPS = (12 * HOUR) / MINUTE;

const zones = Intl.supportedValuesOf('timeZone');
const histories = zones.map((zone) => zoneHistory(zone, { fromMs: FROM, toMs: TO, probeMs: PROBE }));

test('dates without a zone are read in the host zone of this run', () => {
  const noon = { UTC: '12:00', 'America/New_York': '16:00', 'Pacific/Apia': '23:00' }[hostZone];
  expect(new Date(2026, 6, 2, 12).toISOString().slice(11, 16)).toBe(noon);
});

test('no zone sets its clocks twice within the days that pass between two probes', () => {
  expect(zones.length).toBeGreaterThan(400);
  const gaps = histories.flatMap(({ zone, transitions }) =>
    transitions.slice(1).map(({ atMs }, index) => ({ zone, days: (atMs - transitions[index]!.atMs) / DAY })),
  );
  const closest = gaps.reduce((a, b) => (b.days < a.days ? b : a));
  // Gaza 2040 and Recife 2000: a week that is short of an hour. A step of seven days would miss both ends of it.
  expect(closest.days).toBeGreaterThan(6);
  expect(closest.days).toBeLessThan(7);
});

/** Zones that share their whole history are one; that they share it was found by probing each. */
const byHistory = new Map<string, ZoneHistory[]>();
for (const history of histories) {
  const key = JSON.stringify([history.firstMinutes, history.transitions]);
  byHistory.set(key, [...(byHistory.get(key) ?? []), history]);
}
const groups = [...byHistory.values()].map((group) => ({ ...group[0]!, name: group.map(({ zone }) => zone).join(', ') }));

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const office: HourRange = ['09:00', '17:30'];
const night: HourRange = ['22:00', '30:00'];
const weekly: WeeklyHours = Object.fromEntries(WEEKDAYS.map((day, index) => [day, index < 5 ? [office, night] : [night]]));
const smallHours: readonly HourRange[] = [
  ['00:20', '01:10'],
  ['02:30', '03:05'],
  ['23:45', '24:00'],
];

/** An office by day and a desk by night; in even years the date of a transition has breaks, which also cut the night of the evening before. */
function calendarFor({ zone, transitions }: ZoneHistory): CalendarDocument {
  const dates = transitions
    .filter(({ atMs }) => new Date(atMs).getUTCFullYear() % 2 === 0)
    .flatMap(({ atMs, beforeMinutes, afterMinutes }) => [atMs + beforeMinutes * MINUTE, atMs + afterMinutes * MINUTE])
    .map((wallClockMs) => dateOfDay(Math.floor(wallClockMs / DAY)));
  const breaks = Object.fromEntries(dates.map((date) => [date, smallHours]));
  return { plumbline: 1, kind: 'calendar', id: 'office-and-nights', zone, weekly, breaks };
}

test.for(groups.filter(({ transitions }) => transitions.length > 0))('$name', { timeout: 120_000 }, (history) => {
  expect(problemsOf(history)).toEqual([]);
});

test('zones that never set their clocks keep their hours', { timeout: 120_000 }, () => {
  const still = groups.filter(({ transitions }) => transitions.length === 0);
  const problems = still.flatMap((history) => {
    const atMs = Date.UTC(2026, 10, 23, 12);
    return problemsOf({ ...history, transitions: [{ atMs, beforeMinutes: history.firstMinutes, afterMinutes: history.firstMinutes }] });
  });
  expect(still.length).toBeGreaterThan(10);
  expect(problems).toEqual([]);
});

function problemsOf(history: ZoneHistory): string[] {
  const document = calendarFor(history);
  const oracle = minuteOracle(document);
  const clock = wallClock(history.zone);
  const calendar = compileCalendar(document);
  // All years at once: growing with every window is held to be the same elsewhere, and takes longer.
  businessTimeBetween(calendar, FROM, TO);
  return history.transitions
    .flatMap((transition) => {
      const window = { fromMs: transition.atMs - BEFORE, stepMs: MINUTE, open: openMinutes(clock, transition, oracle) };
      const found = disagreements(calendar, window, momentsOf(transition.atMs));
      return found.map((problem) => `${history.zone} ${new Date(transition.atMs).toISOString()} ${problem}`);
    })
    .slice(0, 10);
}

/** Instants at and near a transition, to the minute and to the millisecond, and two far from it. */
function momentsOf(atMs: number): number[] {
  return [-4 * HOUR - 1, -54_321, -1, 0, 1, MINUTE, 98_765, HOUR, 7 * HOUR + 1234].map((offMs) => atMs + offMs);
}

const known = new Map<string, Uint8Array>();

/**
 * Which minutes of the window the hours hold. The clock is read once for all zones that go through the same transition: probing has shown
 * that nothing else happens to their clocks in that window.
 */
function openMinutes(
  clock: (ms: number) => Reading,
  { atMs, beforeMinutes, afterMinutes }: ZoneTransition,
  oracle: { isOpenAtReading(reading: Reading): boolean },
): Uint8Array {
  const key = `${atMs} ${beforeMinutes} ${afterMinutes}`;
  let open = known.get(key);
  if (!open) {
    open = Uint8Array.from({ length: STEPS }, (_, step) => Number(oracle.isOpenAtReading(clock(atMs - BEFORE + step * MINUTE))));
    known.set(key, open);
  }
  return open;
}
