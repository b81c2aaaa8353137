import { finds, obeys, revisionsOutOfOrder } from '../document/checks.schema.ts';
import {
  choice,
  IN_CHOICE,
  lazily,
  listOf,
  maybe,
  number,
  oneOf,
  pairBy,
  recordOf,
  strictObject,
  text,
  words,
} from '../document/document.schema.ts';
import { checked, type Schema } from '../document/node.schema.ts';
import type { Finding } from '../document/types.ts';
import { toEpochDay } from '../time/calendarDate.ts';
import { calendarDateSchema, zoneNameSchema } from '../time/time.schema.ts';
import { parseHourRange, parseHours } from './hours.ts';
import type { CalendarDocument, CalendarRevision, Holiday, HourRange, WeeklyHours, YearlyRule } from './types.ts';
import { parseYearlyRule } from './yearlyRule.ts';

/** Throws unless a range can be read. */
export function isHourRange(range: HourRange): void {
  parseHourRange(range, '');
}

/** Throws if ranges of one day overlap. */
export function areHours(ranges: readonly HourRange[]): void {
  parseHours(ranges, '');
}

/** Throws unless a yearly rule can be read. */
export function isYearlyRule(rule: YearlyRule): void {
  parseYearlyRule(rule, '');
}

export const hourRangeSchema = /* @__PURE__ */ lazily(() => pairBy(isHourRange) satisfies Schema<HourRange>);

const hoursSchema = /* @__PURE__ */ lazily(
  () =>
    checked(listOf('a list of open hours such as [["09:00", "17:30"]]', hourRangeSchema()), obeys(areHours)) satisfies Schema<
      readonly HourRange[]
    >,
);

export const weeklyHoursSchema = /* @__PURE__ */ lazily(() => {
  const hours = maybe(hoursSchema());
  return strictObject(IN_CHOICE, {
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: hours,
    sat: hours,
    sun: hours,
  }) satisfies Schema<WeeklyHours>;
});

const weeklySchema = /* @__PURE__ */ lazily(() =>
  choice('the hours of each weekday such as { "mon": [["09:00", "17:30"]] }, or "always"', [
    oneOf(['always'], IN_CHOICE),
    weeklyHoursSchema(),
  ]),
);

const WEEKDAY = 'a weekday: "mon", "tue", "wed", "thu", "fri", "sat" or "sun"';

export const yearlyRuleSchema = /* @__PURE__ */ lazily(() => {
  const weekday = oneOf(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], WEEKDAY);
  const rule = choice('a date such as "12-25", { "month": 5, "weekday": "mon", "nth": -1 }, or { "easter": -2 }', [
    text(),
    strictObject(IN_CHOICE, { month: number('the number of a month'), weekday, nth: number('1 to 5, or -1 for the last') }),
    strictObject(IN_CHOICE, { easter: number('the days from Easter Sunday') }),
  ]);
  return checked(rule, obeys(isYearlyRule)) satisfies Schema<YearlyRule>;
});

export const holidaySchema = /* @__PURE__ */ lazily(() => {
  const date = calendarDateSchema();
  const rest = { name: maybe(text('a name')), hours: maybe(hoursSchema()) };
  return choice('a date such as "2026-12-25", or an object with "on", with "from" and "to", or with "every"', [
    date,
    strictObject(IN_CHOICE, { on: date, ...rest }),
    checked(strictObject(IN_CHOICE, { from: date, to: date, ...rest }), finds(invertedDates)),
    strictObject(IN_CHOICE, { every: yearlyRuleSchema(), ...rest }),
  ]) satisfies Schema<Holiday>;
});

export const calendarRevisionSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a revision with "effectiveFrom" and "weekly"', {
      effectiveFrom: calendarDateSchema(),
      weekly: weeklySchema(),
    }) satisfies Schema<CalendarRevision>,
);

export const calendarDocumentSchema = /* @__PURE__ */ lazily(() => {
  const byDate = maybe(recordOf('hours by date such as { "2026-12-24": [["09:00", "12:00"]] }', hoursSchema(), calendarDateSchema()));
  const calendar = strictObject('a calendar document, read from JSON into an object', {
    plumbline: oneOf([1], '1, the version of the format'),
    kind: oneOf(['calendar'], '"calendar"'),
    id: words('an id such as "london-office"'),
    name: maybe(text('a name')),
    zone: zoneNameSchema(),
    weekly: weeklySchema(),
    revisions: maybe(
      checked(
        listOf('a list of revisions', calendarRevisionSchema()),
        finds((revisions) => revisionsOutOfOrder(revisions, toEpochDay)),
      ),
    ),
    holidays: maybe(listOf('a list of holidays', holidaySchema())),
    overrides: byDate,
    breaks: byDate,
  });
  return checked(calendar, finds(neverOpen)) satisfies Schema<CalendarDocument>;
});

function* invertedDates({ from, to }: { readonly from: string; readonly to: string }): Generator<Finding> {
  if (to < from) yield { path: ['to'], expected: `"${from}" or a later date`, received: to };
}

function* neverOpen({ weekly, revisions = [], holidays = [], overrides = {} }: CalendarDocument): Generator<Finding> {
  const weeks = [weekly, ...revisions.map((revision) => revision.weekly)];
  if (weeks.includes('always')) return;
  const usual: (readonly HourRange[])[] = weeks.flatMap((week) => Object.values(week));
  const special = holidays.map((holiday) => (typeof holiday === 'object' ? (holiday.hours ?? []) : []));
  if ([...usual, ...special, ...Object.values(overrides)].every((hours) => hours.length === 0)) {
    yield { path: ['weekly'], expected: 'some open hours, or "always" for a calendar that never closes', received: weekly };
  }
}
