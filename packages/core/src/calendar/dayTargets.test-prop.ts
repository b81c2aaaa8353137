import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantsNear, scenarios } from '../../test/arbitraryCalendars.ts';
import { dateOfDay, dayOfDate, hoursOf, minuteOracle, type Reading, wallClock } from '../../test/minuteOracle.ts';
import { calendarDayTarget, type CalendarDocument, workingDayTarget } from './index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

const cases = scenarios().chain(({ document, anchorMs }) =>
  fc.record({ document: fc.constant(document), startMs: instantsNear(anchorMs, { days: 4, anywhere: false }) }),
);

/**
 * The first instant at which the wall clock shows a reading, found by looking at the clock every minute around it; if it skips the reading, as far
 * behind the skip as the reading lies in it.
 */
function instantShowing(zone: string, wanted: Reading, msIntoMinute: number): number {
  const clock = wallClock(zone);
  const position = ({ date, second }: Reading) => dayOfDate(date) * DAY + second * 1000;
  const wantedAt = position(wanted) - (position(wanted) % MINUTE);
  let before = Number.NEGATIVE_INFINITY;
  for (let ms = wantedAt - 26 * 60 * MINUTE; ; ms += MINUTE) {
    const at = position(clock(ms));
    if (at === wantedAt) return ms + msIntoMinute;
    if (before < wantedAt && at > wantedAt && at - before > MINUTE) return ms + wantedAt - (before + MINUTE) + msIntoMinute;
    before = at;
  }
}

function landingDate(document: CalendarDocument, start: string, workingDays: number): string {
  let date = start;
  for (let left = Math.abs(workingDays); left > 0;) {
    date = dateOfDay(dayOfDate(date) + Math.sign(workingDays));
    if (hoursOf(document, date).length > 0) left--;
  }
  return date;
}

describe('targets in working days, against the wall clock', { timeout: 120_000 }, () => {
  test('at the same time', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(-3, -2, -1, 1, 2, 3, 5),
        fc.constantFrom('start' as const, 'nextOpening' as const),
        ({ document, startMs }, workingDays, from) => {
          const oracle = minuteOracle(document);
          const countedFromMs = from === 'start' ? startMs : oracle.snapForward(startMs)!;
          const reading = wallClock(document.zone)(countedFromMs);
          const date = landingDate(document, reading.date, workingDays);
          const landingMs = instantShowing(document.zone, { date, second: reading.second }, ((countedFromMs % MINUTE) + MINUTE) % MINUTE);
          const wanted = workingDays < 0 ? oracle.snapBackward(landingMs) : oracle.snapForward(landingMs);
          expect(workingDayTarget(document, startMs, { workingDays, at: 'sameTime', from })).toEqual(new Date(wanted!));
        },
      ),
    );
  });

  test('at the end of the day: where the calendar closes last within that date’s own hours', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(-2, -1, 1, 2, 3, 5), ({ document, startMs }, workingDays) => {
        const date = landingDate(document, wallClock(document.zone)(startMs).date, workingDays);
        const hours: CalendarDocument = {
          ...document,
          weekly: {},
          revisions: [],
          holidays: [],
          overrides: { [date]: hoursOf(document, date) },
        };
        // A date whose hours are all skipped by the clock or taken by breaks has no end.
        fc.pre(endOfHours(hours, date) !== undefined);
        const { breaks: _, ...uncut } = hours;
        const endMs = minuteOracle(document).snapBackward(endOfHours(uncut, date)!);
        expect(workingDayTarget(document, startMs, { workingDays, at: 'endOfDay' }).getTime()).toBe(endMs);
      }),
    );
  });
});

/** The end of the last minute that is open by the hours of this date, the only one that the document gives hours to. */
function endOfHours(onlyThisDate: CalendarDocument, date: string): number | undefined {
  const clock = wallClock(onlyThisDate.zone);
  const oracle = minuteOracle(onlyThisDate);
  for (let ms = (dayOfDate(date) + 3) * DAY; clock(ms).date >= date; ms -= MINUTE) {
    if (oracle.isOpen(ms - MINUTE)) return ms;
  }
  return undefined;
}

describe('targets in calendar days', { timeout: 120_000 }, () => {
  const days = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -400, max: 400 })).filter((count) => count !== 0);

  test('against the wall clock', () => {
    fc.assert(
      fc.property(cases, days, ({ document, startMs }, calendarDays) => {
        const reading = wallClock(document.zone)(startMs);
        const date = dateOfDay(dayOfDate(reading.date) + calendarDays);
        const wanted = instantShowing(document.zone, { date, second: reading.second }, ((startMs % MINUTE) + MINUTE) % MINUTE);
        expect(calendarDayTarget(document, startMs, { calendarDays })).toEqual(new Date(wanted));
      }),
    );
  });

  test('against date-fns, where the clock shows the reading once', () => {
    fc.assert(
      fc.property(cases, days, ({ document, startMs }, calendarDays) => {
        const target = calendarDayTarget(document, startMs, { calendarDays });
        const clock = wallClock(document.zone);
        const isRepeated = [-120, -60, -30, 30, 60, 120].some((minutes) =>
          sameReading(clock(target.getTime()), clock(target.getTime() + minutes * MINUTE)),
        );
        const isSkipped = clock(target.getTime()).second !== clock(startMs).second;
        fc.pre(!isRepeated && !isSkipped);
        expect(target.getTime()).toBe(addDays(new TZDate(startMs, document.zone), calendarDays).getTime());
      }),
    );
  });

  test('no days on is where one is', () => {
    fc.assert(
      fc.property(cases, ({ document, startMs }) => {
        expect(calendarDayTarget(document, startMs, { calendarDays: 0 })).toEqual(new Date(startMs));
      }),
    );
  });
});

function sameReading(a: Reading, b: Reading): boolean {
  return a.date === b.date && a.second === b.second;
}
