import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlumblineError } from '../errors.ts';
import { fromEpochDay, toEpochDay } from '../time/calendarDate.ts';
import { holidaysFromICalendar } from './holidaysFromICalendar.ts';
import type { ICalendarHolidays } from './types.ts';

const first = toEpochDay('2000-01-01');
const last = toEpochDay('2039-12-31');
const days = fc.integer({ min: first, max: last });

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nth = fc.constantFrom('', '1', '2', '5', '-1');
const few = (numbers: readonly number[]) => fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 3 });
const parts = fc
  .record({
    INTERVAL: fc.option(fc.integer({ min: 1, max: 7 })),
    COUNT: fc.option(fc.integer({ min: 1, max: 60 })),
    UNTIL: fc.option(days.map(written)),
    BYMONTH: fc.option(few([1, 2, 6, 12])),
    BYMONTHDAY: fc.option(few([1, 13, 29, 30, 31, -1, -30])),
    BYDAY: fc.option(
      fc.array(
        fc.tuple(nth, weekday).map(([which, day]) => which + day),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    BYSETPOS: fc.option(few([1, 2, -1])),
    WKST: fc.option(weekday),
  })
  .map((record) => Object.entries(record).flatMap(([name, value]) => (value === null ? [] : [`;${name}=${[value].flat().join(',')}`])));
const rule = fc
  .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), parts)
  .map(([frequency, rest]) => `RRULE:FREQ=${frequency}${rest.join('')}`);
const event = fc
  .tuple(days, fc.integer({ min: 1, max: 20 }), fc.option(rule), fc.constantFrom('UID:a', 'UID:b'), fc.option(days))
  .map(([start, length, rrule, uid, replaced]) => [
    uid,
    `SUMMARY:${uid}`,
    `DTSTART;VALUE=DATE:${written(start)}`,
    `DURATION:P${length}D`,
    ...(rrule === null ? [] : [rrule]),
    ...(replaced === null ? [] : [`RECURRENCE-ID:${written(replaced)}`]),
  ]);
const text = fc
  .array(event, { maxLength: 5 })
  .map((events) =>
    ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n'),
  );

test('a range gives what its two parts give', () => {
  fc.assert(
    fc.property(text, fc.uniqueArray(days, { minLength: 3, maxLength: 3 }), (feed, cuts) => {
      const [from, middle, to] = cuts.sort((a, b) => a - b) as [number, number, number];
      const whole = holidaysFromICalendar(feed, range(from, to));
      const early = holidaysFromICalendar(feed, range(from, middle));
      const late = holidaysFromICalendar(feed, range(middle + 1, to));
      expect(closedDays(whole)).toEqual([...closedDays(early), ...closedDays(late)].sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('every event is accounted for, every holiday lies in the range, in order', () => {
  fc.assert(
    fc.property(text, days, days, (feed, a, b) => {
      const { from, to } = range(Math.min(a, b), Math.max(a, b));
      const { holidays, rejected, eventCount, acceptedCount, outsideRangeCount } = holidaysFromICalendar(feed, { from, to });
      expect(acceptedCount + outsideRangeCount + rejected.length).toBe(eventCount);
      expect(acceptedCount > 0).toBe(holidays.length > 0);
      const starts = holidays.map((holiday) => ('on' in holiday ? holiday.on : holiday.from));
      const ends = holidays.map((holiday) => ('on' in holiday ? holiday.on : holiday.to));
      expect(starts).toEqual([...starts].sort());
      expect(starts.every((start, i) => from <= start && start <= (ends[i] as string) && (ends[i] as string) <= to)).toBe(true);
    }),
  );
});

test('whatever the text, the one error is that it is no iCalendar text', () => {
  const line = fc.oneof(
    fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'DTSTART:20260101', ' 1', ''),
    fc
      .tuple(
        fc.constantFrom('DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SUMMARY', 'UID', 'STATUS', 'X-A'),
        fc.constantFrom('', ':', ':FREQ=', ';', ';VALUE=', ';VALUE=constructor:', ':P', ':2026'),
        fc.string({ unit: 'grapheme' }),
      )
      .map((words) => words.join('')),
    fc.string(),
  );
  const lines = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (outside, inside) => {
      const feed = ['BEGIN:VCALENDAR', ...outside, 'BEGIN:VEVENT', ...inside, 'END:VEVENT', 'END:VCALENDAR'].join('\n');
      try {
        holidaysFromICalendar(feed, range(first, last));
      } catch (error) {
        expect(error).toBeInstanceOf(PlumblineError);
        expect(error).toMatchObject({ code: 'import/invalid-icalendar' });
      }
    }),
  );
});

function written(epochDay: number): string {
  return fromEpochDay(epochDay).replaceAll('-', '');
}

function range(fromDay: number, toDay: number): { readonly from: string; readonly to: string } {
  return { from: fromEpochDay(fromDay), to: fromEpochDay(toDay) };
}

/** Each closed date with the name of what closes it, in order. */
function closedDays({ holidays }: ICalendarHolidays): readonly string[] {
  return holidays
    .flatMap((holiday) => {
      const from = toEpochDay('on' in holiday ? holiday.on : holiday.from);
      const to = toEpochDay('on' in holiday ? holiday.on : holiday.to);
      return Array.from({ length: to - from + 1 }, (_, i) => `${fromEpochDay(from + i)} ${holiday.name}`);
    })
    .sort();
}
