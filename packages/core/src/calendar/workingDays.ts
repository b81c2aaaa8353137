import { PlumblineError } from '../errors.ts';
import { DAY_MS, fromEpochDay, toEpochDay } from '../time/calendarDate.ts';
import type { CalendarDate } from '../time/types.ts';
import { END_MS, FIRST_MS } from '../time/zone.ts';
import { timelineOf } from './compileCalendar.ts';
import type { CalendarRules } from './rules.ts';
import type { Calendar } from './types.ts';

/**
 * Whether a date is a working day: one with hours of its own. A break does not make it a day off, nor does a shift from the evening before make
 * it a working day.
 *
 * @param calendar whose dates count
 * @param date `YYYY-MM-DD`
 * @throws {PlumblineError} `time/invalid-date`
 * @since 0.1.0
 * @example
 * isWorkingDay(londonOffice, '2026-03-28'); // false
 */
export function isWorkingDay(calendar: Calendar, date: CalendarDate): boolean {
  return isWorking(timelineOf(calendar).rules, toEpochDay(date));
}

/**
 * The working day so many working days after a date; the first one reached counts as 1.
 *
 * @param calendar whose dates count
 * @param date where counting begins; it may be a day off
 * @param workingDays an integer; below 0 counts back, 0 gives the date itself
 * @returns `YYYY-MM-DD`
 * @throws {PlumblineError} `calendar/invalid-working-days`, `time/invalid-date`, `calendar/exhausted` when there are not so many
 * @since 0.1.0
 * @example
 * addWorkingDays(londonOffice, '2026-03-27', 1); // '2026-03-30'
 */
export function addWorkingDays(calendar: Calendar, date: CalendarDate, workingDays: number): CalendarDate {
  return fromEpochDay(stepWorkingDays(timelineOf(calendar).rules, toEpochDay(date), workingDays));
}

/**
 * Which of the two ends of a span are counted.
 *
 * @since 0.1.0
 */
export interface WorkingDayConvention {
  /** `startInclusive` counts [start, end), `endInclusive` (start, end], `bothInclusive` [start, end]. */
  readonly convention: 'startInclusive' | 'endInclusive' | 'bothInclusive';
}

/**
 * How many working days lie between two dates, in a convention that has to be named, since the common libraries differ in it.
 *
 * @param calendar whose dates count
 * @param start the one end
 * @param end the other; if it is before `start` the count is that of the swapped span with a minus sign
 * @param options.convention which of the earlier and the later date is counted
 * @returns an integer
 * @throws {PlumblineError} `calendar/invalid-working-days` for a convention that is not one of these; `time/invalid-date`
 * @since 0.1.0
 * @example
 * workingDaysBetween(londonOffice, '2026-03-27', '2026-03-30', { convention: 'startInclusive' }); // 1
 */
export function workingDaysBetween(calendar: Calendar, start: CalendarDate, end: CalendarDate, options: WorkingDayConvention): number {
  const convention = oneOf(CONVENTIONS, options?.convention, 'convention');
  const { rules } = timelineOf(calendar);
  const [startDay, endDay] = [toEpochDay(start), toEpochDay(end)];
  const low = Math.min(startDay, endDay) + (convention === 'endInclusive' ? 1 : 0);
  const high = Math.max(startDay, endDay) + (convention === 'startInclusive' ? 0 : 1);
  let count = 0;
  for (let epochDay = low; epochDay < high; epochDay++) if (isWorking(rules, epochDay)) count++;
  return startDay <= endDay || count === 0 ? count : -count;
}

/**
 * The last day of a span of working days that begins on a date; a day off there moves the beginning to the next working day.
 *
 * @param calendar whose dates count
 * @param start the date on which the span begins
 * @param workingDays its length, at least 1
 * @returns `YYYY-MM-DD`
 * @throws {PlumblineError} `calendar/invalid-working-days`, `time/invalid-date`, `calendar/exhausted`
 * @since 0.1.0
 * @example
 * workingDaySpanEnd(londonOffice, '2026-03-27', 2); // '2026-03-30'
 */
export function workingDaySpanEnd(calendar: Calendar, start: CalendarDate, workingDays: number): CalendarDate {
  assertSpan(workingDays);
  return fromEpochDay(stepWorkingDays(timelineOf(calendar).rules, toEpochDay(start) - 1, workingDays));
}

/**
 * The first day of a span of working days that ends on a date; a day off there moves the end to the working day before.
 *
 * @param calendar whose dates count
 * @param end the date on which the span ends
 * @param workingDays its length, at least 1
 * @returns `YYYY-MM-DD`
 * @throws {PlumblineError} `calendar/invalid-working-days`, `time/invalid-date`, `calendar/exhausted`
 * @since 0.1.0
 * @example
 * workingDaySpanStart(londonOffice, '2026-03-30', 2); // '2026-03-27'
 */
export function workingDaySpanStart(calendar: Calendar, end: CalendarDate, workingDays: number): CalendarDate {
  assertSpan(workingDays);
  return fromEpochDay(stepWorkingDays(timelineOf(calendar).rules, toEpochDay(end) + 1, -workingDays));
}

/**
 * The first working day on or after a date, once a number of working days has been let pass.
 *
 * @param calendar whose dates count
 * @param date where counting begins
 * @param options.afterWorkingDays how many working days, counted from `date` on, are let pass first; 0 for none
 * @returns `YYYY-MM-DD`
 * @throws {PlumblineError} `calendar/invalid-working-days`, `time/invalid-date`, `calendar/exhausted`
 * @since 0.1.0
 * @example
 * soonestWorkingDay(londonOffice, '2026-03-28', { afterWorkingDays: 1 }); // '2026-03-31'
 */
export function soonestWorkingDay(calendar: Calendar, date: CalendarDate, options: { readonly afterWorkingDays: number }): CalendarDate {
  const afterWorkingDays = options?.afterWorkingDays;
  if (!(Number.isSafeInteger(afterWorkingDays) && afterWorkingDays >= 0)) throw invalidCount('0 or a positive integer', afterWorkingDays);
  return fromEpochDay(stepWorkingDays(timelineOf(calendar).rules, toEpochDay(date) - 1, afterWorkingDays + 1));
}

/** Whether a date has hours of its own. */
function isWorking(rules: CalendarRules, epochDay: number): boolean {
  return rules.hoursOn(epochDay).length > 0;
}

/** The day count of the n-th working day after (before, if negative) a date. */
export function stepWorkingDays(rules: CalendarRules, fromDay: number, workingDays: number): number {
  if (!Number.isSafeInteger(workingDays)) throw invalidCount('an integer', workingDays);
  const step = workingDays < 0 ? -1 : 1;
  let epochDay = fromDay;
  for (let left = Math.abs(workingDays); left > 0;) {
    epochDay += step;
    if (epochDay * DAY_MS < FIRST_MS || epochDay * DAY_MS >= END_MS) {
      throw new PlumblineError('calendar/exhausted', { expected: 'a calendar with enough working days', received: workingDays });
    }
    if (isWorking(rules, epochDay)) left--;
  }
  return epochDay;
}

function assertSpan(workingDays: number): void {
  if (!(Number.isSafeInteger(workingDays) && workingDays >= 1)) throw invalidCount('a positive integer', workingDays);
}

const CONVENTIONS = ['startInclusive', 'endInclusive', 'bothInclusive'] as const;

/** The choice among some words; another word would be taken for one of them in silence. */
export function oneOf<Word extends string>(words: readonly Word[], word: Word, path: string): Word {
  if (words.includes(word)) return word;
  throw new PlumblineError('calendar/invalid-working-days', { path, expected: `one of ${words.join(', ')}`, received: word });
}

function invalidCount(expected: string, received: unknown): PlumblineError {
  return new PlumblineError('calendar/invalid-working-days', { path: 'workingDays', expected, received });
}
