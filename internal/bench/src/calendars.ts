import type { CalendarDocument, Holiday, Weekday } from '@plumbline/core';

export const zone = 'Europe/London';

/** The same hours on some days of the week: what every peer can be told as well. */
export interface DailyHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly isoWeekdays: readonly number[];
  readonly from: WallTime;
  readonly to: WallTime;
  /** Dates on which there are none. */
  readonly closedOn: ReadonlySet<string>;
}

export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** Bank holidays of England as they fell, and 24 and 31 December. */
const closedOn = Object.entries({
  2023: ['12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-24', '12-25', '12-26', '12-31'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-24', '12-25', '12-26', '12-31'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-24', '12-25', '12-28', '12-31'],
}).flatMap(([year, dates]) => dates.map((date) => `${year}-${date}`));

/** An office in London over 2024 to 2026: ten closed days a year. It never opens across a clock change. */
export const officeHours: DailyHours = {
  isoWeekdays: [1, 2, 3, 4, 5],
  from: { hour: 9, minute: 0 },
  to: { hour: 17, minute: 30 },
  closedOn: new Set(closedOn),
};

/** A night desk, open every night over the hour at which clocks change. */
export const nightHours: DailyHours = {
  isoWeekdays: [1, 2, 3, 4, 5, 6, 7],
  from: { hour: 0, minute: 0 },
  to: { hour: 6, minute: 0 },
  closedOn: new Set(),
};

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The document of such hours; each call makes one that no calculation has seen. */
export function documentOf(hours: DailyHours, holidays: readonly Holiday[] = [...hours.closedOn]): CalendarDocument {
  const range = [text(hours.from), text(hours.to)] as const;
  return {
    plumbline: 1,
    kind: 'calendar',
    id: 'bench',
    zone,
    weekly: Object.fromEntries(weekdays.map((day, index) => [day, hours.isoWeekdays.includes(index + 1) ? [range] : []])),
    holidays,
  };
}

/** The office with its closed days as yearly rules, for any number of years. */
export function everyYearOffice(): CalendarDocument {
  return documentOf(officeHours, [
    ...['01-01', '12-24', '12-25', '12-26', '12-31'].map((every) => ({ every })),
    ...[-2, 1].map((easter) => ({ every: { easter } })),
    { every: { month: 5, weekday: 'mon', nth: 1 } },
    { every: { month: 5, weekday: 'mon', nth: -1 } },
    { every: { month: 8, weekday: 'mon', nth: -1 } },
  ]);
}

function text({ hour, minute }: WallTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
