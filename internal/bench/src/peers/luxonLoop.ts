import { DateTime } from 'luxon';
import { officeHours, zone, type DailyHours } from '../calendars.ts';
import type { Peer } from './types.ts';

let hours: DailyHours = officeHours;

/** A loop over days as one writes it with luxon. */
export const luxonLoop: Peer = {
  name: 'luxon, a loop over days',
  use(given) {
    hours = given;
  },
  between(startMs, endMs) {
    let totalMs = 0;
    for (let day = firstDay(startMs); day.toMillis() < endMs; day = day.plus({ days: 1 })) {
      if (!isOpenOn(day)) continue;
      const from = Math.max(startMs, day.set(hours.from).toMillis());
      const to = Math.min(endMs, day.set(hours.to).toMillis());
      if (to > from) totalMs += to - from;
    }
    return totalMs;
  },
  due(startMs, durationMs) {
    let leftMs = durationMs;
    for (let day = firstDay(startMs); ; day = day.plus({ days: 1 })) {
      if (!isOpenOn(day)) continue;
      const from = Math.max(startMs, day.set(hours.from).toMillis());
      const openMs = Math.max(0, day.set(hours.to).toMillis() - from);
      if (leftMs <= openMs) return from + leftMs;
      leftMs -= openMs;
    }
  },
};

function firstDay(ms: number): DateTime {
  return DateTime.fromMillis(ms, { zone }).startOf('day');
}

function isOpenOn(day: DateTime): boolean {
  return hours.isoWeekdays.includes(day.weekday) && !hours.closedOn.has(day.toFormat('yyyy-MM-dd'));
}
