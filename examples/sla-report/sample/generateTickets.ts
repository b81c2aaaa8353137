import { readFile, writeFile } from 'node:fs/promises';
import {
  addBusinessTime,
  compileCalendar,
  instantOfWallClock,
  isBusinessTime,
  toIsoInstant,
  zoneOffsetMs,
  type CompiledCalendar,
  type SlaPolicy,
} from '@plumbline/core';
import { parseSlaPolicy } from '@plumbline/core/schema';
import { randomNumbers, type RandomNumbers } from './randomNumbers.ts';

// Sample data that we made: no ticket, person or company in it is real.

/** One of those with which the worst breaches show what there is to see: a reopening, a pause, a weekend, Easter, the clock change. */
const SEED = 20260543;
const COUNT = 240;
const ZONE = 'Europe/London';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Readings of the wall clock in London: the first ticket comes after the one, the last row before the other. */
const FIRST_DAY = Date.UTC(2026, 1, 2);
const EXPORTED = Date.UTC(2026, 4, 29, 16, 0);

type Priority = 'P1' | 'P2' | 'P3' | 'P4';

/** What a row of the log says. */
interface Row {
  readonly id: string;
  readonly createdAt: number;
  readonly at: number;
  readonly event: string;
  readonly actor: 'human' | 'bot' | 'customer';
  readonly priority: Priority;
  readonly status: string;
  readonly team: string;
}

/** Minutes of work that an answer, and a solution, take at most when all goes well. */
const USUAL_MINUTES: Readonly<Record<Priority, { readonly reply: number; readonly solution: number }>> = {
  P1: { reply: 14, solution: 220 },
  P2: { reply: 42, solution: 430 },
  P3: { reply: 170, solution: 1220 },
  P4: { reply: 460, solution: 4200 },
};

/**
 * The log of a support desk in London over four months, one row a change: weekends, bank holidays, the clock change of 29 March, waiting for customers,
 * reopened tickets, late ones, and some that are still open.
 *
 * @returns CSV; the same for the same policy on every machine
 */
export function generateTickets({ calendars = [] }: SlaPolicy): string {
  const [office] = calendars;
  if (office === undefined) throw new Error('the policy of the sample has a calendar');
  const calendar = compileCalendar(office);
  const random = randomNumbers(SEED);
  const created = Array.from({ length: COUNT }, () => creation(random)).sort((a, b) => a - b);
  const rows = created.flatMap((createdAt, index) => ticketRows(`REQ-${String(index + 1).padStart(4, '0')}`, createdAt, calendar, random));

  const exportedAt = instantOfWallClock(ZONE, EXPORTED).epochMs;
  const lines = rows
    .filter(({ at }) => at <= exportedAt)
    .sort((a, b) => a.at - b.at)
    .map(({ id, createdAt, at, event, actor, priority, status, team }) =>
      [id, localText(createdAt), localText(at), event, actor, priority, status, team].join(','),
    );
  return `${['id,createdAt,at,event,actor,priority,status,team', ...lines].join('\n')}\n`;
}

/** Mostly in the day, on any day of the week. */
function creation(random: RandomNumbers): number {
  const days = (EXPORTED - FIRST_DAY) / DAY;
  for (;;) {
    const day = FIRST_DAY + random.integer(0, Math.floor(days)) * DAY;
    const atNight = random.chance(0.12);
    const minute = atNight ? random.integer(0, 24 * 60 - 1) : random.integer(8 * 60, 18 * 60);
    const wallClock = day + minute * MINUTE;
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    if (wallClock < EXPORTED && (!weekend || random.chance(0.25))) return instantOfWallClock(ZONE, wallClock).epochMs;
  }
}

function ticketRows(id: string, createdAt: number, calendar: CompiledCalendar, random: RandomNumbers): Row[] {
  const rows: Row[] = [];
  const team = random.pick({ Workplace: 5, Applications: 4, Network: 2 });
  let priority: Priority = random.pick({ P1: 6, P2: 20, P3: 48, P4: 26 });
  let status = 'New';
  let at = createdAt;
  const log = (event: string, actor: Row['actor']) => rows.push({ id, createdAt, at, event, actor, priority, status, team });
  // Around the clock for P1, else in office hours.
  const work = (minutes: number) => (at = after(calendar, priority, at, minutes));
  const wait = (minutes: number) => (at += minutes * MINUTE);

  const solve = () => {
    let left = duration(random, USUAL_MINUTES[priority].solution);
    if (random.chance(0.35)) {
      const first = Math.ceil(left * 0.4);
      left -= first;
      work(first);
      status = 'Waiting for customer';
      log('question', 'human');
      wait(random.integer(60, 4 * 24 * 60));
      status = 'In progress';
      log('reply', 'customer');
    }
    work(left);
    status = 'Resolved';
    log('resolved', 'human');
  };

  log('created', 'customer');
  if (random.chance(0.8)) {
    wait(1);
    log('reply', 'bot');
  }
  if (random.chance(0.05) && priority !== 'P1') {
    work(random.integer(2, 20));
    priority = priority === 'P4' ? 'P3' : 'P2';
    log('escalated', 'customer');
  }
  at = Math.max(at, after(calendar, priority, createdAt, duration(random, USUAL_MINUTES[priority].reply)));
  status = 'In progress';
  log('reply', 'human');

  solve();
  if (random.chance(0.07)) {
    wait(random.integer(30, 2 * 24 * 60));
    status = 'In progress';
    log('reopened', 'customer');
    // What did not help is begun anew.
    solve();
  }
  wait(3 * 24 * 60);
  status = 'Closed';
  log('closed', 'bot');
  return rows;
}

function after(calendar: CompiledCalendar, priority: Priority, from: number, minutes: number): number {
  if (priority === 'P1') return from + minutes * MINUTE;
  const done = addBusinessTime(calendar, from, minutes * MINUTE).getTime();
  // People write at ten past nine what they did by closing time.
  return isBusinessTime(calendar, done) ? done : addBusinessTime(calendar, done, 10 * MINUTE).getTime();
}

/** Mostly within what is usual; one in ten takes up to two and a half times as long. */
function duration(random: RandomNumbers, usual: number): number {
  const late = random.chance(0.1);
  return Math.max(1, Math.round(usual * (late ? 1 + random.next() * 1.5 : 0.1 + random.next() * 0.88)));
}

/** `2026-03-27T16:30:00+00:00`, on the wall clock of London. */
function localText(instant: number): string {
  const offset = zoneOffsetMs(ZONE, instant);
  const hours = String(offset / (60 * MINUTE)).padStart(2, '0');
  return toIsoInstant(instant + offset).replace('Z', `+${hours}:00`);
}

if (import.meta.main) {
  const policy = parseSlaPolicy(JSON.parse(await readFile(new URL('policy.json', import.meta.url), 'utf8')));
  await writeFile(new URL('tickets.csv', import.meta.url), generateTickets(policy));
}
