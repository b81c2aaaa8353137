import { readFile } from 'node:fs/promises';
import { slaClocks, slaReport, toEpochMs, wallClockMs, type BreachReason, type Ticket } from '@plumbline/core';
import { parseSlaPolicy } from '@plumbline/core/schema';
import { beforeAll, expect, test } from 'vitest';
import { safeParseTicketMapping } from '../../../packages/cli/src/mapping/ticketMapping.schema.ts';
import { readTickets } from '../../../packages/cli/src/readTickets/readTickets.ts';
import { ticketSource } from '../../../packages/cli/src/ticketSource.ts';
import { generateTickets } from './generateTickets.ts';

const path = (name: string) => new URL(name, import.meta.url).pathname;
const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(path(name), 'utf8'));
const source = () => ticketSource(path('tickets.csv'), { stdin: process.stdin });

const policy = parseSlaPolicy(await json('policy.json'));
let tickets: readonly Ticket[];
let asOf: number;

beforeAll(async () => {
  const read = await readTickets([source()]);
  tickets = read.tickets;
  asOf = read.latestMs as number;
});

test('the generator gives the committed bytes', async () => {
  expect(generateTickets(policy)).toBe(await readFile(path('tickets.csv'), 'utf8'));
});

test('the mapping says in words what the names of the columns say', async () => {
  const mapping = safeParseTicketMapping(await json('mapping.json'));
  if (mapping.status !== 'ok') throw new Error(mapping.issues.map(({ message }) => message).join('\n'));
  const read = await readTickets([source()], { mapping: mapping.value });
  expect(read.tickets).toEqual(tickets);
});

test('what makes service levels hard is in it', () => {
  const wallClock = (instant: Ticket['createdAt']) => new Date(wallClockMs('Europe/London', instant));
  const created = tickets.map(({ createdAt }) => wallClock(createdAt));
  const clocks = tickets.flatMap((ticket) => slaClocks(policy, ticket, { asOf }));
  const over = (from: string, to: string) =>
    clocks.filter(({ startedAt = '', stoppedAt = '' }) => startedAt < from && stoppedAt > to).length;

  expect(tickets).toHaveLength(240);
  expect(created.filter((date) => [0, 6].includes(date.getUTCDay())).length).toBeGreaterThan(10);
  expect(created.filter((date) => date.getUTCHours() < 8 || date.getUTCHours() >= 18).length).toBeGreaterThan(10);
  // The clock change, and Easter.
  expect(over('2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z')).toBeGreaterThan(5);
  expect(over('2026-04-03T00:00:00Z', '2026-04-07T00:00:00Z')).toBeGreaterThan(3);
  expect(clocks.filter(({ pauseCount }) => pauseCount > 0).length).toBeGreaterThan(40);
  expect(clocks.filter(({ reopenCount }) => reopenCount > 0).length).toBeGreaterThan(5);
  expect(clocks.filter(({ verdict }) => verdict === 'breached').length).toBeGreaterThan(20);
  expect(clocks.filter(({ verdict }) => verdict === 'open').length).toBeGreaterThan(5);
  expect(clocks.filter(({ urgency }) => urgency === 'atRisk').length).toBeGreaterThan(0);
  expect(new Set(clocks.map(({ policyRevision }) => policyRevision)).size).toBe(2);
});

test('the worst breaches show a reopening, a pause, a weekend, Easter and the clock change', () => {
  const report = slaReport(policy, tickets, { asOf, zone: 'Europe/London', cohort: 'byStart', listCount: 5 });
  const breaches = report.metrics.find(({ metric }) => metric === 'resolution')?.worstBreaches ?? [];
  const breachesWith = (code: BreachReason['code']) => breaches.filter(({ reasons }) => reasons.some((reason) => reason.code === code));
  const over = (from: string, to: string) => breaches.filter(({ startedAt, stoppedAt = '' }) => startedAt < from && stoppedAt > to);
  const onWeekend = breaches.filter(({ startedAt }) => [0, 6].includes(new Date(wallClockMs('Europe/London', startedAt)).getUTCDay()));

  expect(breachesWith('reopened')).not.toEqual([]);
  expect(breachesWith('paused')).not.toEqual([]);
  expect(onWeekend).not.toEqual([]);
  expect(over('2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z')).not.toEqual([]);
  expect(over('2026-04-03T00:00:00Z', '2026-04-07T00:00:00Z')).not.toEqual([]);
});

test('no reply of a robot is a first response', () => {
  const robotFirst = tickets.filter(({ events }) => events?.find(({ name }) => name === 'reply')?.actor === 'bot');
  expect(robotFirst.length).toBeGreaterThan(100);
  for (const ticket of robotFirst) {
    const [clock] = slaClocks(policy, ticket, { asOf });
    const reply = ticket.events?.find(({ name, actor }) => name === 'reply' && actor === 'human');
    expect(clock?.stoppedAt === undefined ? undefined : toEpochMs(clock.stoppedAt)).toBe(reply?.at);
  }
});

test('nothing in it is odd', () => {
  expect(slaReport(policy, tickets, { asOf, zone: 'Europe/London', cohort: 'byStart' }).input.findings).toEqual({});
});
