import ICAL from 'ical.js';
import { epochDayOf, fromEpochDay, weekdayOf } from '../time/calendarDate.ts';
import { rejection } from './rejection.ts';

/** A recurrence rule of an all-day event; what the rule leaves to the start of its event is filled in. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** How many dates it has, counted from the start. */
  readonly count?: number;
  /** Its last possible date. */
  readonly untilDay?: number;
  /** The weekday on which a week begins, 0 is Monday. */
  readonly weekStart: number;
  readonly months?: ReadonlySet<number>;
  /** Negative numbers, here and below, count from the end. */
  readonly weekNumbers?: ReadonlySet<number>;
  readonly yearDays?: ReadonlySet<number>;
  readonly monthDays?: ReadonlySet<number>;
  /** By weekday, 0 is Monday: which of them in the month or year; 0 is each. */
  readonly weekdays?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Which of the dates of each year, month or week. */
  readonly positions?: ReadonlySet<number>;
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Longer than all the days of the supported years: the dates of no rule change, and sums stay exact. */
const MAX_INTERVAL = 10_000_000;

const PARTS = new Set([
  'freq',
  'interval',
  'count',
  'until',
  'wkst',
  'bymonth',
  'byweekno',
  'byyearday',
  'bymonthday',
  'byday',
  'bysetpos',
]);
/** Times of day are to be ignored in the rule of an all-day event. */
const IGNORED_PARTS = new Set(['byhour', 'byminute', 'bysecond', '']);

/**
 * Reads the value of an `RRULE`.
 *
 * @param startDay the first date of its event
 * @throws {Rejection} `invalid-rule`; `unsupported` when it has parts that RFC 5545 does not, such as `RSCALE`
 * @source RFC 5545, section 3.3.10
 */
export function recurrenceRule(value: string, startDay: number): RecurrenceRule {
  const parts = readParts(value);
  const frequency = FREQUENCIES.find((known) => known === parts['freq']);
  const { count } = parts;
  if (frequency === undefined || (typeof count === 'number' && count < 1)) throw rejection('invalid-rule');
  const rule = {
    frequency,
    interval: Math.min(typeof parts['interval'] === 'number' ? parts['interval'] : 1, MAX_INTERVAL),
    ...(typeof count === 'number' && { count }),
    ...(typeof parts['until'] === 'string' && { untilDay: untilDay(parts['until']) }),
    // ical.js counts weekdays from Sunday, which is 1.
    weekStart: typeof parts['wkst'] === 'number' ? (parts['wkst'] + 5) % 7 : 0,
    ...part('months', numbers(parts['bymonth'])),
    ...part('weekNumbers', numbers(parts['byweekno'])),
    ...part('yearDays', numbers(parts['byyearday'])),
    ...part('monthDays', numbers(parts['bymonthday'])),
    ...part('weekdays', weekdays(parts['byday'])),
    ...part('positions', numbers(parts['bysetpos'])),
  };
  if (contradictsItself(rule)) throw rejection('invalid-rule');
  return { ...rule, ...impliedParts(rule, startDay) };
}

function readParts(value: string): Readonly<Record<string, unknown>> {
  let parts: Record<string, unknown>;
  try {
    // Names and values are the same in capitals; ical.js knows the values only so.
    parts = (ICAL.parse.property(`RRULE:${value.toUpperCase()}`) as [string, object, string, Record<string, unknown>])[3];
  } catch {
    throw rejection('invalid-rule');
  }
  if (Object.keys(parts).some((name) => !PARTS.has(name) && !IGNORED_PARTS.has(name))) throw rejection('unsupported');
  return parts;
}

function part<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: Value });
}

function numbers(values: unknown): ReadonlySet<number> | undefined {
  if (values === undefined) return undefined;
  const set = new Set([values].flat() as number[]);
  if (set.has(0)) throw rejection('invalid-rule');
  return set;
}

function weekdays(values: unknown): RecurrenceRule['weekdays'] {
  if (values === undefined) return undefined;
  const map = new Map<number, Set<number>>();
  for (const value of [values].flat() as string[]) {
    const weekday = WEEKDAYS.indexOf(value.slice(-2));
    map.set(weekday, (map.get(weekday) ?? new Set()).add(Number(value.slice(0, -2))));
  }
  return map;
}

/** Dates are what counts for an all-day event; some feeds write the last of them with a time. */
function untilDay(until: string): number {
  const [year, month, day] = until.slice(0, 10).split('-').map(Number) as [number, number, number];
  const epochDay = epochDayOf(year, month, day);
  if (Number.isNaN(epochDay) || fromEpochDay(epochDay) !== until.slice(0, 10)) throw rejection('invalid-rule');
  return epochDay;
}

function contradictsItself({ frequency, weekNumbers, yearDays, monthDays, weekdays: days }: RecurrenceRule): boolean {
  const isOrdinal = days !== undefined && [...days.values()].some((ordinals) => [...ordinals].some((ordinal) => ordinal !== 0));
  return (
    (frequency !== 'YEARLY' && (weekNumbers !== undefined || yearDays !== undefined)) ||
    (frequency === 'WEEKLY' && monthDays !== undefined) ||
    (isOrdinal && (frequency === 'DAILY' || frequency === 'WEEKLY' || weekNumbers !== undefined))
  );
}

/** What a rule does not say is as on the first date of its event. */
function impliedParts(rule: RecurrenceRule, startDay: number): Partial<RecurrenceRule> {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays: days } = rule;
  const date = fromEpochDay(startDay);
  const sameWeekday = { weekdays: new Map([[weekdayOf(startDay), new Set([0])]]) };
  const sameDay = { monthDays: new Set([Number(date.slice(8))]) };
  if (frequency === 'DAILY' || days !== undefined || monthDays !== undefined || yearDays !== undefined) return {};
  if (frequency === 'WEEKLY' || weekNumbers !== undefined) return sameWeekday;
  return frequency === 'YEARLY' && months === undefined ? { ...sameDay, months: new Set([Number(date.slice(5, 7))]) } : sameDay;
}
