import { DAY_MS, epochDayOf, weekdayOf, yearOf } from '../time/calendarDate.ts';
import { type DateBudget, spend } from './dateBudget.ts';
import type { RecurrenceRule } from './recurrenceRule.ts';

/**
 * The dates of a recurrence rule from `fromDay` to `toDay`, in order.
 *
 * Each year, month or week that can have one is looked through once, so that no rule, however rare its dates, costs more than its range
 * (a rule with a count: than the time since its start). The iterator of ical.js never returns from some rules, such as each 30 February.
 *
 * @throws {Rejection} `too-many-dates`
 * @source RFC 5545, section 3.3.10
 */
export function* recurrenceDays(
  rule: RecurrenceRule,
  startDay: number,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
  budget: DateBudget,
): Generator<number> {
  const firstDay = Math.max(fromDay, startDay);
  const lastDay = Math.min(toDay, rule.untilDay ?? toDay);
  const periods = periodsOf(rule, startDay);
  const conditions = conditionsOf(rule);
  let count = 0;
  for (let index = rule.count === undefined ? periods.indexOf(firstDay) : 0; ; index++) {
    // Not a number, and so no less: beyond the years that a `Date` can hold.
    if (!(periods.beginOf(index) <= lastDay)) return;
    const candidates = periods.daysOf(index);
    spend(budget, candidates.length + 1);
    const days = candidates.filter((day) => conditions.every((holds) => holds(day)));
    for (const day of atPositions(days, rule.positions)) {
      if (day < startDay) continue;
      if (day > lastDay || (rule.count !== undefined && ++count > rule.count)) return;
      if (day >= firstDay) yield day;
    }
  }
}

function atPositions(days: readonly number[], positions: ReadonlySet<number> | undefined): readonly number[] {
  return positions === undefined ? days : days.filter((_, i) => positions.has(i + 1) || positions.has(i - days.length));
}

/** The years, months, weeks or days that a rule goes through. */
interface Periods {
  readonly beginOf: (index: number) => number;
  /** The days of a period that the rule may name, in order. */
  readonly daysOf: (index: number) => readonly number[];
  /** The last period that begins on a day or before it. */
  readonly indexOf: (day: number) => number;
}

function periodsOf({ frequency, interval, weekStart, months, monthDays }: RecurrenceRule, startDay: number): Periods {
  if (frequency === 'DAILY' || frequency === 'WEEKLY') {
    const length = frequency === 'DAILY' ? 1 : 7;
    const first = frequency === 'DAILY' ? startDay : weekStartOf(startDay, weekStart);
    const step = length * interval;
    const beginOf = (index: number) => first + index * step;
    return {
      beginOf,
      daysOf: (index) => daysBetween(beginOf(index), beginOf(index) + length),
      indexOf: (day) => Math.floor((day - first) / step),
    };
  }
  const isYearly = frequency === 'YEARLY';
  const first = isYearly ? yearOf(startDay) * 12 : monthCount(startDay);
  const step = isYearly ? 12 * interval : interval;
  // Only the months of a year and the days of a month in question: a holiday of each year costs no more than its one day.
  const offsets = isYearly ? MONTHS.filter((month) => months?.has(month) !== false).map((month) => month - 1) : [0];
  return {
    beginOf: (index) => monthAt(first + index * step)[0],
    daysOf: (index) => offsets.flatMap((offset) => daysOfMonth(monthAt(first + index * step + offset), monthDays)),
    indexOf: (day) => Math.floor((monthCount(day) - first) / step),
  };
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function daysOfMonth([begin, end]: readonly [begin: number, end: number], monthDays: RecurrenceRule['monthDays']): readonly number[] {
  if (monthDays === undefined) return daysBetween(begin, end);
  const days = new Set([...monthDays].map((nth) => (nth > 0 ? begin + nth - 1 : end + nth)));
  return [...days].filter((day) => day >= begin && day < end).sort((a, b) => a - b);
}

function daysBetween(begin: number, end: number): readonly number[] {
  const days: number[] = [];
  for (let day = begin; day < end; day++) days.push(day);
  return days;
}

/** What each date has to meet, cheapest first. */
function conditionsOf(rule: RecurrenceRule): readonly ((day: number) => boolean)[] {
  const { frequency, weekStart, weekdays, months, monthDays, yearDays, weekNumbers } = rule;
  const hasOrdinalsOfYear = frequency === 'YEARLY' && months === undefined;
  return [
    ...(weekdays === undefined
      ? []
      : [
          (day: number) => {
            const ordinals = weekdays.get(weekdayOf(day));
            if (ordinals === undefined || ordinals.has(0)) return ordinals !== undefined;
            const [begin, end] = hasOrdinalsOfYear ? yearAround(day) : monthAround(day);
            return ordinals.has(Math.floor((day - begin) / 7) + 1) || ordinals.has(-Math.floor((end - 1 - day) / 7) - 1);
          },
        ]),
    ...(months === undefined ? [] : [(day: number) => months.has(new Date(day * DAY_MS).getUTCMonth() + 1)]),
    ...(monthDays === undefined ? [] : [(day: number) => isNth(monthDays, day, monthAround(day))]),
    ...(yearDays === undefined ? [] : [(day: number) => isNth(yearDays, day, yearAround(day))]),
    ...(weekNumbers === undefined ? [] : [(day: number) => isInWeek(weekNumbers, day, weekStart)]),
  ];
}

function isNth(numbers: ReadonlySet<number>, day: number, [begin, end]: readonly [number, number]): boolean {
  return numbers.has(day - begin + 1) || numbers.has(day - end);
}

/** A week belongs to the year that has most of it, so its fourth day; January 4 is always in the first. */
function isInWeek(numbers: ReadonlySet<number>, day: number, weekStart: number): boolean {
  const week = weekStartOf(day, weekStart);
  const year = yearOf(week + 3);
  const firstWeek = weekStartOf(epochDayOf(year, 1, 4), weekStart);
  const nextFirstWeek = weekStartOf(epochDayOf(year + 1, 1, 4), weekStart);
  return numbers.has((week - firstWeek) / 7 + 1) || numbers.has((week - nextFirstWeek) / 7);
}

function weekStartOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/** Months since the year 0. */
function monthCount(day: number): number {
  return yearOf(day) * 12 + new Date(day * DAY_MS).getUTCMonth();
}

function monthAround(day: number): readonly [begin: number, end: number] {
  return monthAt(monthCount(day));
}

/** The first day of a month, counted from the year 0, and that of the next. */
function monthAt(count: number): readonly [begin: number, end: number] {
  return [epochDayOf(0, count + 1, 1), epochDayOf(0, count + 2, 1)];
}

function yearAround(day: number): readonly [begin: number, end: number] {
  const year = yearOf(day);
  return [epochDayOf(year, 1, 1), epochDayOf(year + 1, 1, 1)];
}
