import moment from 'moment-timezone';
import 'moment-business-time';
import { zone, type DailyHours, type WallTime } from '../calendars.ts';
import type { Peer } from './types.ts';

/** moment-business-time 2 on moment-timezone. Its calendar is part of moment's locale, and so one for the whole process. */
export const momentBusinessTime: Peer = {
  name: 'moment-business-time + moment-timezone',
  use({ isoWeekdays, from, to, closedOn }: DailyHours) {
    const hours = [text(from), text(to)];
    const workinghours = Object.fromEntries(
      [7, 1, 2, 3, 4, 5, 6].map((isoWeekday, day) => [day, isoWeekdays.includes(isoWeekday) ? hours : null]),
    );
    moment.updateLocale('en', { workinghours, holidays: [...closedOn] });
  },
  between: (startMs, endMs) => moment.tz(endMs, zone).workingDiff(moment.tz(startMs, zone), 'milliseconds'),
  due: (startMs, durationMs) => moment.tz(startMs, zone).addWorkingTime(durationMs, 'milliseconds').valueOf(),
};

function text({ hour, minute }: WallTime): string {
  return `${hour}:${minute}:00`;
}
