import { describe, expect, test } from 'vitest';
import { dateOfDay, easterDay, hoursOf, minuteOracle } from './minuteOracle.ts';
import type { CalendarDocument } from '../src/calendar/types.ts';

const at = (text: string) => Date.parse(text);

/** What is certain without any engine, so that the oracle is not itself taken on trust. */
describe('the oracle', () => {
  const document: CalendarDocument = {
    plumbline: 1,
    kind: 'calendar',
    id: 'checked-by-hand',
    zone: 'Europe/London',
    weekly: { mon: [['09:00', '17:30']], sat: [['22:00', '30:00']] },
    revisions: [
      { effectiveFrom: '2026-06-01', weekly: { mon: [['08:00', '12:00']] } },
      { effectiveFrom: '2027-01-01', weekly: 'always' },
    ],
    holidays: [
      '2026-02-02',
      { on: '2026-02-09', hours: [['10:00', '12:00']] },
      { from: '2026-02-14', to: '2026-02-17' },
      { every: '12-25' },
      { every: { easter: -2 }, hours: [['09:00', '10:00']] },
      { every: { month: 5, weekday: 'mon', nth: -1 } },
      { every: { month: 5, weekday: 'mon', nth: 1 } },
      { on: '2026-05-04', hours: [['13:00', '14:00']] },
    ],
    overrides: { '2026-02-16': [['11:00', '12:00']], '2026-12-25': [['06:00', '07:00']] },
    breaks: { '2026-03-29': [['00:30', '04:00']], '2026-01-05': [['12:00', '13:00']] },
  };
  const oracle = minuteOracle(document);

  test.for([
    { date: '2026-01-05', hours: [['09:00', '17:30']], because: 'a usual Monday' },
    { date: '2026-01-06', hours: [], because: 'a Tuesday is closed' },
    { date: '2026-02-02', hours: [], because: 'a dated holiday' },
    { date: '2026-02-09', hours: [['10:00', '12:00']], because: 'a holiday with hours' },
    { date: '2026-02-14', hours: [], because: 'in a range of holidays' },
    { date: '2026-02-16', hours: [['11:00', '12:00']], because: 'an override before a range of holidays' },
    { date: '2026-12-25', hours: [['06:00', '07:00']], because: 'an override before a yearly holiday' },
    { date: '2026-04-03', hours: [['09:00', '10:00']], because: 'Good Friday' },
    { date: '2026-05-25', hours: [], because: 'the last Monday of May' },
    { date: '2026-05-04', hours: [['13:00', '14:00']], because: 'a dated holiday before a yearly one' },
    { date: '2026-05-11', hours: [['09:00', '17:30']], because: 'neither the first nor the last Monday of May' },
    { date: '2026-06-01', hours: [['08:00', '12:00']], because: 'the first day of a revision' },
    { date: '2026-12-31', hours: [], because: 'the last day of a revision' },
    { date: '2027-01-01', hours: [['00:00', '24:00']], because: 'revised to always' },
  ])('$date: $because', ({ date, hours }) => {
    expect(hoursOf(document, date)).toEqual(hours);
  });

  test('a night of 8 hours on the clock that lost one and was cut by a break', () => {
    // 22:00 GMT .. 06:00 BST is 7 hours; the break 00:30..04:00 has 2.5, because 01:00..02:00 is skipped.
    expect(oracle.between(at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(4.5 * 3_600_000);
    expect(oracle.intervals(at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toEqual([
      { startMs: at('2026-03-28T22:00Z'), endMs: at('2026-03-29T00:30Z') },
      { startMs: at('2026-03-29T03:00Z'), endMs: at('2026-03-29T05:00Z') },
    ]);
  });

  test('edges belong to what begins there', () => {
    expect(oracle.isOpen(at('2026-01-05T09:00Z'))).toBe(true);
    expect(oracle.isOpen(at('2026-01-05T17:30Z'))).toBe(false);
    expect(oracle.isOpen(at('2026-01-05T17:30Z') - 1)).toBe(true);
    expect(oracle.nextOpening(at('2026-01-05T09:00Z'))).toBe(at('2026-01-05T09:00Z'));
    expect(oracle.nextClosing(at('2026-01-05T12:00Z'))).toBe(at('2026-01-05T17:30Z'));
    expect(oracle.nextClosing(at('2026-01-05T12:00Z') - 1)).toBe(at('2026-01-05T12:00Z'));
    expect(oracle.snapBackward(at('2026-01-05T17:30Z'))).toBe(at('2026-01-05T17:30Z'));
    expect(oracle.snapBackward(at('2026-01-05T17:30Z') + 1)).toBe(at('2026-01-05T17:30Z'));
    expect(oracle.snapForward(at('2026-01-05T17:30Z'))).toBe(at('2026-01-10T22:00Z'));
    expect(oracle.add(at('2026-01-05T09:00:00.250Z'), 3 * 3_600_000)).toBe(at('2026-01-05T13:00:00.250Z'));
    expect(oracle.add(at('2026-01-05T16:30Z'), 3_600_000)).toBe(at('2026-01-05T17:30Z'));
    expect(oracle.subtract(at('2026-01-05T13:30Z'), 1_800_000)).toBe(at('2026-01-05T13:00Z'));
    expect(oracle.subtract(at('2026-01-05T13:30Z'), 1_800_001)).toBe(at('2026-01-05T12:00Z') - 1);
  });

  test.for([
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2026-04-05',
    '2038-04-25',
    '2049-04-18',
  ])('Easter on %s', (date) => {
    expect(dateOfDay(easterDay(Number(date.slice(0, 4))))).toBe(date);
  });
});
