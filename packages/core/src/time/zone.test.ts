import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEpochMs } from './toEpochMs.ts';
import { END_MS, FIRST_MS, instantOfWallClock, wallClockMs, zoneOffsetMs } from './zone.ts';

const HOUR = 3_600_000;

test.for([
  ['Europe/London', '2026-01-15T12:00:00Z', 0],
  ['Europe/London', '2026-07-15T12:00:00Z', 1],
  ['America/New_York', '2026-01-15T12:00:00Z', -5],
  ['Asia/Kathmandu', '2026-01-15T12:00:00Z', 5.75],
  ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 11],
  ['Australia/Lord_Howe', '2026-07-15T12:00:00Z', 10.5],
  // The day that Samoa left out.
  ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 14],
  // Local mean time until 1912 had seconds.
  ['Europe/Lisbon', '1905-01-01T12:00:00Z', -(36 * 60 + 45) / 3600],
] as const)('%s at %s', ([zone, instant, hours]) => {
  expect(zoneOffsetMs(zone, instant)).toBe(hours * HOUR);
});

test('a change counts from its very millisecond', () => {
  const change = toEpochMs('2026-03-29T01:00:00Z');
  expect(zoneOffsetMs('Europe/London', change - 1)).toBe(0);
  expect(zoneOffsetMs('Europe/London', change)).toBe(HOUR);
});

test.for([
  ['Europe/London', '2026-03-27T09:00:00Z', '2026-03-27T09:00:00Z', 'unique'],
  // 01:30 does not exist: moved ahead by the gap to 02:30 summer time.
  ['Europe/London', '2026-03-29T01:30:00Z', '2026-03-29T01:30:00Z', 'skipped'],
  // 01:30 comes twice: the first, still in summer time.
  ['Europe/London', '2026-10-25T01:30:00Z', '2026-10-25T00:30:00Z', 'repeated'],
  ['Europe/London', '2026-10-25T02:00:00Z', '2026-10-25T02:00:00Z', 'unique'],
  ['America/Sao_Paulo', '2018-11-04T00:30:00Z', '2018-11-04T03:30:00Z', 'skipped'],
  // A whole date that does not exist.
  ['Pacific/Apia', '2011-12-30T12:00:00Z', '2011-12-30T22:00:00Z', 'skipped'],
] as const)('%s shows %s', ([zone, reading, instant, kind]) => {
  expect(instantOfWallClock(zone, toEpochMs(reading))).toEqual({ epochMs: toEpochMs(instant), kind });
});

test.for(['UTC', 'GMT', 'CET', 'EST', 'Japan', 'EST5EDT'])('knows the zone %s', (zone) => {
  expect(() => zoneOffsetMs(zone, 0)).not.toThrow();
});

test.for(['Mars/Olympus', '', '+01:00', 'Europe/London ', 'BST', 'IST', 'PST', 'bst'])('refuses the zone %j', (zone) => {
  expect(() => zoneOffsetMs(zone, 0)).toThrow(expect.objectContaining({ code: 'time/unknown-zone' }));
});

test('never takes the zone of the host for an absent one', () => {
  expect(() => zoneOffsetMs(undefined as unknown as string, 0)).toThrow(expect.objectContaining({ code: 'time/unknown-zone' }));
});

test.for(['1899-12-31T23:59:59Z', '2500-01-01T00:00:00Z'])('refuses %s', (instant) => {
  expect(() => zoneOffsetMs('Europe/London', instant)).toThrow(expect.objectContaining({ code: 'time/out-of-range' }));
});

const zones = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
);
const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });

test('the wall clock names the instant it was read at, or the first of two', () => {
  fc.assert(
    fc.property(zones, instants, (zone, ms) => {
      const reading = wallClockMs(zone, ms);
      const { epochMs, kind } = instantOfWallClock(zone, reading);
      expect(kind).not.toBe('skipped');
      expect(wallClockMs(zone, epochMs)).toBe(reading);
      if (kind === 'unique') expect(epochMs).toBe(ms);
      else expect(epochMs).toBeLessThanOrEqual(ms);
    }),
  );
});

test('the years 1900 to 2499 are answered for', () => {
  expect([FIRST_MS, END_MS]).toEqual([Date.UTC(1900, 0), Date.UTC(2500, 0)]);
  for (const ms of [FIRST_MS, END_MS - 1]) expect(zoneOffsetMs('UTC', ms)).toBe(0);
  for (const ms of [FIRST_MS - 1, END_MS])
    expect(() => zoneOffsetMs('UTC', ms)).toThrow(expect.objectContaining({ code: 'time/out-of-range' }));
});
