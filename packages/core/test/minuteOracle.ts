import type { CalendarDate, ZoneName } from '../src/time/types.ts';
import type { CalendarDocument, Holiday, HourRange, Weekday, WeeklyHours, YearlyRule } from '../src/calendar/types.ts';

/** What the wall clock of a zone shows: the date and the seconds passed since its 00:00. */
export interface Reading {
  readonly date: CalendarDate;
  readonly second: number;
}

/** Answers about one calendar, found by reading the wall clock step after step. `undefined`: not within the walk's limit. */
export interface MinuteOracle {
  isOpen(ms: number): boolean;
  isOpenAtReading(reading: Reading): boolean;
  between(startMs: number, endMs: number): number;
  add(startMs: number, durationMs: number): number | undefined;
  subtract(endMs: number, durationMs: number): number | undefined;
  nextOpening(ms: number): number | undefined;
  nextClosing(ms: number): number | undefined;
  snapForward(ms: number): number | undefined;
  snapBackward(ms: number): number | undefined;
  intervals(fromMs: number, toMs: number): { readonly startMs: number; readonly endMs: number }[];
}

export interface MinuteOracleOptions {
  /** Length of one step. A minute is exact when all hours are given in minutes and the zone is whole minutes from UTC. */
  readonly stepMs?: number;
  /** How far a walk goes before it gives up. */
  readonly limitMs?: number;
}

const DAY_S = 86_400;
const DAY_MS = 86_400_000;
const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The slow truth about a calendar: walks minute by minute, reads `Intl`'s wall clock as text, and looks the reading up in the document.
 *
 * Shares nothing with the engine but the document's types. Never published: the tests hold the engine against it.
 */
export function minuteOracle(
  document: CalendarDocument,
  { stepMs = 60_000, limitMs = 60 * DAY_MS }: MinuteOracleOptions = {},
): MinuteOracle {
  const clock = wallClock(document.zone);
  const hours = remembered((date: CalendarDate) => secondRanges(hoursOf(document, date)));
  const breaks = remembered((date: CalendarDate) => secondRanges(document.breaks?.[date] ?? []));
  const dayBefore = remembered((date: CalendarDate) => dateOfDay(dayOfDate(date) - 1));
  const stepsPerDay = DAY_MS / stepMs;
  const known = new Map<number, Uint8Array>();

  function isOpenAtReading({ date, second }: Reading): boolean {
    const eve = dayBefore(date);
    const isIn = (ranges: (date: CalendarDate) => readonly SecondRange[]) =>
      ranges(date).some(([from, to]) => from <= second && second < to) ||
      ranges(eve).some(([from, to]) => from <= second + DAY_S && second + DAY_S < to);
    return isIn(hours) && !isIn(breaks);
  }

  function isOpenInStep(step: number): boolean {
    const day = Math.floor(step / stepsPerDay);
    let states = known.get(day);
    if (!states) known.set(day, (states = new Uint8Array(stepsPerDay)));
    const index = step - day * stepsPerDay;
    states[index] ||= isOpenAtReading(clock(step * stepMs)) ? 2 : 1;
    return states[index] === 2;
  }

  const stepOf = (ms: number) => Math.floor(ms / stepMs);
  const maxSteps = Math.ceil(limitMs / stepMs);

  function between(startMs: number, endMs: number): number {
    if (endMs < startMs) return 0 - between(endMs, startMs);
    let open = 0;
    for (let step = stepOf(startMs); step * stepMs < endMs; step++) {
      if (isOpenInStep(step)) open += Math.min(endMs, (step + 1) * stepMs) - Math.max(startMs, step * stepMs);
    }
    return open;
  }

  function add(startMs: number, durationMs: number): number | undefined {
    let rest = durationMs;
    if (rest === 0) return startMs;
    for (let step = stepOf(startMs), last = step + maxSteps; step < last; step++) {
      if (!isOpenInStep(step)) continue;
      const from = Math.max(startMs, step * stepMs);
      const length = (step + 1) * stepMs - from;
      if (rest <= length) return from + rest;
      rest -= length;
    }
    return undefined;
  }

  function subtract(endMs: number, durationMs: number): number | undefined {
    let rest = durationMs;
    if (rest === 0) return endMs;
    for (let step = stepOf(endMs - 1), last = step - maxSteps; step > last; step--) {
      if (!isOpenInStep(step)) continue;
      const to = Math.min(endMs, (step + 1) * stepMs);
      const length = to - step * stepMs;
      if (rest <= length) return to - rest;
      rest -= length;
    }
    return undefined;
  }

  function nextOpening(ms: number): number | undefined {
    for (let step = Math.ceil(ms / stepMs), last = step + maxSteps; step < last; step++) {
      if (isOpenInStep(step) && !isOpenInStep(step - 1)) return step * stepMs;
    }
    return undefined;
  }

  function nextClosing(ms: number): number | undefined {
    for (let step = stepOf(ms) + 1, last = step + maxSteps; step < last; step++) {
      if (!isOpenInStep(step) && isOpenInStep(step - 1)) return step * stepMs;
    }
    return undefined;
  }

  function snapBackward(ms: number): number | undefined {
    if (isOpenInStep(stepOf(ms - 1))) return ms;
    for (let step = stepOf(ms - 1), last = step - maxSteps; step > last; step--) {
      if (isOpenInStep(step - 1)) return step * stepMs;
    }
    return undefined;
  }

  function intervals(fromMs: number, toMs: number): { startMs: number; endMs: number }[] {
    const found: { startMs: number; endMs: number }[] = [];
    for (let step = stepOf(fromMs); step * stepMs < toMs; step++) {
      if (!isOpenInStep(step)) continue;
      const startMs = Math.max(fromMs, step * stepMs);
      const endMs = Math.min(toMs, (step + 1) * stepMs);
      const last = found.at(-1);
      if (last?.endMs === startMs) last.endMs = endMs;
      else found.push({ startMs, endMs });
    }
    return found;
  }

  return {
    isOpen: (ms) => isOpenInStep(stepOf(ms)),
    isOpenAtReading,
    between,
    add,
    subtract,
    nextOpening,
    nextClosing,
    snapForward: (ms) => (isOpenInStep(stepOf(ms)) ? ms : nextOpening(ms)),
    snapBackward,
    intervals,
  };
}

/**
 * Reads the wall clock of a zone as `Intl` writes it, such as `29 02:30:00`.
 *
 * No zone is a day or more from UTC, so of the date in UTC and its neighbours exactly one has that day of the month; leaving out year and
 * month halves the time that the walks take.
 */
export function wallClock(zone: ZoneName): (ms: number) => Reading {
  const text = formatter(zone, { day: '2-digit' }, /^\d{2} \d{2}:\d{2}:\d{2}$/);
  let utcDay = Number.NaN;
  let dates: readonly CalendarDate[] = [];
  return (ms) => {
    if (Math.floor(ms / DAY_MS) !== utcDay) {
      utcDay = Math.floor(ms / DAY_MS);
      dates = [utcDay - 1, utcDay, utcDay + 1].map(dateOfDay);
    }
    const shown = text(ms);
    return {
      date: dates.find((date) => date.endsWith(shown.slice(0, 2))) as CalendarDate,
      second: Number(shown.slice(3, 5)) * 3600 + Number(shown.slice(6, 8)) * 60 + Number(shown.slice(9, 11)),
    };
  };
}

/** Reads the whole wall clock of a zone, such as `2026-03-29 02:30:00`. */
export function wallClockText(zone: ZoneName): (ms: number) => string {
  return formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
}

/** Swedish, because it writes dates as ISO 8601 does. */
function formatter(zone: ZoneName, date: Intl.DateTimeFormatOptions, shape: RegExp): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...date,
  });
  if (!shape.test(format.format(0))) throw new Error(`This runtime writes sv-SE otherwise: ${format.format(0)}`);
  return (ms) => format.format(ms);
}

/** The hours that a date stands for by itself: override, else dated holiday, else yearly holiday, else the week in force. */
export function hoursOf(document: CalendarDocument, date: CalendarDate): readonly HourRange[] {
  const override = document.overrides?.[date];
  if (override) return override;
  const holidays = document.holidays ?? [];
  const special = holidays.find((holiday) => isDatedOn(holiday, date)) ?? holidays.find((holiday) => isYearlyOn(holiday, date));
  if (special !== undefined) return typeof special === 'string' ? [] : (special.hours ?? []);
  const revision = (document.revisions ?? []).filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1);
  const weekly: WeeklyHours | 'always' = revision?.weekly ?? document.weekly;
  if (weekly === 'always') return [['00:00', '24:00']];
  return weekly[weekdayOf(date)] ?? [];
}

function isDatedOn(holiday: Holiday, date: CalendarDate): boolean {
  if (typeof holiday === 'string') return holiday === date;
  if ('on' in holiday) return holiday.on === date;
  return 'from' in holiday && holiday.from <= date && date <= holiday.to;
}

function isYearlyOn(holiday: Holiday, date: CalendarDate): boolean {
  return typeof holiday !== 'string' && 'every' in holiday && fallsOn(holiday.every, date);
}

function fallsOn(rule: YearlyRule, date: CalendarDate): boolean {
  if (typeof rule === 'string') return date.endsWith(`-${rule}`);
  if ('easter' in rule) return easterDay(Number(dateOfDay(dayOfDate(date) - rule.easter).slice(0, 4))) === dayOfDate(date) - rule.easter;
  if (Number(date.slice(5, 7)) !== rule.month || weekdayOf(date) !== rule.weekday) return false;
  const dayOfMonth = Number(date.slice(8, 10));
  const lastOfMonth = new Date(Date.UTC(Number(date.slice(0, 4)), rule.month, 0)).getUTCDate();
  const nth = rule.nth > 0 ? Math.ceil(dayOfMonth / 7) : -Math.ceil((lastOfMonth - dayOfMonth + 1) / 7);
  return nth === rule.nth;
}

/** Easter Sunday by golden number and epact (Clavius; Knuth, The Art of Computer Programming 1.3.2, exercise 14). */
export function easterDay(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - droppedLeapDays - 10;
  let epact = (((11 * golden + 20 + moonCorrection - droppedLeapDays) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  let full = 44 - epact;
  if (full < 21) full += 30;
  const day = full + 7 - ((sunday + full) % 7);
  return Date.UTC(year, 2, day) / DAY_MS;
}

type SecondRange = readonly [from: number, to: number];

function secondRanges(ranges: readonly HourRange[]): SecondRange[] {
  return ranges.map(([from, to]) => [secondsOf(from), secondsOf(to)]);
}

function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}

/** The day of the week of a date. */
function weekdayOf(date: CalendarDate): Weekday {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] as Weekday;
}

/** Days from 1970-01-01 to a date. */
export function dayOfDate(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date that many days from 1970-01-01. */
export function dateOfDay(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function remembered<Value>(find: (date: CalendarDate) => Value): (date: CalendarDate) => Value {
  const found = new Map<CalendarDate, Value>();
  return (date) => {
    let value = found.get(date);
    if (value === undefined) found.set(date, (value = find(date)));
    return value;
  };
}
