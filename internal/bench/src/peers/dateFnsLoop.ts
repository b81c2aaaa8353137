import { TZDate } from '@date-fns/tz';
import { addDays, getISODay, lightFormat, set, startOfDay } from 'date-fns';
import { officeHours, zone, type DailyHours, type WallTime } from '../calendars.ts';
import type { Peer } from './types.ts';

let hours: DailyHours = officeHours;

/** A loop over days as one writes it with date-fns and TZDate. */
export const dateFnsLoop: Peer = {
  name: 'date-fns + @date-fns/tz, a loop over days',
  use(given) {
    hours = given;
  },
  between(startMs, endMs) {
    let totalMs = 0;
    for (let day = firstDay(startMs); day.getTime() < endMs; day = addDays(day, 1)) {
      if (!isOpenOn(day)) continue;
      const from = Math.max(startMs, at(day, hours.from));
      const to = Math.min(endMs, at(day, hours.to));
      if (to > from) totalMs += to - from;
    }
    return totalMs;
  },
  due(startMs, durationMs) {
    let leftMs = durationMs;
    for (let day = firstDay(startMs); ; day = addDays(day, 1)) {
      if (!isOpenOn(day)) continue;
      const from = Math.max(startMs, at(day, hours.from));
      const openMs = Math.max(0, at(day, hours.to) - from);
      if (leftMs <= openMs) return from + leftMs;
      leftMs -= openMs;
    }
  },
};

function firstDay(ms: number): TZDate {
  return startOfDay(new TZDate(ms, zone));
}

function at(day: TZDate, { hour, minute }: WallTime): number {
  return set(day, { hours: hour, minutes: minute }).getTime();
}

function isOpenOn(day: TZDate): boolean {
  return hours.isoWeekdays.includes(getISODay(day)) && !hours.closedOn.has(lightFormat(day, 'yyyy-MM-dd'));
}
