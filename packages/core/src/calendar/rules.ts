import { PlumblineError } from '../errors.ts';
import { epochDayAt, weekdayOf, yearOf } from '../time/calendarDate.ts';
import type { CalendarDate, ZoneName } from '../time/types.ts';
import { assertZone } from '../time/zone.ts';
import { type DayHours, invalidHours, parseHours, WHOLE_DAY } from './hours.ts';
import type { CalendarDocument, Holiday, HourRange, Weekday, WeeklyHours } from './types.ts';
import { invalidHoliday, parseYearlyRule, WEEKDAYS } from './yearlyRule.ts';

/** A calendar document that has been read: what its hours are on any date, before zones come into it. */
export interface CalendarRules {
  readonly zone: ZoneName;
  /** The hours of a date, breaks not yet taken out. */
  readonly hoursOn: (epochDay: number) => DayHours;
  /** Closed times of single dates, by day count. */
  readonly breaks: ReadonlyMap<number, DayHours>;
  /** Hours of single dates, in place of the week's. */
  readonly dated: ReadonlyMap<number, DayHours>;
  readonly yearly: readonly YearlyEntry[];
  readonly weeks: readonly Week[];
}

const FIRST_DAY = -25_567; // 1900-01-01
const END_DAY = 193_579; // 2500-01-01

/** Hours of a date that comes every year. */
export interface YearlyEntry {
  readonly dayIn: (year: number) => number | undefined;
  readonly hours: DayHours;
}

/**
 * Reads a calendar document.
 *
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-date`, `calendar/invalid-hours`, `calendar/invalid-holiday`,
 * `calendar/invalid-revision`, each with the path
 */
export function readRules(document: CalendarDocument): CalendarRules {
  assertZone(document.zone, 'zone');
  const weeks = readWeeks(document);
  const dated = new Map<number, DayHours>();
  const yearly: YearlyEntry[] = [];
  for (const [index, holiday] of (document.holidays ?? []).entries()) readHoliday(holiday, `holidays[${index}]`, dated, yearly);
  // An override replaces a holiday, a dated holiday a yearly one.
  for (const [epochDay, hours] of readDates(document.overrides, 'overrides')) dated.set(epochDay, hours);
  const breaks = new Map(readDates(document.breaks, 'breaks'));

  return { zone: document.zone, hoursOn: hoursOfDate(weeks, dated, yearly), breaks, dated, yearly, weeks };
}

function hoursOfDate(
  weeks: readonly Week[],
  dated: ReadonlyMap<number, DayHours>,
  yearly: readonly YearlyEntry[],
): CalendarRules['hoursOn'] {
  const yearlyDays = new Map<number, ReadonlyMap<number, DayHours>>();
  const yearlyHours = (epochDay: number): DayHours | undefined => {
    const year = yearOf(epochDay);
    let days = yearlyDays.get(year);
    if (days === undefined) {
      // At the same date the first rule counts. A rule that gives no date in a year is never asked for.
      days = new Map([...yearly].reverse().map(({ dayIn, hours }) => [dayIn(year) ?? Number.NaN, hours]));
      yearlyDays.set(year, days);
    }
    return days.get(epochDay);
  };
  return (epochDay) => {
    const special = dated.get(epochDay) ?? (yearly.length > 0 ? yearlyHours(epochDay) : undefined);
    if (special !== undefined) return special;
    let week = weeks[0] as Week;
    for (const later of weeks) if (later.fromDay <= epochDay) week = later;
    return week.hours[weekdayOf(epochDay)] as DayHours;
  };
}

/** The hours of the week from a day on. */
export interface Week {
  readonly fromDay: number;
  /** By weekday, Monday first. */
  readonly hours: readonly DayHours[];
}

function readWeeks(document: CalendarDocument): readonly Week[] {
  const weeks: Week[] = [{ fromDay: Number.NEGATIVE_INFINITY, hours: readWeek(document.weekly, 'weekly') }];
  for (const [index, revision] of (document.revisions ?? []).entries()) {
    const path = `revisions[${index}]`;
    const fromDay = epochDayAt(revision.effectiveFrom, `${path}.effectiveFrom`);
    if (fromDay <= (weeks[weeks.length - 1] as Week).fromDay) {
      throw new PlumblineError('calendar/invalid-revision', {
        path: `${path}.effectiveFrom`,
        expected: 'a date after that of the revision before it',
        received: revision.effectiveFrom,
      });
    }
    weeks.push({ fromDay, hours: readWeek(revision.weekly, `${path}.weekly`) });
  }
  return weeks;
}

function readWeek(weekly: WeeklyHours | 'always', path: string): readonly DayHours[] {
  if (weekly === 'always') return WEEKDAYS.map(() => WHOLE_DAY);
  for (const key of Object(weekly) === weekly ? Object.keys(weekly) : ['']) {
    if (WEEKDAYS.includes(key as Weekday)) continue;
    throw invalidHours(key === '' ? path : `${path}.${key}`, 'hours by weekday ("mon" to "sun"), or "always"', key === '' ? weekly : key);
  }
  return WEEKDAYS.map((weekday) => parseHours(weekly[weekday] ?? [], `${path}.${weekday}`));
}

function readHoliday(holiday: Holiday, path: string, dated: Map<number, DayHours>, yearly: YearlyEntry[]): void {
  if (typeof holiday === 'string') {
    setFirst(dated, epochDayAt(holiday, path), []);
    return;
  }
  if (Object(holiday) !== holiday) {
    throw invalidHoliday(path, 'a date, or an object with "on", "from" or "every"', holiday);
  }
  const hours = parseHours(holiday.hours ?? [], `${path}.hours`);
  if ('every' in holiday) {
    yearly.push({ dayIn: parseYearlyRule(holiday.every, `${path}.every`), hours });
    return;
  }
  const isOne = 'on' in holiday;
  const fromDay = epochDayAt(isOne ? holiday.on : holiday.from, `${path}.${isOne ? 'on' : 'from'}`);
  const toDay = isOne ? fromDay : epochDayAt(holiday.to, `${path}.to`);
  if (!isOne && toDay < fromDay) throw invalidHoliday(`${path}.to`, `${holiday.from} or a later date`, holiday.to);
  // Dates outside the supported years are never asked for.
  for (let epochDay = Math.max(fromDay, FIRST_DAY); epochDay <= Math.min(toDay, END_DAY); epochDay++) setFirst(dated, epochDay, hours);
}

/** Of several holidays on one date the first counts. */
function setFirst(dated: Map<number, DayHours>, epochDay: number, hours: DayHours): void {
  if (!dated.has(epochDay)) dated.set(epochDay, hours);
}

function readDates(
  entries: Readonly<Record<CalendarDate, readonly HourRange[]>> | undefined,
  path: string,
): (readonly [number, DayHours])[] {
  return Object.entries(entries ?? {}).map(([date, ranges]) => [epochDayAt(date, path), parseHours(ranges, `${path}.${date}`)] as const);
}
