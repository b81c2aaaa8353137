import { addBusinessDays, differenceInBusinessDays } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../test/arbitraryCalendars.ts';
import { dateOfDay, dayOfDate, hoursOf } from '../../test/minuteOracle.ts';
import {
  addWorkingDays,
  type CalendarDocument,
  isWorkingDay,
  soonestWorkingDay,
  workingDaysBetween,
  workingDaySpanEnd,
  workingDaySpanStart,
} from './index.ts';
import type { CalendarDate } from '../time/types.ts';

const counts = fc.integer({ min: 1, max: 40 });

/** A calendar with dates around its dated entries, or some way off. */
function withDates(count: number): fc.Arbitrary<{ document: CalendarDocument; dates: readonly CalendarDate[] }> {
  return scenarios().chain(({ document, anchorMs }) =>
    fc
      .array(fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -400, max: 400 })), { minLength: count, maxLength: count })
      .map((offsets) => ({ document, dates: offsets.map((offset) => dateOfDay(Math.floor(anchorMs / 86_400_000) + offset)) })),
  );
}

const shifted = (date: CalendarDate, days: number) => dateOfDay(dayOfDate(date) + days);
const isWorking = (document: CalendarDocument, date: CalendarDate) => hoursOf(document, date).length > 0;

describe('against walking day by day', { timeout: 60_000 }, () => {
  test('adding', () => {
    fc.assert(
      fc.property(withDates(1), fc.integer({ min: -40, max: 40 }), ({ document, dates: [start = ''] }, workingDays) => {
        let date = start;
        for (let left = Math.abs(workingDays); left > 0;) {
          date = shifted(date, Math.sign(workingDays));
          if (isWorking(document, date)) left--;
        }
        expect(addWorkingDays(document, start, workingDays)).toBe(date);
      }),
    );
  });

  test('counting, in every convention', () => {
    fc.assert(
      fc.property(withDates(2), ({ document, dates: [a = '', b = ''] }) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const inside: boolean[] = [];
        for (let date = low; date <= high; date = shifted(date, 1)) inside.push(isWorking(document, date));
        const count = (list: readonly boolean[]) => list.filter(Boolean).length * (a <= b ? 1 : -1) + 0;
        expect(workingDaysBetween(document, a, b, { convention: 'bothInclusive' })).toBe(count(inside));
        expect(workingDaysBetween(document, a, b, { convention: 'startInclusive' })).toBe(count(inside.slice(0, -1)));
        expect(workingDaysBetween(document, a, b, { convention: 'endInclusive' })).toBe(count(inside.slice(1)));
        expect(isWorkingDay(document, a)).toBe(isWorking(document, a));
      }),
    );
  });
});

describe('laws', { timeout: 60_000 }, () => {
  test('counting is antisymmetric and additive', () => {
    fc.assert(
      fc.property(withDates(3), ({ document, dates: [a = '', b = '', c = ''] }) => {
        for (const convention of ['startInclusive', 'endInclusive'] as const) {
          const between = (start: CalendarDate, end: CalendarDate) => workingDaysBetween(document, start, end, { convention });
          expect(between(b, a)).toBe(0 - between(a, b));
          expect(between(a, b) + between(b, c)).toBe(between(a, c));
          expect(between(a, a)).toBe(0);
        }
      }),
    );
  });

  test('what is added is counted, and no earlier date would do', () => {
    fc.assert(
      fc.property(withDates(1), counts, ({ document, dates: [date = ''] }, workingDays) => {
        const later = addWorkingDays(document, date, workingDays);
        expect(isWorkingDay(document, later)).toBe(true);
        expect(workingDaysBetween(document, date, later, { convention: 'endInclusive' })).toBe(workingDays);
        const fromDate = workingDaysBetween(document, date, later, { convention: 'startInclusive' });
        expect(fromDate).toBe(isWorkingDay(document, date) ? workingDays : workingDays - 1);

        const earlier = addWorkingDays(document, date, -workingDays);
        expect(isWorkingDay(document, earlier)).toBe(true);
        expect(workingDaysBetween(document, earlier, date, { convention: 'startInclusive' })).toBe(workingDays);
        expect(addWorkingDays(document, later, -workingDays) === date).toBe(isWorkingDay(document, date));
        expect(addWorkingDays(document, date, 0)).toBe(date);
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(withDates(1), counts, counts, ({ document, dates: [date = ''] }, first, second) => {
        const atOnce = addWorkingDays(document, date, first + second);
        expect(addWorkingDays(document, addWorkingDays(document, date, first), second)).toBe(atOnce);
      }),
    );
  });

  test('a span holds as many working days as it is long, between two of them', () => {
    fc.assert(
      fc.property(withDates(1), counts, ({ document, dates: [date = ''] }, workingDays) => {
        const end = workingDaySpanEnd(document, date, workingDays);
        expect(isWorkingDay(document, end)).toBe(true);
        expect(workingDaysBetween(document, date, end, { convention: 'bothInclusive' })).toBe(workingDays);
        const start = workingDaySpanStart(document, date, workingDays);
        expect(isWorkingDay(document, start)).toBe(true);
        expect(workingDaysBetween(document, start, date, { convention: 'bothInclusive' })).toBe(workingDays);
        expect(workingDaySpanStart(document, end, workingDays)).toBe(soonestWorkingDay(document, date, { afterWorkingDays: 0 }));
      }),
    );
  });

  test('the soonest working day lets exactly so many pass', () => {
    fc.assert(
      fc.property(withDates(1), fc.integer({ min: 0, max: 30 }), ({ document, dates: [date = ''] }, afterWorkingDays) => {
        const soonest = soonestWorkingDay(document, date, { afterWorkingDays });
        expect(isWorkingDay(document, soonest)).toBe(true);
        expect(workingDaysBetween(document, date, soonest, { convention: 'startInclusive' })).toBe(afterWorkingDays);
      }),
    );
  });
});

describe('against date-fns, which knows weekends only', { timeout: 60_000 }, () => {
  const weekdays: CalendarDocument = {
    plumbline: 1,
    kind: 'calendar',
    id: 'weekdays',
    zone: 'UTC',
    weekly: Object.fromEntries((['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [day, [['09:00', '17:00']] as const])),
  };
  const dates = fc.integer({ min: dayOfDate('1995-01-01'), max: dayOfDate('2040-12-31') }).map(dateOfDay);
  /** date-fns reads dates in the host's zone: noon stays on its date in all of them. */
  const hostNoon = (date: CalendarDate) => new Date(`${date}T12:00:00`);
  const hostDate = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

  test('adding, forwards and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -300, max: 300 }), (date, days) => {
        expect(addWorkingDays(weekdays, date, days)).toBe(hostDate(addBusinessDays(hostNoon(date), days)));
      }),
    );
  });

  test('the difference, forwards: backwards date-fns is not antisymmetric', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 900 }), (start, days) => {
        const end = shifted(start, days);
        const peer = differenceInBusinessDays(hostNoon(end), hostNoon(start));
        expect(workingDaysBetween(weekdays, start, end, { convention: 'startInclusive' })).toBe(peer);
      }),
    );
    expect(workingDaysBetween(weekdays, '2014-07-20', '2014-01-10', { convention: 'startInclusive' })).toBe(-136);
    expect(differenceInBusinessDays(hostNoon('2014-01-10'), hostNoon('2014-07-20'))).toBe(-135);
  });
});
