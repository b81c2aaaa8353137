import { DAY_MS, epochDayAt, weekdayOf, yearOf } from '../time/calendarDate.ts';
import type { CalendarDate, ZoneName } from '../time/types.ts';
import { assertZone, END_MS, FIRST_MS } from '../time/zone.ts';
import { assertKeys, invalidPart, readList } from './documentPart.ts';
import { type DayHours, parseHours } from './hours.ts';
import type { CalendarDocument, CalendarRevision, Holiday, HourRange, WeeklyHours, YearlyRule } from './types.ts';
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
  const weeks: Week[] = [{ fromDay: -Infinity, hours: readWeek(document.weekly, 'weekly') }];
  readList('revision', 'revisions', document.revisions, (revision, path) => weeks.push(readRevision(revision, path, weeks)));
  const holidays: [epochDay: number, hours: DayHours][] = [];
  const yearly: YearlyEntry[] = [];
  readList('holiday', 'holidays', document.holidays, (holiday, path) => readHoliday(holiday, path, holidays, yearly));
  // What comes last replaces what came before: of holidays on one date the first counts, and an override before all.
  const dated = new Map([...holidays.reverse(), ...readDates(document.overrides, 'overrides')]);
  const breaks = new Map(readDates(document.breaks, 'breaks'));

  return { zone: document.zone, hoursOn: hoursOfDate(weeks, dated, yearly.reverse()), breaks, dated, yearly, weeks };
}

const DOCUMENT_KEYS = ['plumbline', 'kind', 'id', 'name', 'zone', 'weekly', 'revisions', 'holidays', 'overrides', 'breaks'];

function hoursOfDate(
  weeks: readonly Week[],
  dated: ReadonlyMap<number, DayHours>,
  yearly: readonly YearlyEntry[],
): CalendarRules['hoursOn'] {
  const yearlyDays = new Map<number, ReadonlyMap<number | undefined, DayHours>>();
  const yearlyHours = (epochDay: number): DayHours | undefined => {
    const year = yearOf(epochDay);
    let days = yearlyDays.get(year);
    if (days === undefined) {
      // A rule may give no date in a year.
      days = new Map(yearly.map(({ dayIn, hours }) => [dayIn(year), hours]));
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

function readRevision(revision: CalendarRevision, path: string, before: readonly Week[]): Week {
  assertKeys('revision', path, revision, ['effectiveFrom', 'weekly']);
  const fromDay = epochDayAt(revision.effectiveFrom, `${path}.effectiveFrom`);
  if (fromDay <= (before.at(-1) as Week).fromDay) {
    throw invalidPart('revision', `${path}.effectiveFrom`, 'a date after that of the revision before it', revision.effectiveFrom);
  }
  return { fromDay, hours: readWeek(revision.weekly, `${path}.weekly`) };
}

function readWeek(weekly: WeeklyHours | 'always', path: string): readonly DayHours[] {
  if (weekly === 'always') return WEEKDAYS.map(() => [0, DAY_MS]);
  assertKeys('hours', path, weekly, WEEKDAYS, ', or "always"');
  return WEEKDAYS.map((weekday) => parseHours(weekly[weekday], `${path}.${weekday}`));
}

/** The keys of a holiday, by the one that tells its kind. */
const HOLIDAY_KEYS = [
  ['on', 'name', 'hours'],
  ['from', 'to', 'name', 'hours'],
  ['every', 'name', 'hours'],
] as const;

/** The parts of a holiday of any kind. */
interface HolidayParts {
  readonly on?: CalendarDate;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly every?: YearlyRule;
  readonly hours?: readonly HourRange[];
}

function readHoliday(holiday: Holiday, path: string, dated: [epochDay: number, hours: DayHours][], yearly: YearlyEntry[]): void {
  if (typeof holiday === 'string') {
    dated.push([epochDayAt(holiday, path), []]);
    return;
  }
  const keys = HOLIDAY_KEYS.find(([kind]) => Object.hasOwn(Object(holiday), kind));
  if (keys === undefined) throw invalidPart('holiday', path, 'a date, or an object with "on", "from" and "to", or "every"', holiday);
  assertKeys('holiday', path, holiday, keys);
  const { on, from = on, to = on, every, hours: ranges } = holiday as HolidayParts;
  const hours = parseHours(ranges, `${path}.hours`);
  if (every !== undefined) {
    yearly.push({ dayIn: parseYearlyRule(every, `${path}.every`), hours });
    return;
  }
  // A date that is not there is refused like one that is wrong.
  const fromDay = epochDayAt(from as CalendarDate, `${path}.${keys[0]}`);
  const toDay = epochDayAt(to as CalendarDate, `${path}.to`);
  if (toDay < fromDay) throw invalidPart('holiday', `${path}.to`, `${from} or a later date`, to);
  // Dates outside the supported years are never asked for.
  const lastDay = Math.min(toDay, END_MS / DAY_MS);
  for (let epochDay = Math.max(fromDay, FIRST_MS / DAY_MS); epochDay <= lastDay; epochDay++) dated.push([epochDay, hours]);
}

function readDates(entries: Readonly<Record<CalendarDate, readonly HourRange[]>> = {}, path: string): (readonly [number, DayHours])[] {
  if (Object(entries) !== entries) throw invalidPart('hours', path, 'hours by date', entries);
  return Object.entries(entries).map(([date, ranges]) => [epochDayAt(date, path), parseHours(ranges, `${path}.${date}`)] as const);
}
