import type { CalendarDocument, Holiday, HourRange } from '@plumbline/core';

type Days = Readonly<Record<string, readonly HourRange[]>>;

/** A calendar as vectors write it. */
export interface Schedule {
  readonly timeZone: string;
  readonly weekly: Days;
  readonly holidays?: readonly Holiday[];
  readonly overrides?: Days;
  readonly breaks?: Days;
}

/** The calendar document of a schedule. */
export function calendarOfSchedule({ timeZone, weekly, holidays, overrides, breaks }: Schedule): CalendarDocument {
  return {
    plumbline: 1,
    kind: 'calendar',
    id: 'schedule',
    zone: timeZone,
    weekly: eachDay(weekly),
    holidays: holidays ?? [],
    overrides: eachDay(overrides ?? {}),
    breaks: eachDay(breaks ?? {}),
  };
}

function eachDay(days: Days): Days {
  return Object.fromEntries(Object.entries(days).map(([day, ranges]) => [day, ranges.map(overnight)]));
}

/** An end that is not after its start is on the next date: `["22:00", "06:00"]` is `["22:00", "30:00"]`. */
function overnight([from, to]: HourRange): HourRange {
  if (to > from) return [from, to];
  return [from, `${Number(to.slice(0, 2)) + 24}${to.slice(2)}`];
}
