import { DAY_MS } from '../time/calendarDate.ts';
import type { DayHours } from './hours.ts';
import type { CalendarRules } from './rules.ts';

/**
 * The open times on the wall clock between two dates, as wall-clock milliseconds, flat: from, to, from, to …; in order and disjoint.
 *
 * A shift past midnight belongs to its start date: a holiday there takes all of it away, one on the next date nothing.
 *
 * @param toDay the first date that is not looked at any more
 */
export function localHours({ hoursOn, breaks }: CalendarRules, fromDay: number, toDay: number): readonly number[] {
  const open = stretches(hoursOn, fromDay - 1, toDay);
  if (breaks.size === 0) return open;
  return subtract(
    open,
    stretches((epochDay) => breaks.get(epochDay) ?? [], fromDay - 2, toDay),
  );
}

/** The hours of dates one after the other, as wall-clock milliseconds. */
function stretches(hoursOn: (epochDay: number) => DayHours, fromDay: number, toDay: number): readonly number[] {
  const flat: number[] = [];
  for (let epochDay = fromDay; epochDay < toDay; epochDay++) {
    const hours = hoursOn(epochDay);
    for (let i = 0; i < hours.length; i += 2)
      append(flat, epochDay * DAY_MS + (hours[i] as number), epochDay * DAY_MS + (hours[i + 1] as number));
  }
  return flat;
}

/** Adds a stretch whose start is not before any earlier one, joining it with the last where they touch. */
function append(flat: number[], from: number, to: number): void {
  const last = flat.length - 1;
  if (last > 0 && from <= (flat[last] as number)) flat[last] = Math.max(flat[last] as number, to);
  else flat.push(from, to);
}

function subtract(open: readonly number[], breaks: readonly number[]): readonly number[] {
  const left: number[] = [];
  let b = 0;
  for (let i = 0; i < open.length; i += 2) {
    let from = open[i] as number;
    const to = open[i + 1] as number;
    while (b < breaks.length && (breaks[b + 1] as number) <= from) b += 2;
    for (let j = b; j < breaks.length && (breaks[j] as number) < to; j += 2) {
      if ((breaks[j] as number) > from) left.push(from, breaks[j] as number);
      from = breaks[j + 1] as number;
    }
    if (from < to) left.push(from, to);
  }
  return left;
}
