import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../calendar/index.ts';
import type { CalendarDocument } from '../calendar/types.ts';
import { PlumblineError } from '../errors.ts';
import { holidaysFromICalendar } from './holidaysFromICalendar.ts';
import type { EventRejection } from './types.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

/** A calendar of events, each a list of lines. */
function feed(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function datesOf(lines: readonly string[], range = year): readonly string[] {
  const { holidays, rejected } = holidaysFromICalendar(feed(lines), range);
  expect(rejected).toEqual([]);
  return holidays.map((holiday) => ('on' in holiday ? holiday.on : `${holiday.from}/${holiday.to}`));
}

function errorOf(call: () => unknown): PlumblineError {
  try {
    call();
  } catch (error) {
    if (error instanceof PlumblineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the dates of an all-day event', () => {
  test.for([
    { it: 'is one day without an end', lines: ['DTSTART;VALUE=DATE:20261225'], dates: ['2026-12-25'] },
    { it: 'is a date by its form, declared or not', lines: ['DTSTART:20261225'], dates: ['2026-12-25'] },
    { it: 'ends before its end', lines: ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227'], dates: ['2026-12-25/2026-12-26'] },
    {
      it: 'is one day if it ends as it starts',
      lines: ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225'],
      dates: ['2026-12-25'],
    },
    { it: 'lasts days', lines: ['DTSTART;VALUE=DATE:20260227', 'DURATION:P3D'], dates: ['2026-02-27/2026-03-01'] },
    { it: 'lasts weeks', lines: ['DTSTART;VALUE=DATE:20260701', 'DURATION:P2W'], dates: ['2026-07-01/2026-07-14'] },
    { it: 'lasts days said in hours', lines: ['DTSTART;VALUE=DATE:20260701', 'DURATION:PT24H'], dates: ['2026-07-01'] },
    { it: 'is cut at the range', lines: ['DTSTART;VALUE=DATE:20251224', 'DTEND;VALUE=DATE:20260103'], dates: ['2026-01-01/2026-01-02'] },
    {
      it: 'may be all of the range',
      lines: ['DTSTART;VALUE=DATE:20250101', 'DURATION:P9999999W'],
      dates: ['2026-01-01/2026-12-31'],
    },
    { it: 'is no matter before the range', lines: ['DTSTART;VALUE=DATE:20251231', 'DTEND;VALUE=DATE:20260101'], dates: [] },
    {
      it: 'has an alarm with a duration',
      lines: ['DTSTART:20260701', 'BEGIN:VALARM', 'DURATION:P9D', 'END:VALARM'],
      dates: ['2026-07-01'],
    },
  ])('$it', ({ lines, dates }) => {
    expect(datesOf(lines)).toEqual(dates);
  });
});

// Of the examples in RFC 5545, section 3.8.5.3, those that are about dates, with the dates that it lists.
describe('recurrence rules', () => {
  test.for([
    { rule: 'FREQ=DAILY;COUNT=10', start: '19970902', first: '1997-09-02', last: '1997-09-11', count: 10 },
    { rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5', start: '19970902', first: '1997-09-02', last: '1997-10-12', count: 5 },
    {
      rule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      start: '19980101',
      first: '1998-01-01',
      last: '2000-01-31',
      count: 93,
    },
    { rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z', start: '19970902', first: '1997-09-02', last: '1997-12-23', count: 17 },
    { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', start: '19970902', first: '1997-09-02', last: '1997-10-16', count: 8 },
    { rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR', start: '19970905', first: '1997-09-05', last: '1998-06-05', count: 10 },
    { rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU', start: '19970907', first: '1997-09-07', last: '1998-05-31', count: 10 },
    { rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', start: '19970930', first: '1997-09-30', last: '1998-02-01', count: 10 },
    {
      rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      start: '19970910',
      first: '1997-09-10',
      last: '1999-03-13',
      count: 10,
    },
    { rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7', start: '19970610', first: '1997-06-10', last: '2001-07-10', count: 10 },
    { rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200', start: '19970101', first: '1997-01-01', last: '2006-01-01', count: 10 },
    { rule: 'FREQ=YEARLY;BYDAY=20MO;COUNT=3', start: '19970519', first: '1997-05-19', last: '1999-05-17', count: 3 },
    { rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', start: '19970512', first: '1997-05-12', last: '1999-05-17', count: 3 },
    { rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5', start: '19970902', first: '1998-02-13', last: '2000-10-13', count: 5 },
    {
      rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      start: '19961105',
      first: '1996-11-05',
      last: '2004-11-02',
      count: 3,
    },
    { rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', start: '19970904', first: '1997-09-04', last: '1997-11-06', count: 3 },
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7', start: '19970929', first: '1997-09-29', last: '1998-03-30', count: 7 },
    { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', start: '19970805', first: '1997-08-05', last: '1997-08-24', count: 4 },
    { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', start: '19970805', first: '1997-08-05', last: '1997-08-31', count: 4 },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', start: '20070115', first: '2007-01-15', last: '2007-03-30', count: 5 },
  ])('$rule', ({ rule, start, first, last, count }) => {
    const dates = datesOf([`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`], { from: '1990-01-01', to: '2030-12-31' });
    expect([dates[0], dates[dates.length - 1], dates.length]).toEqual([first, last, count]);
  });

  test.for([
    { it: 'begins long before the range', start: '19010704', rule: 'FREQ=YEARLY', dates: ['2026-07-04', '2027-07-04', '2028-07-04'] },
    { it: 'skips what does not exist', start: '20200229', rule: 'FREQ=YEARLY', dates: ['2028-02-29'] },
    {
      it: 'skips months without the day',
      start: '20251231',
      rule: 'FREQ=MONTHLY;UNTIL=20260601',
      dates: ['2026-01-31', '2026-03-31', '2026-05-31'],
    },
    {
      it: 'takes the weekday of the start for a week of the year',
      start: '20260101',
      rule: 'FREQ=YEARLY;BYWEEKNO=1',
      dates: ['2026-01-01', '2027-01-07', '2028-01-06'],
    },
    {
      it: 'goes by the end of the year',
      start: '20260101',
      rule: 'FREQ=YEARLY;BYYEARDAY=-1',
      dates: ['2026-12-31', '2027-12-31', '2028-12-31'],
    },
    {
      it: 'says it in small letters, with times of day',
      start: '20261126',
      rule: 'freq=yearly;bymonth=11;byday=4th;byhour=0;',
      dates: ['2026-11-26', '2027-11-25', '2028-11-23'],
    },
    {
      it: 'does not name its start',
      start: '20260101',
      rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      dates: ['2026-05-25', '2027-05-31', '2028-05-29'],
    },
  ])('$it', ({ start, rule, dates }) => {
    expect(datesOf([`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`], { from: '2026-01-01', to: '2028-12-31' })).toEqual(dates);
  });

  test('a series of several days reaches into the range', () => {
    const lines = ['DTSTART;VALUE=DATE:20201224', 'DTEND;VALUE=DATE:20210103', 'RRULE:FREQ=YEARLY'];
    expect(datesOf(lines)).toEqual(['2026-01-01/2026-01-02', '2026-12-24/2026-12-31']);
  });

  test('dates are added and excluded, however the excluded ones are written', () => {
    const lines = [
      'DTSTART;VALUE=DATE:20260101',
      'RRULE:FREQ=MONTHLY;COUNT=4',
      'RDATE;VALUE=DATE:20260601,20260115',
      'EXDATE;VALUE=DATE:20260201',
      'EXDATE;TZID=Europe/London:20260301T000000',
    ];
    expect(datesOf(lines)).toEqual(['2026-01-01', '2026-01-15', '2026-04-01', '2026-06-01']);
  });

  test('added dates alone come besides the start', () => {
    expect(datesOf(['DTSTART;VALUE=DATE:20260101', 'RDATE;VALUE=DATE:20260601'])).toEqual(['2026-01-01', '2026-06-01']);
  });
});

describe('single dates of a series', () => {
  const series = ['UID:founders', 'DTSTART;VALUE=DATE:20200615', 'RRULE:FREQ=YEARLY', "SUMMARY:Founders' day"];
  const range = { from: '2025-01-01', to: '2027-12-31' };

  test('are moved and renamed', () => {
    const moved = ['UID:founders', 'RECURRENCE-ID;VALUE=DATE:20260615', 'DTSTART;VALUE=DATE:20260617', 'SUMMARY:Founders, later'];
    expect(holidaysFromICalendar(feed(moved, series), range)).toEqual({
      holidays: [
        { on: '2025-06-15', name: "Founders' day" },
        { on: '2026-06-17', name: 'Founders, later' },
        { on: '2027-06-15', name: "Founders' day" },
      ],
      rejected: [],
      eventCount: 2,
      acceptedCount: 2,
      outsideRangeCount: 0,
    });
  });

  test('are cancelled: the date is open, the event is listed', () => {
    const cancelled = ['UID:founders', 'RECURRENCE-ID;VALUE=DATE:20260615', 'DTSTART;VALUE=DATE:20260615', 'STATUS:CANCELLED'];
    const { holidays, rejected } = holidaysFromICalendar(feed(series, cancelled), range);
    expect(holidays).toMatchObject([{ on: '2025-06-15' }, { on: '2027-06-15' }]);
    expect(rejected).toEqual([{ index: 1, uid: 'founders', reason: 'cancelled' }]);
  });

  test('are a matter of their own series', () => {
    const other = ['UID:other', 'RECURRENCE-ID;VALUE=DATE:20260615', 'DTSTART;VALUE=DATE:20260616'];
    expect(holidaysFromICalendar(feed(series, other), range).holidays).toHaveLength(4);
  });

  test('a change to all later ones is rejected and leaves the series as it is', () => {
    const later = [
      'UID:founders',
      'RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20260615',
      'DTSTART;VALUE=DATE:20260617',
      'STATUS:CANCELLED',
    ];
    const { holidays, rejected } = holidaysFromICalendar(feed(series, later), range);
    expect(holidays).toHaveLength(3);
    expect(rejected).toMatchObject([{ index: 1, reason: 'unsupported' }]);
  });
});

describe('what cannot be used', () => {
  test.for<{ reason: EventRejection; lines: readonly string[] }>([
    { reason: 'cancelled', lines: ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'] },
    { reason: 'timed', lines: ['DTSTART:20261224T120000', 'DTEND:20261224T180000'] },
    { reason: 'timed', lines: ['DTSTART;TZID=Pacific/Apia:20261224T000000'] },
    { reason: 'timed', lines: ['DTSTART;VALUE=DATE:20261225T120000'] },
    { reason: 'timed', lines: ['DTSTART;VALUE=DATE:20261225', 'DTEND:20261225T120000'] },
    { reason: 'timed', lines: ['DTSTART;VALUE=DATE:20261225', 'DURATION:PT6H'] },
    { reason: 'timed', lines: ['DTSTART;VALUE=DATE:20261225', 'RDATE;VALUE=PERIOD:20261226T000000Z/PT6H'] },
    { reason: 'no-start', lines: ['SUMMARY:Some day'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20260230'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:2026-12-25'] },
    { reason: 'invalid-date', lines: ['DTSTART:'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261224'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20261225', 'DURATION:-P1D'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20261225', 'DURATION:two days'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=DAILY', 'EXDATE:never'] },
    { reason: 'invalid-date', lines: ['DTSTART;VALUE=DATE:20261225', 'RECURRENCE-ID:20261301'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:INTERVAL=2'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=HOURLY'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SOMETIMES'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;BYMONTH=13'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;BYMONTHDAY=0'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;COUNT=0'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;UNTIL=20269999'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=WEEKLY;BYDAY=1MO'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=WEEKLY;BYMONTHDAY=1'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=MONTHLY;BYYEARDAY=1'] },
    { reason: 'invalid-rule', lines: ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ'] },
    { reason: 'unsupported', lines: ['DTSTART;VALUE=DATE:20260217', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY'] },
    { reason: 'unsupported', lines: ['DTSTART;VALUE=DATE:20260217', 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY'] },
    { reason: 'invalid-line', lines: ['DTSTART;VALUE=DATE:20261225', 'and this went over a line unfolded'] },
    { reason: 'invalid-line', lines: ['DTSTART;VALUE=DATE:20261225', 'SUMMARY;LANGUAGE="en:Christmas'] },
    {
      reason: 'too-many-dates',
      lines: ['DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=DAILY;COUNT=999999999', 'RRULE:FREQ=WEEKLY;COUNT=999999999;BYDAY=MO'],
    },
  ])('$reason: $lines', ({ reason, lines }) => {
    const good = ['UID:good', 'DTSTART;VALUE=DATE:20260501', 'SUMMARY:May Day'];
    expect(holidaysFromICalendar(feed(good, ['UID:bad', ...lines], good), year)).toMatchObject({
      holidays: [{ on: '2026-05-01', name: 'May Day' }],
      rejected: [{ index: 1, uid: 'bad', reason }],
      eventCount: 3,
      acceptedCount: 2,
      outsideRangeCount: 0,
    });
  });

  test('events outside the range are counted', () => {
    const text = feed(
      ['DTSTART:20251231'],
      ['DTSTART:20270101'],
      ['DTSTART:20270101', 'RRULE:FREQ=YEARLY'],
      ['DTSTART:20260101', 'RRULE:FREQ=YEARLY;UNTIL=20260601', 'EXDATE:20260101'],
    );
    expect(holidaysFromICalendar(text, year)).toEqual({
      holidays: [],
      rejected: [],
      eventCount: 4,
      acceptedCount: 0,
      outsideRangeCount: 4,
    });
  });
});

describe('the text', () => {
  test.for(['\r\n', '\n', '\r'])('has lines that end in %j, folded anywhere', (end) => {
    const lines = [
      '\ufeffbegin:vcalendar',
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:vevent',
      'DTSTART;VALUE=DATE:2026',
      ' 1226',
      'SUMMARY;LANGUAGE="en:GB":Boxing Day\\, ob',
      '\tserved\\; in lieu\\nof the 25th',
      'DESCRIPTION:BEGIN:VEVENT is no',
      ' thing here',
      '',
      'end:VEVENT',
      'END:VCALENDAR',
    ];
    const { holidays } = holidaysFromICalendar(lines.join(end), year);
    expect(holidays).toEqual([{ on: '2026-12-26', name: 'Boxing Day, observed; in lieu\nof the 25th' }]);
  });

  test('names are in any script, or missing', () => {
    const text = feed(['DTSTART:20260217', 'SUMMARY:春节'], ['DTSTART:20260320', 'SUMMARY:عيد الفطر'], ['DTSTART:20260403', 'SUMMARY: ']);
    expect(holidaysFromICalendar(text, year).holidays).toEqual([
      { on: '2026-02-17', name: '春节' },
      { on: '2026-03-20', name: 'عيد الفطر' },
      { on: '2026-04-03' },
    ]);
  });

  test('holidays are in order of date; of one name and date there is one', () => {
    const text = feed(
      ['DTSTART:20261225', 'SUMMARY:Christmas'],
      ['DTSTART:20260101', 'SUMMARY:New Year'],
      ['DTSTART:20261225', 'SUMMARY:Christmas'],
      ['DTSTART:20261225', 'SUMMARY:Bank holiday'],
      ['DTSTART:20261225', 'DTEND:20261228', 'SUMMARY:Christmas'],
    );
    const result = holidaysFromICalendar(text, year);
    expect(result.holidays).toEqual([
      { on: '2026-01-01', name: 'New Year' },
      { on: '2026-12-25', name: 'Bank holiday' },
      { from: '2026-12-25', to: '2026-12-27', name: 'Christmas' },
    ]);
    expect(result.acceptedCount).toBe(5);
  });

  test('holds several calendars, or no event', () => {
    expect(holidaysFromICalendar(feed(['DTSTART:20260101']) + feed(['DTSTART:20260102']), year).holidays).toHaveLength(2);
    expect(holidaysFromICalendar(feed(), year)).toMatchObject({ holidays: [], eventCount: 0 });
  });

  test.for([
    { text: '', received: '' },
    { text: '<!doctype html><title>Sign in</title>', received: '<!doctype html><title>Sign in</title>' },
    { text: 'BEGIN:VCARD\nEND:VCARD', received: 'BEGIN:VCARD\nEND:VCARD' },
    { text: 'BEGIN:VEVENT\nEND:VEVENT', received: 'BEGIN:VEVENT\nEND:VEVENT' },
    { text: `${feed()}DTSTART:20260101`, received: 'DTSTART:20260101' },
    { text: `${feed()}BEGIN:VEVENT\nEND:VEVENT`, received: 'BEGIN:VEVENT' },
    { text: feed(['DTSTART:20260101']).replace('END:VCALENDAR', ''), received: 'the end of the text' },
    { text: feed(['DTSTART:20260101']).replace('END:VEVENT', ''), received: 'END:VCALENDAR' },
    { text: 'x'.repeat(4_999_999), received: `${'x'.repeat(59)}…` },
    { text: 'x'.repeat(5_000_001), received: '5000001 characters' },
    { text: undefined as unknown as string, received: undefined },
    { text: 5 as unknown as string, received: 5 },
  ])('is refused: $received', ({ text, received }) => {
    const { code, details } = errorOf(() => holidaysFromICalendar(text, year));
    expect([code, details.received]).toEqual(['import/invalid-icalendar', received]);
    expect(details.expected).not.toBe('');
  });
});

test('a range that ends before it begins, or is none, is refused', () => {
  expect(errorOf(() => holidaysFromICalendar(feed(), { from: '2026-12-31', to: '2026-01-01' }))).toMatchObject({
    code: 'import/invalid-icalendar',
    details: { path: 'to', expected: '2026-12-31 or a later date', received: '2026-01-01' },
  });
  expect(errorOf(() => holidaysFromICalendar(feed(), { from: '2026-01-01', to: '2026-02-30' }))).toMatchObject({
    code: 'time/invalid-date',
    details: { path: 'to' },
  });
});

test('a calendar with the holidays is closed on them and on no other weekday', () => {
  const text = feed(
    ['DTSTART:20261225', 'SUMMARY:Christmas Day'],
    ['DTSTART:20201228', 'DURATION:P2D', 'RRULE:FREQ=YEARLY', 'SUMMARY:Shutdown'],
    ['DTSTART:20261222T090000Z', 'SUMMARY:Party'],
  );
  const office: CalendarDocument = {
    plumbline: 1,
    kind: 'calendar',
    id: 'office',
    zone: 'Pacific/Apia',
    weekly: {
      mon: [['09:00', '17:00']],
      tue: [['09:00', '17:00']],
      wed: [['09:00', '17:00']],
      thu: [['09:00', '17:00']],
      fri: [['09:00', '17:00']],
    },
    holidays: holidaysFromICalendar(text, year).holidays,
  };
  const december = Array.from({ length: 11 }, (_, i) => `2026-12-${21 + i}`);
  expect(december.filter((date) => isWorkingDay(office, date))).toEqual([
    '2026-12-21',
    '2026-12-22',
    '2026-12-23',
    '2026-12-24',
    '2026-12-30',
    '2026-12-31',
  ]);
});

// None of these returns from the iterator of ical.js, or only after minutes.
describe('hostile text is soon done with', () => {
  const rules = [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=2000000000',
    'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=31',
    `FREQ=DAILY;INTERVAL=${'9'.repeat(400)};COUNT=${'9'.repeat(400)}`,
    'FREQ=YEARLY;COUNT=2000000000;BYDAY=MO;BYSETPOS=366',
  ];
  const start = 'DTSTART;VALUE=DATE:20230206';
  const many = (text: string) => text.repeat(Math.floor(4_900_000 / text.length));
  const inEvent = (text: string) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${start}\n${text}\nEND:VEVENT\nEND:VCALENDAR`;

  test.for([
    ...rules.map((rule) => ({ it: rule.slice(0, 60), text: feed(...Array.from({ length: 1_000 }, () => [start, `RRULE:${rule}`])) })),
    { it: 'rules without end', text: `BEGIN:VCALENDAR\n${many(`BEGIN:VEVENT\n${start}\nRRULE:FREQ=DAILY\nEND:VEVENT\n`)}END:VCALENDAR` },
    { it: 'long series', text: `BEGIN:VCALENDAR\n${many(`BEGIN:VEVENT\n${start}\nDURATION:P9999999W\nEND:VEVENT\n`)}END:VCALENDAR` },
    { it: 'dates', text: inEvent(many('RDATE:20260101\n')) },
    { it: 'names', text: inEvent(many('SUMMARY:x\n')) },
    { it: 'parameters', text: `BEGIN:VCALENDAR\n${many(`BEGIN:VEVENT\nSUMMARY${';A=1'.repeat(9_000)}:x\nEND:VEVENT\n`)}END:VCALENDAR` },
    { it: 'one line', text: inEvent(`SUMMARY${many(';A=1')}:x`) },
    { it: 'folds', text: inEvent(`SUMMARY:${many('\n x')}`) },
    { it: 'components', text: `BEGIN:VCALENDAR\n${many('BEGIN:A\n')}` },
    { it: 'line ends', text: `BEGIN:VCALENDAR${many('\r')}` },
  ])('$it', ({ text }) => {
    const outcome = () => holidaysFromICalendar(text, { from: '2026-01-01', to: '2126-12-31' });
    try {
      const { eventCount, acceptedCount, outsideRangeCount, rejected } = outcome();
      expect(acceptedCount + outsideRangeCount + rejected.length).toBe(eventCount);
    } catch (error) {
      expect(error).toMatchObject({ code: 'import/invalid-icalendar' });
    }
  });
});
