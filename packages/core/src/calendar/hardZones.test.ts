import { describe, expect, test } from 'vitest';
import { disagreements } from '../../test/disagreements.ts';
import { minuteOracle } from '../../test/minuteOracle.ts';
import {
  addBusinessTime,
  businessIntervals,
  businessTimeBetween,
  type CalendarDocument,
  isBusinessTime,
  nextClosing,
  nextOpening,
  subtractBusinessTime,
  type WeeklyHours,
} from './index.ts';
import type { HourRange, Weekday } from './types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function week(days: readonly Weekday[], ...hours: readonly HourRange[]): WeeklyHours {
  return Object.fromEntries(days.map((day) => [day, hours]));
}

function calendar(zone: string, weekly: CalendarDocument['weekly'], rest: Partial<CalendarDocument> = {}): CalendarDocument {
  return { plumbline: 1, kind: 'calendar', id: 'hard', zone, weekly, ...rest };
}

const everyDay = (...hours: readonly HourRange[]) => week(WEEKDAYS, ...hours);
const workdays = (...hours: readonly HourRange[]) => week(WEEKDAYS.slice(0, 5), ...hours);

describe('every minute of a hard week', { timeout: 60_000 }, () => {
  const nights = everyDay(['22:00', '30:00']);
  const smallHoursCut = (...dates: readonly string[]) => ({
    breaks: Object.fromEntries(
      dates.map((date) => [
        date,
        [
          ['00:40', '01:20'],
          ['01:50', '02:40'],
          ['05:59', '06:00'],
        ] as const,
      ]),
    ),
  });

  test.for<{ name: string; document: CalendarDocument; from: string; to: string }>([
    { name: 'London, nights, clocks ahead', document: calendar('Europe/London', nights), from: '2026-03-26', to: '2026-04-01' },
    { name: 'London, nights, clocks back', document: calendar('Europe/London', nights), from: '2026-10-22', to: '2026-10-29' },
    {
      name: 'London, nights with breaks, clocks ahead',
      document: calendar('Europe/London', nights, smallHoursCut('2026-03-28', '2026-03-29', '2026-03-30')),
      from: '2026-03-26',
      to: '2026-04-01',
    },
    {
      name: 'London, nights with breaks, clocks back',
      document: calendar('Europe/London', nights, smallHoursCut('2026-10-24', '2026-10-25', '2026-10-26')),
      from: '2026-10-22',
      to: '2026-10-29',
    },
    {
      name: 'Dublin, nights that overlap the morning after',
      document: calendar('Europe/Dublin', everyDay(['05:30', '07:00'], ['20:00', '32:00'])),
      from: '2026-10-23',
      to: '2026-10-27',
    },
    {
      name: 'Sao Paulo, no midnight',
      document: calendar('America/Sao_Paulo', everyDay(['00:00', '00:30'], ['23:15', '24:00'])),
      from: '2018-11-01',
      to: '2018-11-08',
    },
    {
      name: 'Sao Paulo, two midnights',
      document: calendar('America/Sao_Paulo', everyDay(['00:00', '00:30'], ['23:15', '24:00'])),
      from: '2018-02-14',
      to: '2018-02-21',
    },
    {
      name: 'Sao Paulo, nights over two midnights',
      document: calendar('America/Sao_Paulo', nights, smallHoursCut('2018-02-17', '2018-02-18')),
      from: '2018-02-14',
      to: '2018-02-21',
    },
    {
      name: 'Lord Howe, half an hour back',
      document: calendar('Australia/Lord_Howe', everyDay(['01:45', '02:10'], ['22:00', '25:50'])),
      from: '2026-04-02',
      to: '2026-04-08',
    },
    {
      name: 'Lord Howe, half an hour ahead',
      document: calendar('Australia/Lord_Howe', everyDay(['01:45', '02:10'], ['22:00', '25:50'])),
      from: '2026-10-01',
      to: '2026-10-07',
    },
    {
      name: 'Apia, a date that never was',
      document: calendar('Pacific/Apia', everyDay(['06:15', '11:45'], ['22:00', '28:30'])),
      from: '2011-12-26',
      to: '2012-01-04',
    },
    {
      name: 'Apia, a date that never was, always',
      document: calendar('Pacific/Apia', 'always', { holidays: ['2011-12-29', '2012-01-01'] }),
      from: '2011-12-26',
      to: '2012-01-04',
    },
    {
      name: 'Kwajalein, a date that never was',
      document: calendar('Pacific/Kwajalein', everyDay(['06:15', '11:45'], ['22:00', '28:30'])),
      from: '1993-08-18',
      to: '1993-08-25',
    },
    {
      name: 'Casablanca, Ramadan begins',
      document: calendar('Africa/Casablanca', nights, smallHoursCut('2026-02-15')),
      from: '2026-02-12',
      to: '2026-02-18',
    },
    {
      name: 'Casablanca, Ramadan ends',
      document: calendar('Africa/Casablanca', nights, smallHoursCut('2026-03-22')),
      from: '2026-03-19',
      to: '2026-03-25',
    },
    {
      name: 'Kathmandu, lunch at +05:45',
      document: calendar('Asia/Kathmandu', workdays(['10:00', '13:00'], ['13:45', '17:00'])),
      from: '2026-11-20',
      to: '2026-11-27',
    },
    {
      name: 'Kathmandu, a quarter of an hour ahead at New Year 1986',
      document: calendar('Asia/Kathmandu', everyDay(['00:05', '00:20'], ['22:00', '24:10'])),
      from: '1985-12-29',
      to: '1986-01-04',
    },
    {
      name: 'New York, always',
      document: calendar('America/New_York', 'always', { holidays: ['2026-03-08'] }),
      from: '2026-03-05',
      to: '2026-03-11',
    },
    {
      name: 'New York, always but in the hour that comes twice',
      document: calendar('America/New_York', 'always', { breaks: { '2026-11-01': [['01:15', '01:45']] } }),
      from: '2026-10-30',
      to: '2026-11-04',
    },
    { name: 'Troll, two hours', document: calendar('Antarctica/Troll', nights), from: '2026-03-27', to: '2026-03-31' },
    {
      name: 'Chatham, at 02:45',
      document: calendar('Pacific/Chatham', everyDay(['02:00', '04:00'])),
      from: '2026-04-03',
      to: '2026-04-07',
    },
    { name: 'Gaza, summer time of a week', document: calendar('Asia/Gaza', nights), from: '2040-10-18', to: '2040-10-29' },
    { name: 'Recife, summer time of a week', document: calendar('America/Recife', nights), from: '2000-10-06', to: '2000-10-18' },
    {
      name: 'Pyongyang, half an hour back',
      document: calendar('Asia/Pyongyang', everyDay(['23:10', '24:20'])),
      from: '2015-08-12',
      to: '2015-08-18',
    },
  ])('$name', ({ document, from, to }) => {
    const oracle = minuteOracle(document);
    const fromMs = Date.parse(`${from}T00:00:00Z`);
    const steps = (Date.parse(`${to}T00:00:00Z`) - fromMs) / MINUTE;
    const open = Uint8Array.from({ length: steps }, (_, step) => Number(oracle.isOpen(fromMs + step * MINUTE)));
    // After the beginning and before the end of the window, so that what lies a millisecond off is known as well.
    const minutes = Array.from({ length: steps - 1 }, (_, index) => fromMs + (index + 1) * MINUTE);
    expect(open).toContain(1);
    expect(disagreements(document, { fromMs, stepMs: MINUTE, open }, minutes).slice(0, 10)).toEqual([]);
  });

  test('Monrovia, whose clocks were 44 minutes and 30 seconds behind until 1972, by the second', () => {
    const document = calendar('Africa/Monrovia', everyDay(['00:10:15', '01:30:05'], ['22:00', '24:00']));
    const oracle = minuteOracle(document, { stepMs: 1000 });
    const fromMs = Date.parse('1972-01-06T21:00:00Z');
    const open = Uint8Array.from({ length: 8 * 3600 }, (_, step) => Number(oracle.isOpen(fromMs + step * 1000)));
    expect(disagreements(document, { fromMs, stepMs: 1000, open }, [fromMs + 1, fromMs + 2 * HOUR + 1]).slice(0, 10)).toEqual([]);
    expect(open).toContain(1);
  });
});

const hoursBetween = (document: CalendarDocument, start: string, end: string) => businessTimeBetween(document, start, end) / HOUR;

describe('nights whose clocks are set, worked out by hand', () => {
  // Six hours on the wall clock, from 23:00 to 05:00.
  const nightDesk = (zone: string) => calendar(zone, everyDay(['23:00', '29:00']));

  test.for([
    { zone: 'Europe/London', noon: '2026-03-28T12:00:00Z', opens: '2026-03-28T23:00:00Z', closes: '2026-03-29T04:00:00Z', hours: 5 },
    { zone: 'Europe/London', noon: '2026-10-24T12:00:00Z', opens: '2026-10-24T22:00:00Z', closes: '2026-10-25T05:00:00Z', hours: 7 },
    { zone: 'Europe/London', noon: '2026-06-24T12:00:00Z', opens: '2026-06-24T22:00:00Z', closes: '2026-06-25T04:00:00Z', hours: 6 },
    { zone: 'America/New_York', noon: '2026-03-07T17:00:00Z', opens: '2026-03-08T04:00:00Z', closes: '2026-03-08T09:00:00Z', hours: 5 },
    { zone: 'America/New_York', noon: '2026-10-31T16:00:00Z', opens: '2026-11-01T03:00:00Z', closes: '2026-11-01T10:00:00Z', hours: 7 },
    {
      zone: 'Australia/Lord_Howe',
      noon: '2026-10-03T01:30:00Z',
      opens: '2026-10-03T12:30:00Z',
      closes: '2026-10-03T18:00:00Z',
      hours: 5.5,
    },
    {
      zone: 'Australia/Lord_Howe',
      noon: '2026-04-04T01:00:00Z',
      opens: '2026-04-04T12:00:00Z',
      closes: '2026-04-04T18:30:00Z',
      hours: 6.5,
    },
    { zone: 'Africa/Casablanca', noon: '2026-02-14T11:00:00Z', opens: '2026-02-14T22:00:00Z', closes: '2026-02-15T05:00:00Z', hours: 7 },
    { zone: 'Africa/Casablanca', noon: '2026-03-21T12:00:00Z', opens: '2026-03-21T23:00:00Z', closes: '2026-03-22T04:00:00Z', hours: 5 },
  ])('$zone on the evening of $noon: $hours hours', ({ zone, noon, opens, closes, hours }) => {
    const desk = nightDesk(zone);
    expect(nextOpening(desk, noon)).toEqual(new Date(opens));
    expect(nextClosing(desk, noon)).toEqual(new Date(closes));
    expect(hoursBetween(desk, noon, closes)).toBe(hours);
    expect(addBusinessTime(desk, noon, hours * HOUR)).toEqual(new Date(closes));
    expect(subtractBusinessTime(desk, closes, hours * HOUR)).toEqual(new Date(opens));
  });

  test('six hours due from the short night run into the next, and from the long night end within it', () => {
    expect(addBusinessTime(nightDesk('Europe/London'), '2026-03-28T20:00:00Z', 'PT6H')).toEqual(new Date('2026-03-29T23:00:00Z'));
    expect(addBusinessTime(nightDesk('Europe/London'), '2026-10-24T20:00:00Z', 'PT6H')).toEqual(new Date('2026-10-25T04:00:00Z'));
  });
});

describe('other clocks, worked out by hand', () => {
  test('Sao Paulo: a Sunday without its first half hour, a Saturday with two last hours', () => {
    const sunday = calendar('America/Sao_Paulo', week(['sun'], ['00:00', '00:30']));
    expect(hoursBetween(sunday, '2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z')).toBe(0);
    expect(nextOpening(sunday, '2018-11-03T12:00:00Z')).toEqual(new Date('2018-11-11T02:00:00Z'));
    const saturday = calendar('America/Sao_Paulo', week(['sat'], ['23:00', '24:00']));
    expect(hoursBetween(saturday, '2018-02-17T12:00:00Z', '2018-02-18T12:00:00Z')).toBe(2);
    expect(businessIntervals(saturday, '2018-02-17T12:00:00Z', '2018-02-18T12:00:00Z')).toEqual([
      { startAt: new Date('2018-02-18T01:00:00Z'), endAt: new Date('2018-02-18T03:00:00Z') },
    ]);
    expect(
      hoursBetween(calendar('America/Sao_Paulo', week(['sun'], ['00:00', '24:00'])), '2018-11-03T12:00:00Z', '2018-11-06T12:00:00Z'),
    ).toBe(23);
  });

  test('Lord Howe: the half hour that comes twice is an hour', () => {
    const document = calendar('Australia/Lord_Howe', week(['sun'], ['01:30', '02:00']));
    expect(businessIntervals(document, '2026-04-04T00:00:00Z', '2026-04-06T00:00:00Z')).toEqual([
      { startAt: new Date('2026-04-04T14:30:00Z'), endAt: new Date('2026-04-04T15:30:00Z') },
    ]);
  });

  test('Apia: the Friday that never was has no hours, and the night from Thursday goes on as Saturday', () => {
    const office = calendar('Pacific/Apia', workdays(['09:00', '17:00']));
    expect(addBusinessTime(office, '2011-12-29T19:00:00Z', 'PT8H')).toEqual(new Date('2011-12-30T03:00:00Z'));
    expect(addBusinessTime(office, '2011-12-29T19:00:00Z', 'PT8H1M')).toEqual(new Date('2012-01-01T19:01:00Z'));
    expect(hoursBetween(office, '2011-12-26T00:00:00Z', '2012-01-02T12:00:00Z')).toBe(5 * 8);
    // Saturday 00:00 to 06:00 reads as Friday's shift past midnight: the reading decides, and Friday's hours stand in the document.
    const night = calendar('Pacific/Apia', week(['fri'], ['22:00', '30:00']));
    expect(businessIntervals(night, '2011-12-28T00:00:00Z', '2012-01-03T00:00:00Z')).toEqual([
      { startAt: new Date('2011-12-30T10:00:00Z'), endAt: new Date('2011-12-30T16:00:00Z') },
    ]);
  });

  test('Kathmandu: lunch at a quarter of an hour', () => {
    const document = calendar('Asia/Kathmandu', workdays(['10:00', '13:00'], ['13:45', '17:00']));
    expect(addBusinessTime(document, '2026-11-23T04:15:00Z', 'PT3H')).toEqual(new Date('2026-11-23T07:15:00Z'));
    expect(addBusinessTime(document, '2026-11-23T04:15:00Z', 'PT3H0.001S')).toEqual(new Date('2026-11-23T08:00:00.001Z'));
    expect(isBusinessTime(document, '2026-11-23T07:15:00Z')).toBe(false);
    expect(isBusinessTime(document, '2026-11-23T08:00:00Z')).toBe(true);
  });

  test('New York, always: days of 23 and of 25 hours are that long, and nothing opens or closes', () => {
    const document = calendar('America/New_York', 'always');
    expect(hoursBetween(document, '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z')).toBe(23);
    expect(hoursBetween(document, '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')).toBe(25);
    expect(nextOpening(document, '2026-03-08T05:00:00Z')).toBeUndefined();
    expect(nextClosing(document, '2026-03-08T05:00:00Z')).toBeUndefined();
    const closedThatDay = calendar('America/New_York', 'always', { holidays: ['2026-11-01'] });
    expect(nextClosing(closedThatDay, '2026-10-01T00:00:00Z')).toEqual(new Date('2026-11-01T04:00:00Z'));
    expect(nextOpening(closedThatDay, '2026-10-01T00:00:00Z')).toEqual(new Date('2026-11-02T05:00:00Z'));
    expect(nextClosing(closedThatDay, '2026-11-01T04:00:00Z')).toBeUndefined();
  });

  test.for<{ name: string; document: CalendarDocument }>([
    { name: 'shifts that meet', document: calendar('Europe/London', everyDay(['08:00', '32:00'])) },
    { name: 'halves of days', document: calendar('Europe/London', everyDay(['00:00', '12:00'], ['12:00', '24:00'])) },
    {
      name: 'a yearly date that is as open as any',
      document: calendar('Europe/London', 'always', { holidays: [{ every: '12-25', hours: [['00:00', '24:00']] }] }),
    },
    {
      name: 'a break outside hours',
      document: calendar('Europe/London', 'always', { overrides: { '2026-12-25': [] }, breaks: { '2026-12-25': [['00:00', '24:00']] } }),
    },
  ])('$name: never closes again', ({ document }) => {
    expect(isBusinessTime(document, '2027-01-01T00:00:00Z')).toBe(true);
    expect(nextClosing(document, '2027-01-01T00:00:00Z')).toBeUndefined();
    expect(nextOpening(document, '2027-01-01T00:00:00Z')).toBeUndefined();
  });
});
