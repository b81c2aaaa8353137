import { expect, test } from 'vitest';
import { report } from '../../test/documents.ts';
import { displayWidth } from './displayWidth.ts';
import { slaReportToText } from './slaReportToText.ts';

test('every figure comes with what makes it honest', () => {
  expect(slaReportToText(report)).toMatchInlineSnapshot(`
    "SLA report: Gold support
    ========================

    As of 2026-11-23 09:00 (Europe/London).

    resolution
    ----------

    95.3 % met: 181 of 190, range 91.2–97.5 %; 4 open, 2 at risk. Objective of 95 %: too few decided to
    say for certain; kept so far. Of the 9 breached, 1 is still open. Time used by the 189 that ended:
    half within 2 h, 90 % within 7 h.

    resolution by priority and month
    priority  month       Adherence   95 % range  Met  Breached  Open  Half within  90 % within
    --------  -------  ------------  -----------  ---  --------  ----  -----------  -----------
    P1        2026-10        95.3 %  91.2–97.5 %  181         9     4          2 h          7 h
    (none)    2026-11  none decided            –    0         0     3   none ended            –

    Worst breaches (2 of 9)

    - INC-7 (priority P1): 62 h allowed, 121 h used, 59 h over: 118 h while Resolved, 3 h while Active;
      never paused; reopened once, 2 h used since. Started 2026-10-01 10:00, due 2026-10-09 17:00, ended
      2026-10-20 11:00.
    - INC-9 (cycle 2): 8 h allowed, 8 h 00 min 00.001 s used, 0.001 s over: still running; the target
      changed to one that was already exceeded; paused twice, which took out 1 h 30 min. Started
      2026-11-20 09:00.

    At risk (2)

    - INC-11 (priority P2): 1 h left, 87.5 % used; due 2026-11-23 10:00.
    - INC-12: nothing left, 100 % used.

    first-response
    --------------

    No ticket decided yet (3 open).

    What this rests on
    ------------------

    - Policy gold-support, revised as of 2026-07-01 01:00.
    - 197 tickets.
    - 200 rows read: 197 accepted, 3 rejected.
    - 3 rows rejected: missing-value.
    - Times without an offset were read in Europe/London; clock changes skipped 1 of them (moved ahead
      by the gap) and repeated 2 (the first was taken).
    - Events out of order: 2. They were sorted by their instants.
    - resolution: the policy has no such target for 6 tickets.
    - resolution: 1 clock without a limit, in no figure.
    - resolution: 2 clocks not started, in no figure.
    - Time allowed, used and left counts only while the target's calendar is open and nothing pauses the
      clock.
    - Counted in the period in which a clock ended; one that has not, in the period of this report.
    - Times and periods are those of Europe/London.
    - Ranges hold the true share with 95 % confidence (Wilson score interval).
    - Made with @plumbline/core 0.1.0 and tzdata 2026a.

    Worth checking (2)

    - The policy compares the field "status" with "Resolvd" (resolution), which no ticket has; did you
      mean "Resolved"? It may merely not have occurred.
    - 2 tickets have rows in more than one file, such as INC-7; 3 rows say what another file has said
      already. Was a log given twice?

    Rejected rows (first 1 of 3)

    - tickets.csv, line 12, column opened_at: expected an instant; got "".
    "
  `);
});

test('a narrow terminal gets narrow sentences', () => {
  const sentences = slaReportToText(report, { columns: 40 })
    .split('\n')
    .filter((line) => line.startsWith('- '));
  for (const line of sentences) expect(displayWidth(line)).toBeLessThanOrEqual(40);
});

test('a table that is too wide shortens names and no figure; wide characters stay in line', () => {
  const [metric] = report.metrics;
  const [group] = metric.adherence.groups;
  const groups = ['東京支店のサービスデスク', 'An office with a name that is far too long for a table', 'Rome', 'משרד'].map((priority) => ({
    ...group,
    key: { priority, month: '2026-10' },
  }));
  const text = slaReportToText({ ...report, metrics: [{ ...metric, adherence: { ...metric.adherence, groups } }] }, { columns: 90 });
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith('priority'));
  const table = lines.slice(head, head + 6);
  expect(table).toHaveLength(6);
  expect(new Set(table.map(displayWidth)).size).toBe(1);
  expect(displayWidth(table[0] ?? '')).toBeLessThanOrEqual(90);
  for (const line of table.slice(2)) expect(line).toContain('95.3 %');
});

test('a table that is too wide cuts no date', () => {
  const [metric] = report.metrics;
  const groups = metric.adherence.groups.map((group) => ({ ...group, key: { day: '2026-10-05', priority: 'a long name' } }));
  const by = ['day', 'priority'];
  const text = slaReportToText({ ...report, metrics: [{ ...metric, adherence: { ...metric.adherence, by, groups } }] }, { columns: 40 });
  expect(text.match(/^2026-10-05 {2}a long …/gm)).toHaveLength(2);
});

test('a report without metrics says what it rests on', () => {
  expect(slaReportToText({ ...report, metrics: [] })).toContain('Policy gold-support');
});

test('where no clock change made a time unclear, it says so without figures', () => {
  const localTimes = { zone: 'Europe/London', skipped: 0, repeated: 0 };
  expect(slaReportToText({ ...report, input: { ...report.input, localTimes } })).toContain(
    'Times without an offset were read in Europe/London; no clock change skipped or repeated any.',
  );
});
