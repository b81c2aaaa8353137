import { PlumblineError } from '../errors.ts';
import { DAY_MS } from '../time/calendarDate.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import type { InstantLike } from '../time/types.ts';
import { endOfWallClock, instantOfWallClock, wallClockMs } from '../time/zone.ts';
import { timelineOf } from './compileCalendar.ts';
import { openAtOrAfter, openBefore } from './snap.ts';
import type { Timeline } from './timeline.ts';
import type { Calendar, CalendarDayTarget, WorkingDayTarget } from './types.ts';
import { oneOf, stepWorkingDays } from './workingDays.ts';

/**
 * The instant that a target in working days names.
 *
 * `sameTime` goes so many working days on (the first one reached counts as 1) and keeps the time on the wall clock; where the calendar is closed then, it
 * is the next opening (counting back: the latest closing). `endOfDay` is the last closing of the hours that belong to that working day.
 *
 * @param calendar whose hours and dates count
 * @param start where counting begins
 * @param target how many working days, and at what time of that day
 * @returns the instant
 * @throws {PlumblineError} `calendar/exhausted` when the calendar does not open for so many days; `calendar/invalid-working-days`, `time/invalid-instant`,
 * `time/out-of-range`
 * @since 0.1.0
 * @example
 * workingDayTarget(londonOffice, '2026-03-27T16:30:00Z', { workingDays: 1, at: 'sameTime' }).toISOString(); // '2026-03-30T15:30:00.000Z'
 * workingDayTarget(londonOffice, '2026-03-27T16:30:00Z', { workingDays: 1, at: 'endOfDay' }).toISOString(); // '2026-03-30T16:30:00.000Z'
 */
export function workingDayTarget(calendar: Calendar, start: InstantLike, target: WorkingDayTarget): Date {
  const timeline = timelineOf(calendar);
  const startMs = toEpochMs(start);
  const from = oneOf(['start', 'nextOpening'], target?.from ?? 'start', 'from');
  const at = oneOf(['sameTime', 'endOfDay'], target?.at, 'at');
  const fromMs = from === 'nextOpening' ? openAtOrAfter(timeline, startMs) : startMs;
  const ms = fromMs === undefined ? undefined : landing(timeline, fromMs, { workingDays: target.workingDays, at });
  if (ms === undefined)
    throw new PlumblineError('calendar/exhausted', { expected: 'a calendar with enough working days', received: target });
  return new Date(ms);
}

function landing(timeline: Timeline, fromMs: number, { workingDays, at }: WorkingDayTarget): number | undefined {
  const { rules } = timeline;
  const wallClock = wallClockMs(rules.zone, fromMs);
  const date = Math.floor(wallClock / DAY_MS);
  const landingDay = stepWorkingDays(rules, date, workingDays);
  if (at === 'endOfDay') {
    const closing = landingDay * DAY_MS + (rules.hoursOn(landingDay).at(-1) ?? 0);
    return openBefore(timeline, endOfWallClock(rules.zone, closing));
  }
  // On the same date it is the same instant, also in an hour that comes twice.
  const epochMs = landingDay === date ? fromMs : instantOfWallClock(rules.zone, landingDay * DAY_MS + wallClock - date * DAY_MS).epochMs;
  return workingDays < 0 ? openBefore(timeline, epochMs) : openAtOrAfter(timeline, epochMs);
}

/**
 * The instant so many dates on at the same time on the wall clock, over clock changes: every day counts.
 *
 * A time that the clock skips on that date is moved ahead by the gap; of a repeated one the first is taken.
 *
 * @param calendar whose zone counts; its hours do not
 * @param start where counting begins
 * @param target how many dates on
 * @returns the instant
 * @throws {PlumblineError} `calendar/invalid-working-days` when the count is not an integer; `time/invalid-instant`, `time/out-of-range`
 * @since 0.1.0
 * @example
 * calendarDayTarget(londonOffice, '2026-03-27T16:30:00Z', { calendarDays: 3 }).toISOString(); // '2026-03-30T15:30:00.000Z'
 */
export function calendarDayTarget(calendar: Calendar, start: InstantLike, target: CalendarDayTarget): Date {
  const calendarDays = target?.calendarDays;
  if (!Number.isSafeInteger(calendarDays)) {
    throw new PlumblineError('calendar/invalid-working-days', { path: 'calendarDays', expected: 'an integer', received: calendarDays });
  }
  const { zone } = timelineOf(calendar).rules;
  if (calendarDays === 0) return new Date(toEpochMs(start));
  return new Date(instantOfWallClock(zone, wallClockMs(zone, start) + calendarDays * DAY_MS).epochMs);
}
