import { expect, test } from 'vitest';
import { groupingOf, slaReportOptions, type WrittenOptions } from './slaReportOptions.ts';
import { UnusableInput } from './unusableInput.ts';

const written: WrittenOptions = { policy: 'policy.json', cohort: 'byStart', format: 'text', list: '10' };

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UnusableInput) return error.message;
    throw error;
  }
  return 'none';
}

const INSTANT =
  '--as-of: expected a real date and time of the years 1900 to 2499 with an offset, such as 2026-03-30T09:00:00Z or 2026-03-30T10:00:00+01:00';

test.for<[Partial<WrittenOptions>, string]>([
  [{ asOf: 'yesterday' }, `${INSTANT}; got "yesterday"`],
  [{ asOf: '' }, `${INSTANT}; got ""`],
  [{ asOf: '2026-03-30' }, `${INSTANT}; got "2026-03-30"`],
  [{ asOf: '2026-03-30T09:00:00' }, `${INSTANT}; got "2026-03-30T09:00:00" (no offset: add Z for UTC)`],
  [{ asOf: '1774861200000' }, `${INSTANT}; got "1774861200000"`],
  [{ asOf: '2026-02-30T09:00:00Z' }, `${INSTANT}; got "2026-02-30T09:00:00Z"`],
  [{ asOf: '2026-02-20T24:00:01Z' }, `${INSTANT}; got "2026-02-20T24:00:01Z"`],
  [{ asOf: '9999-12-31T00:00:00Z' }, `${INSTANT}; got "9999-12-31T00:00:00Z"`],
  [{ zone: 'BST' }, '--zone: expected an IANA time zone that this runtime knows, such as "Europe/London"; got "BST"'],
  [{ list: '0x10' }, '--list: expected a count such as 10; got "0x10"'],
  [{ list: '1e3' }, '--list: expected a count such as 10; got "1e3"'],
  [{ list: '-1' }, '--list: expected a count such as 10; got "-1"'],
  [{ failUnder: '95%' }, '--fail-under: expected a ratio from 0 to 1 such as 0.95; got "95%"'],
  [{ failUnder: '0x1' }, '--fail-under: expected a ratio from 0 to 1 such as 0.95; got "0x1"'],
  [{ failUnder: '1.01' }, '--fail-under: expected a ratio from 0 to 1 such as 0.95; got "1.01"'],
  [{ by: 'month, month' }, '--by: expected every name once; got "month" twice'],
  [{ policy: '' }, '--policy: expected the name of a file; got ""'],
  [{ mapping: '' }, '--mapping: expected the name of a file; got ""'],
  [{ out: '' }, '--out: expected the name of a file; got ""'],
  [{ rejects: '' }, '--rejects: expected the name of a file; got ""'],
])('%j is refused in words for who typed it', ([option, message]) => {
  expect(complaint(() => slaReportOptions({ ...written, ...option }))).toBe(message);
});

test.for([
  ['2026-03-30T09:00:00Z', '2026-03-30T09:00:00Z'],
  ['2026-03-30t11:00:00.5+02:00', '2026-03-30T09:00:00.500Z'],
  // Seconds may be left out, as a clock shows it.
  ['2026-03-30T09:00Z', '2026-03-30T09:00:00Z'],
  ['2026-03-30 10:00+01:00', '2026-03-30T09:00:00Z'],
] as const)('--as-of %s', ([asOf, instant]) => {
  expect(slaReportOptions({ ...written, asOf }).asOfMs).toBe(Date.parse(instant));
});

test('counts and ratios as people write them', () => {
  expect(slaReportOptions({ ...written, list: '0', failUnder: '.95' })).toMatchObject({ list: 0, failUnder: 0.95 });
  expect(slaReportOptions({ ...written, failUnder: '1' })).toMatchObject({ failUnder: 1 });
});

test('a name to group by that is none is refused with those there are', () => {
  expect(complaint(() => groupingOf(['Month'], []))).toBe(
    '--by: expected a period (year, quarter, month, week, day), metric, or a field of the tickets (the input has none); got "Month"',
  );
});
