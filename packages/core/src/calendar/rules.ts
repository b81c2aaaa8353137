import { epochDayAt, weekdayOf, yearOf } from '../time/calendarDate.ts';
import type { CalendarDate, ZoneName } from '../time/types.ts';
import { assertZone } from '../time/zone.ts';
import { assertKeys, invalidPart } from './documentPart.ts';
import { type DayHours, parseHours, WHOLE_DAY } from './hours.ts';
import type { CalendarDocument, CalendarRevision, Holiday, HourRange, WeeklyHours } from './types.ts';
import { parseYearlyRule, WEEKDAYS } from './yearlyRule.ts';

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

/** The first of the supported years' days, 1900-01-01. Written out, since a call would be in every bundle. */
export const FIRST_DAY = -25_567;
/** The day after the last, 2500-01-01. */
export const END_DAY = 193_579;

/** Hours of a date that comes every year. */
export interface YearlyEntry {
  readonly dayIn: (year: number) => number | undefined;
  readonly hours: DayHours;
}

/**
 * Reads a calendar document.
 *
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-date`, `calendar/invalid-document`, `calendar/invalid-hours`,
 * `calendar/invalid-holiday`, `calendar/invalid-revision`, each with the path
 */
export function readRules(document: CalendarDocument): CalendarRules {
  assertKeys('document', '', document, DOCUMENT_KEYS);
  assertZone(document.zone, 'zone');
  const weeks: Week[] = [{ fromDay: Number.NEGATIVE_INFINITY, hours: readWeek(document.weekly, 'weekly') }];
  eachOf('revision', document.revisions, (revision, path) => weeks.push(readRevision(revision, path, weeks)));
  const dated = new Map<number, DayHours>();
  const yearly: YearlyEntry[] = [];
  eachOf('holiday', document.holidays, (holiday, path) => readHoliday(holiday, path, dated, yearly));
  // An override replaces a holiday, a dated holiday a yearly one.
  for (const [epochDay, hours] of readDates(document.overrides, 'overrides')) dated.set(epochDay, hours);
  const breaks = new Map(readDates(document.breaks, 'breaks'));

  return { zone: document.zone, hoursOn: hoursOfDate(weeks, dated, yearly), breaks, dated, yearly, weeks };
}

const DOCUMENT_KEYS = ['plumbline', 'kind', 'id', 'name', 'zone', 'weekly', 'revisions', 'holidays', 'overrides', 'breaks'];

/** Goes through the list of revisions or holidays, if there is one, with the path of each. */
function eachOf<Item>(kind: 'revision' | 'holiday', list: readonly Item[] = [], read: (item: Item, path: string) => void): void {
  if (!Array.isArray(list)) throw invalidPart(kind, `${kind}s`, `a list of ${kind}s`, list);
  list.forEach((item: Item, index) => read(item, `${kind}s[${index}]`));
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
  const usualHours = (epochDay: number): DayHours => {
    const week = weeks.findLast(({ fromDay }) => fromDay <= epochDay) as Week;
    return week.hours[weekdayOf(epochDay)] as DayHours;
  };
  return (epochDay) => dated.get(epochDay) ?? (yearly.length > 0 ? yearlyHours(epochDay) : undefined) ?? usualHours(epochDay);
}

/** The hours of the week from a day on. */
export interface Week {
  readonly fromDay: number;
  /** By weekday, Monday first. */
  readonly hours: readonly DayHours[];
}

function readRevision(revision: CalendarRevision, path: string, before: readonly Week[]): Week {
  assertKeys('revision', path, revision, ['effectiveFrom', 'weekly']);
  const fromDay = epochDayAt(revision.effectiveFrom, `${path}.effectiveFrom`);
  if (fromDay <= (before.at(-1) as Week).fromDay) {
    throw invalidPart('revision', `${path}.effectiveFrom`, 'a date after that of the revision before it', revision.effectiveFrom);
  }
  return { fromDay, hours: readWeek(revision.weekly, `${path}.weekly`) };
}

function readWeek(weekly: WeeklyHours | 'always', path: string): readonly DayHours[] {
  if (weekly === 'always') return WEEKDAYS.map(() => WHOLE_DAY);
  assertKeys('hours', path, weekly, WEEKDAYS, ', or "always"');
  return WEEKDAYS.map((weekday) => parseHours(weekly[weekday], `${path}.${weekday}`));
}

/** The keys of a holiday, by the one that tells its kind. */
const HOLIDAY_KEYS = [
  ['on', 'name', 'hours'],
  ['from', 'to', 'name', 'hours'],
  ['every', 'name', 'hours'],
] as const;

function readHoliday(holiday: Holiday, path: string, dated: Map<number, DayHours>, yearly: YearlyEntry[]): void {
  if (typeof holiday === 'string') {
    setFirst(dated, epochDayAt(holiday, path), []);
    return;
  }
  const keys = HOLIDAY_KEYS.find(([kind]) => Object.hasOwn(Object(holiday), kind));
  if (keys === undefined) throw invalidPart('holiday', path, 'a date, or an object with "on", "from" and "to", or "every"', holiday);
  assertKeys('holiday', path, holiday, keys);
  const hours = parseHours(holiday.hours, `${path}.hours`);
  if ('every' in holiday) {
    yearly.push({ dayIn: parseYearlyRule(holiday.every, `${path}.every`), hours });
    return;
  }
  const [from, to] = 'on' in holiday ? [holiday.on, holiday.on] : [holiday.from, holiday.to];
  const fromDay = epochDayAt(from, `${path}.${keys[0]}`);
  const toDay = epochDayAt(to, `${path}.to`);
  if (toDay < fromDay) throw invalidPart('holiday', `${path}.to`, `${from} or a later date`, to);
  // Dates outside the supported years are never asked for.
  for (let epochDay = Math.max(fromDay, FIRST_DAY); epochDay <= Math.min(toDay, END_DAY); epochDay++) setFirst(dated, epochDay, hours);
}

/** Of several holidays on one date the first counts. */
function setFirst(dated: Map<number, DayHours>, epochDay: number, hours: DayHours): void {
  if (!dated.has(epochDay)) dated.set(epochDay, hours);
}

function readDates(entries: Readonly<Record<CalendarDate, readonly HourRange[]>> = {}, path: string): (readonly [number, DayHours])[] {
  if (Object(entries) !== entries) throw invalidPart('hours', path, 'hours by date', entries);
  return Object.entries(entries).map(([date, ranges]) => [epochDayAt(date, path), parseHours(ranges, `${path}.${date}`)] as const);
}
