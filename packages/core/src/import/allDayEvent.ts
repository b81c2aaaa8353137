import ICAL from 'ical.js';
import { epochDayOf, fromEpochDay } from '../time/calendarDate.ts';
import type { EventProperty, EventText, PropertyText } from './eventText.ts';
import { type RecurrenceRule, recurrenceRule } from './recurrenceRule.ts';
import { rejection } from './rejection.ts';

/** What can be said of any event, also of one that is rejected. */
export interface EventIdentity {
  readonly uid?: string;
  readonly name?: string;
  /** The date of a series that it takes the place of. */
  readonly replacesDay?: number;
}

/** An event of whole days. */
export interface AllDayEvent {
  readonly startDay: number;
  /** How many days it has, on each of its dates. */
  readonly length: number;
  readonly rules: readonly RecurrenceRule[];
  /** Its dates besides those of the rules. */
  readonly addedDays: readonly number[];
  readonly excludedDays: readonly number[];
}

/** Who an event is; never throws. */
export function eventIdentity({ properties }: EventText): EventIdentity {
  const uid = textOf(properties.get('UID')?.[0]);
  const name = textOf(properties.get('SUMMARY')?.[0]);
  const [replaces] = properties.get('RECURRENCE-ID') ?? [];
  const replacesDay = replaces === undefined || isForLater(replaces) ? undefined : writtenDate(replaces.value)?.day;
  return {
    ...(uid !== undefined && { uid }),
    ...(name !== undefined && { name }),
    ...(replacesDay !== undefined && { replacesDay }),
  };
}

/**
 * When an event is.
 *
 * @throws {Rejection} when it cannot be used as whole days
 * @source RFC 5545, section 3.6.1
 */
export function allDayEvent({ properties, hasInvalidLine }: EventText): AllDayEvent {
  const values = (name: EventProperty) => (properties.get(name) ?? []).map(({ value }) => value);
  if (properties.get('RECURRENCE-ID')?.some(isForLater) === true) throw rejection('unsupported');
  // The dates that an event replaces or leaves out may have a time: what names the date is enough.
  values('RECURRENCE-ID').forEach(anyDay);
  if (values('STATUS')[0]?.toUpperCase() === 'CANCELLED') throw rejection('cancelled');
  if (hasInvalidLine) throw rejection('invalid-line');
  if (properties.has('EXRULE')) throw rejection('unsupported');

  const [start] = values('DTSTART');
  if (start === undefined) throw rejection('no-start');
  const startDay = wholeDay(start);
  const rules = values('RRULE').map((value) => recurrenceRule(value, startDay));
  return {
    startDay,
    length: lengthOf(startDay, values('DTEND')[0], values('DURATION')[0]),
    rules,
    addedDays: [...(rules.length === 0 ? [startDay] : []), ...values('RDATE').flatMap(listed).map(wholeDay)],
    excludedDays: values('EXDATE').flatMap(listed).map(anyDay),
  };
}

/** Whether it changes this and all later dates of a series. */
function isForLater({ parameters }: PropertyText): boolean {
  return /;RANGE=/i.test(parameters);
}

/** The end is the day after the last one; a start without one, or that is its own end, is one day. */
function lengthOf(startDay: number, end: string | undefined, duration: string | undefined): number {
  const days = end !== undefined ? wholeDay(end) - startDay : duration !== undefined ? daysOf(duration) : 1;
  if (days < 0) throw rejection('invalid-date');
  return Math.max(days, 1);
}

function daysOf(duration: string): number {
  let seconds: number;
  try {
    seconds = ICAL.Duration.fromString(duration).toSeconds();
  } catch {
    throw rejection('invalid-date');
  }
  if (seconds % 86_400 !== 0) throw rejection('timed');
  return seconds / 86_400;
}

function wholeDay(value: string): number {
  const date = writtenDate(value);
  if (date === undefined) throw rejection('invalid-date');
  if (date.hasTime) throw rejection('timed');
  return date.day;
}

function anyDay(value: string): number {
  const date = writtenDate(value);
  if (date === undefined) throw rejection('invalid-date');
  return date.day;
}

/** By its digits alone, declared a date or not: feeds get the declaration wrong, and ical.js goes by it. */
function writtenDate(value: string): { readonly day: number; readonly hasTime: boolean } | undefined {
  const [, year = '', month = '', day = '', time] = /^(\d{4})(\d\d)(\d\d)(T.*)?$/i.exec(value) ?? [];
  const epochDay = epochDayOf(Number(year), Number(month), Number(day));
  return year !== '' && fromEpochDay(epochDay) === `${year}-${month}-${day}` ? { day: epochDay, hasTime: time !== undefined } : undefined;
}

function listed(values: string): readonly string[] {
  return values.split(',').map((value) => value.trim());
}

function textOf(property: PropertyText | undefined): string | undefined {
  if (property === undefined) return undefined;
  const text = (ICAL.parse.property(`SUMMARY:${property.value}`) as [string, object, string, string])[3].trim();
  return text === '' ? undefined : text;
}
