import { DAY_MS, fromEpochDay, weekdayOf } from '../time/calendarDate.ts';
import { wallClockMs } from '../time/zone.ts';
import type { ZoneName } from '../time/types.ts';
import type { Period } from './types.ts';

const PERIODS: readonly string[] = ['year', 'quarter', 'month', 'week', 'day'] satisfies readonly Period[];

/** Whether a name to group by is a period. */
export function isPeriod(name: string): name is Period {
  return PERIODS.includes(name);
}

/** The period that an instant lies in, read on the wall clock of the zone; a week is named by its Monday. */
export function periodOf(period: Period, zone: ZoneName, ms: number): string {
  const epochDay = Math.floor(wallClockMs(zone, ms) / DAY_MS);
  if (period === 'week') return fromEpochDay(epochDay - weekdayOf(epochDay));
  const date = fromEpochDay(epochDay);
  if (period === 'day') return date;
  if (period === 'month') return date.slice(0, 7);
  const year = date.slice(0, 4);
  return period === 'year' ? year : `${year}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
