import { PlumblineError } from '../errors.ts';
import { epochDayAt, fromEpochDay } from '../time/calendarDate.ts';
import { type AllDayEvent, allDayEvent, eventIdentity } from './allDayEvent.ts';
import { type DateBudget, dateBudget, spend } from './dateBudget.ts';
import { eventTexts } from './eventText.ts';
import { recurrenceDays } from './recurrenceDays.ts';
import { Rejection } from './rejection.ts';
import type { ICalendarHolidays, ImportedHoliday, ImportRange, RejectedEvent } from './types.ts';

/**
 * The closed dates that an iCalendar text names, as of a feed of public holidays or of a company's shutdowns, to stand among the `holidays` of a
 * calendar.
 *
 * Each all-day event closes its dates, whether or not the feed shows them as free (`TRANSP`), as most feeds of holidays do. What repeats is
 * written out between `from` and `to`; an event that reaches beyond them is cut there. Events of the same name that overlap become one. An event with
 * a time of day is rejected: to be closed for part of a day is an override or a break of the calendar. No event stops the others and none is
 * dropped: each is accepted, outside the range, or rejected with its reason.
 *
 * A feed names dates, not instants: they are taken as written, in no zone. The text may have 5,000,000 characters and make for
 * 1,000,000 dates, counting those looked at for a rule; events beyond are rejected.
 *
 * @param text iCalendar text: one `VCALENDAR` or several, its lines folded or not
 * @param options.from the first date
 * @param options.to the last date
 * @returns the holidays in order of date, and what became of every event
 * @throws {PlumblineError} `import/invalid-icalendar` when it is no iCalendar text, is cut short or too long, or when `from` is after `to`;
 * `time/invalid-date` when one of these is no date
 * @source RFC 5545
 * @since 0.1.0
 * @example
 * holidaysFromICalendar('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20201225\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR', { from: '2026-01-01', to: '2026-12-31' }).holidays; // [{ on: '2026-12-25' }]
 */
export function holidaysFromICalendar(text: string, options: ImportRange): ICalendarHolidays {
  const { from, to } = Object(options) as ImportRange;
  const range = { fromDay: epochDayAt(from, 'from'), toDay: epochDayAt(to, 'to') };
  if (range.toDay < range.fromDay) {
    throw new PlumblineError('import/invalid-icalendar', { path: 'to', expected: `${from} or a later date`, received: to });
  }
  const events = eventTexts(text).map((event) => ({ event, identity: eventIdentity(event) }));
  const replaced = replacedDays(events.map(({ identity }) => identity));
  const budget = dateBudget();

  const spans: Span[] = [];
  const rejected: RejectedEvent[] = [];
  let outsideRangeCount = 0;
  for (const [index, { event, identity }] of events.entries()) {
    const { uid, name, replacesDay } = identity;
    try {
      const replacedHere = uid === undefined || replacesDay !== undefined ? undefined : replaced.get(uid);
      const found = spansOf(allDayEvent(event), replacedHere, range, budget);
      if (found.length === 0) outsideRangeCount++;
      for (const span of found) spans.push(name === undefined ? span : { ...span, name });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      rejected.push({ index, ...(uid !== undefined && { uid }), ...(name !== undefined && { name }), reason: error.reason });
    }
  }
  return {
    holidays: joined(spans).map(toHoliday),
    rejected,
    eventCount: events.length,
    acceptedCount: events.length - outsideRangeCount - rejected.length,
    outsideRangeCount,
  };
}

interface Range {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Days on end, both included. */
interface Span extends Range {
  readonly name?: string;
}

/** By series, the dates that events of their own stand for: moved, renamed or cancelled. */
function replacedDays(
  identities: readonly { readonly uid?: string; readonly replacesDay?: number }[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const replaced = new Map<string, Set<number>>();
  for (const { uid, replacesDay } of identities) {
    if (uid === undefined || replacesDay === undefined) continue;
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replacesDay));
  }
  return replaced;
}

function spansOf(event: AllDayEvent, replaced: ReadonlySet<number> | undefined, range: Range, budget: DateBudget): readonly Span[] {
  const { startDay, length, rules, addedDays, excludedDays } = event;
  const starts = { fromDay: range.fromDay - length + 1, toDay: range.toDay };
  const days = new Set(addedDays.filter((day) => day >= starts.fromDay && day <= starts.toDay));
  for (const rule of rules) for (const day of recurrenceDays(rule, startDay, starts, budget)) days.add(day);
  for (const day of excludedDays) days.delete(day);
  const spans: Span[] = [];
  for (const day of days) {
    if (replaced?.has(day) === true) continue;
    const fromDay = Math.max(day, range.fromDay);
    const toDay = Math.min(day + length - 1, range.toDay);
    // Its first day was written in the text, or paid for by its rule.
    spend(budget, toDay - fromDay);
    spans.push({ fromDay, toDay });
  }
  return spans;
}

/** In order of date, those of one name that overlap made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  const places = new Map<string | undefined, number>();
  for (const span of [...spans].sort((a, b) => a.fromDay - b.fromDay || compare(a.name ?? '', b.name ?? ''))) {
    const place = places.get(span.name);
    const before = place === undefined ? undefined : (result[place] as Span);
    if (place !== undefined && before !== undefined && span.fromDay <= before.toDay) {
      result[place] = { ...before, toDay: Math.max(before.toDay, span.toDay) };
    } else {
      places.set(span.name, result.push(span) - 1);
    }
  }
  return result;
}

/** By code unit: the host's language has no say. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toHoliday({ fromDay, toDay, name }: Span): ImportedHoliday {
  const named = name === undefined ? {} : { name };
  return fromDay === toDay ? { on: fromEpochDay(fromDay), ...named } : { from: fromEpochDay(fromDay), to: fromEpochDay(toDay), ...named };
}
