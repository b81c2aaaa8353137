import { always } from '../src/calendar/always.ts';
import type { CalendarDocument, WeeklyHours } from '../src/calendar/types.ts';
import { slaClock } from '../src/sla/slaClock.ts';
import type { SlaClock, SlaClockEvent, SlaClockOptions, SlaClockTarget } from '../src/sla/types.ts';
import type { InstantLike } from '../src/time/types.ts';

/**
 * What the tests of clocks are told in: a week of March 2026 in UTC, a few calendars in London, and events.
 *
 * Friday is still on GMT, and on the following Monday the office opens at 08:00Z.
 */

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const on = (date: string) => (time: string) => `2026-03-${date}T${time}${time.length === 5 ? ':00' : ''}Z`;
export const mon = on('23');
export const tue = on('24');
export const wed = on('25');
export const thu = on('26');
export const fri = on('27');
export const sat = on('28');
export const sun = on('29');
export const nextMon = on('30');

export function calendarOf(id: string, weekly: CalendarDocument['weekly'], more: Partial<CalendarDocument> = {}): CalendarDocument {
  return { plumbline: 1, kind: 'calendar', id, zone: 'Europe/London', weekly, ...more };
}

const day: WeeklyHours['mon'] = [
  ['09:00', '13:00'],
  ['14:00', '17:30'],
];
/** Seven and a half hours a day, Monday to Friday. */
export const office = calendarOf('office', { mon: day, tue: day, wed: day, thu: day, fri: day });
/** 22:00 on Saturday to 06:00 on Sunday: the night in which clocks change. */
export const night = calendarOf('night', { sat: [['22:00', '30:00']] });
const empty = calendarOf('empty', {});
/** Open for one hour of its life. */
const fair = calendarOf('fair', {}, { overrides: { '2026-03-26': [['10:00', '11:00']] } });
const calendars = [office, night, empty, fair, always];

export const start = (at: InstantLike): SlaClockEvent => ({ type: 'start', at });
export const pause = (at: InstantLike): SlaClockEvent => ({ type: 'pause', at });
export const resume = (at: InstantLike): SlaClockEvent => ({ type: 'resume', at });
export const stop = (at: InstantLike): SlaClockEvent => ({ type: 'stop', at });
export const reopen = (at: InstantLike): SlaClockEvent => ({ type: 'reopen', at });
export const cancel = (at: InstantLike): SlaClockEvent => ({ type: 'cancel', at });
export const retarget = (at: InstantLike, target: SlaClockTarget): SlaClockEvent => ({ type: 'retarget', at, target });

/** A target on the office's hours. */
export function within(duration: string, more: Partial<SlaClockTarget> = {}): SlaClockTarget {
  return { within: duration, calendar: 'office', ...more };
}

/** The clock as of an instant, with the calendars above. */
export function clockAt(
  asOf: InstantLike,
  target: SlaClockTarget,
  events: readonly SlaClockEvent[],
  options: Partial<SlaClockOptions> = {},
): SlaClock {
  return slaClock(target, events, { asOf, calendars, ...options });
}
