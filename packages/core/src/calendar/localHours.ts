import { DAY_MS } from '../time/calendarDate.ts';
import type { DayHours } from './hours.ts';
import type { CalendarRules } from './rules.ts';
import { append, cut, gaps, type Stretches } from './stretches.ts';

/**
 * The open times on the wall clock between two dates, as wall-clock milliseconds.
 *
 * A shift past midnight belongs to its start date: a holiday there takes all of it away, one on the next date nothing.
 *
 * @param toDay the first date that is not looked at any more
 */
export function localHours({ hoursOn, breaks }: CalendarRules, fromDay: number, toDay: number): Stretches {
  const open = ofDates(hoursOn, fromDay - 1, toDay);
  return breaks.size === 0 ? open : cut(open, gaps(ofDates((epochDay) => breaks.get(epochDay) ?? [], fromDay - 2, toDay)));
}

/** The hours of dates one after the other. */
function ofDates(hoursOn: (epochDay: number) => DayHours, fromDay: number, toDay: number): Stretches {
  const stretches: number[] = [];
  for (let epochDay = fromDay; epochDay < toDay; epochDay++) {
    const hours = hoursOn(epochDay);
    for (let i = 0; i < hours.length; i += 2) {
      append(stretches, epochDay * DAY_MS + (hours[i] as number), epochDay * DAY_MS + (hours[i + 1] as number));
    }
  }
  return stretches;
}
