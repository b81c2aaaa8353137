import { expect, test } from 'vitest';
import { dateReader } from './dateReader.ts';

const iso = (text: string, zone?: string) => {
  const instant = dateReader({ format: 'iso', ...(zone !== undefined && { zone }) }).read(text);
  return typeof instant === 'number' ? new Date(instant).toISOString() : instant;
};
const written = (format: string, text: string, zone?: string) => {
  const instant = dateReader({ format, ...(zone !== undefined && { zone }) }).read(text);
  return typeof instant === 'number' ? new Date(instant).toISOString() : instant;
};

test.for([
  ['2026-03-27T16:30:00Z', '2026-03-27T16:30:00.000Z'],
  ['2026-03-27T17:30:00+01:00', '2026-03-27T16:30:00.000Z'],
  ['2026-03-27 17:30:00 +0100', '2026-03-27T16:30:00.000Z'],
  ['2026-03-27T11:30-05', '2026-03-27T16:30:00.000Z'],
  ['2026-03-27T16:30:00.123456Z', '2026-03-27T16:30:00.123Z'],
  ['2026-03-27T16:30:00.5Z', '2026-03-27T16:30:00.500Z'],
  ['2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
] as const)('ISO 8601 with an offset: %s', ([text, instant]) => {
  expect(iso(text)).toBe(instant);
});

test.for([
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2026-03-27T24:00:00Z',
  '2026-03-27T16:60:00Z',
  '2026-03-27',
  '2026-03-27T16:30:00Zulu',
  '2026-03-27T16:30:00+1:00',
  '2026-03-27T16:30:00+25:00',
  '2026-03-27T16:30:00.Z',
  '27/3/2026 16:30',
  ' 2026-03-27T16:30:00Z',
  '',
  'yesterday',
])('no date at all: %s', (text) => {
  expect(iso(text, 'UTC')).toBe('invalid-date');
});

test('without an offset and without a zone a reading is no instant', () => {
  expect(iso('2026-03-27T16:30:00')).toBe('no-offset');
  expect(iso('2026-07-01T16:30:00', 'Europe/London')).toBe('2026-07-01T15:30:00.000Z');
  expect(iso('2026-07-01T16:30:00Z', 'Europe/London')).toBe('2026-07-01T16:30:00.000Z');
});

test.for([
  ['d/M/yyyy HH:mm', '29/2/2016 01:16', '2016-02-29T01:16:00.000Z'],
  ['d/M/yyyy HH:mm', '5/12/2016 23:59', '2016-12-05T23:59:00.000Z'],
  ['MM/dd/yyyy hh:mm:ss a', '01/31/2015 12:20:09 AM', '2015-01-31T00:20:09.000Z'],
  ['MM/dd/yyyy hh:mm:ss a', '01/31/2015 12:20:09 pm', '2015-01-31T12:20:09.000Z'],
  ['M/d/yyyy h:mm a', '1/31/2015 1:05 PM', '2015-01-31T13:05:00.000Z'],
  ['dd-MMM-yyyy HH:mm', '07-Sep-2026 08:00', '2026-09-07T08:00:00.000Z'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-27T17:30:00.250+01:00', '2026-03-27T16:30:00.250Z'],
  ["yyyyMMdd 'at' H 'o''clock'", "20260327 at 9 o'clock", '2026-03-27T09:00:00.000Z'],
] as const)('the pattern %s reads %s', ([format, text, instant]) => {
  expect(written(format, text, 'UTC')).toBe(instant);
});

test.for([
  ['d/M/yyyy HH:mm', '29/2/2015 01:16'],
  ['d/M/yyyy HH:mm', '2016-02-29 01:16'],
  ['d/M/yyyy HH:mm', '12/31/2016 01:16'],
  ['d/M/yyyy HH:mm', '29/2/2016 1:16'],
  ['d/M/yyyy HH:mm', '29/2/2016 01:16:00'],
  ['d/M/yyyy HH:mm', '?'],
  ['M/d/yyyy h:mm a', '1/31/2015 13:05 PM'],
  ['M/d/yyyy h:mm a', '1/31/2015 0:05 AM'],
  ['dd-MMM-yyyy HH:mm', '07-Sept-2026 08:00'],
] as const)('the pattern %s refuses %s', ([format, text]) => {
  expect(written(format, text, 'UTC')).toBe('invalid-date');
});

test.for([
  ['d/M/yyyy', 'not exactly one hour'],
  ['HH:mm', 'not exactly one year'],
  ['DD/MM/YYYY HH:mm', '"DD" is none of'],
  ['d/M/yy HH:mm', '"yy" is none of'],
  ['d/M/yyyy h:mm', 'belong together'],
  ['d/M/yyyy HH:mm a', 'belong together'],
  ['d/M/yyyy HH:mm M', 'not exactly one month'],
  ['XXX d/M/yyyy HH:mm', 'must stand last'],
  ["d/M/yyyy 'HH:mm", 'not closed'],
] as const)('a format that cannot work is refused: %s', ([format, reason]) => {
  expect(() => dateReader({ format })).toThrow(reason);
});

test('an unknown zone is refused before the first date', () => {
  expect(() => dateReader({ format: 'iso', zone: 'Europe/Atlantis' })).toThrow('time zone');
});

test('readings that a clock change skips or repeats are settled as Temporal does, and counted', () => {
  const london = dateReader({ format: 'iso', zone: 'Europe/London' });
  const read = (text: string) => new Date(london.read(text)).toISOString();
  expect(read('2026-03-29T00:59:59')).toBe('2026-03-29T00:59:59.000Z');
  expect(read('2026-03-29T01:30:00')).toBe('2026-03-29T01:30:00.000Z');
  expect(read('2026-03-29T02:00:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(read('2026-10-25T01:30:00')).toBe('2026-10-25T00:30:00.000Z');
  expect(read('2026-10-25T02:00:00')).toBe('2026-10-25T02:00:00.000Z');
  expect(london.localTimes).toMatchObject({ skipped: 1, repeated: 1 });
});

test('half an hour of clock change within an hour is seen', () => {
  const lordHowe = dateReader({ format: 'iso', zone: 'Australia/Lord_Howe' });
  const read = (text: string) => new Date(lordHowe.read(text)).toISOString();
  // 2026-10-04: 02:00 (+10:30) becomes 02:30 (+11:00).
  expect(read('2026-10-04T01:59:00')).toBe('2026-10-03T15:29:00.000Z');
  expect(read('2026-10-04T02:10:00')).toBe('2026-10-03T15:40:00.000Z');
  expect(read('2026-10-04T02:30:00')).toBe('2026-10-03T15:30:00.000Z');
  expect(lordHowe.localTimes).toMatchObject({ skipped: 1, repeated: 0 });
});
