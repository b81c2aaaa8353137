import { PlumblineError } from '../errors.ts';
import { proportionInterval } from '../statistics/proportionInterval.ts';
import { existingDay, fromEpochDay, toEpochDay } from '../time/calendarDate.ts';
import { isPeriod } from './period.ts';
import type { AdherenceTrend, AdherenceTrendPoint, Period, SlaAdherence } from './types.ts';

/**
 * Adherence over time: the groups of an adherence pooled by the first period among its groupings, whatever else they are grouped by.
 *
 * Counts are added up and the ratio and its interval are taken of the sums; ratios are never averaged. Periods between the first and the last in which there
 * was nothing are there as no data, so that a line over them has a gap.
 *
 * @param adherence grouped by `year`, `quarter`, `month`, `week` or `day`, and by other names as well if it likes
 * @returns a point for every period in the order of time, or no data where it is not grouped by a period
 * @throws {PlumblineError} `sla/invalid-grouping` when a group's key is no such period of the years 1900 to 2499, `statistics/invalid-count` when its counts are none
 * @since 0.1.0
 * @example
 * adherenceTrend(slaAdherence(clocks, { by: ['priority', 'month'], zone: 'UTC', cohort: 'byStart' })).points[0]; // { period: '2026-03', startOn: '2026-03-01', met: 1, breached: 1, open: 0, … }
 */
export function adherenceTrend(adherence: SlaAdherence): AdherenceTrend {
  if (!Array.isArray(adherence?.by) || !Array.isArray(adherence.groups)) {
    throw new PlumblineError('sla/invalid-grouping', { expected: 'an adherence as slaAdherence gives it', received: adherence });
  }
  const { by, groups, confidence } = adherence;
  const period = by.find(isPeriod);
  if (period === undefined) return { status: 'no-data', reason: 'no-period' };
  const countsByStart = new Map<string, PeriodCounts>();
  for (const [index, { key, met, breached, open }] of groups.entries()) {
    const startOn = startOf(period, String(key[period]));
    if (existingDay(startOn) === undefined || startOn < '1900' || startOn >= '2500') {
      const path = `groups[${index}].key.${period}`;
      throw new PlumblineError('sla/invalid-grouping', { path, expected: `a ${period} of 1900 to 2499`, received: key[period] });
    }
    const counts = countsByStart.get(startOn) ?? NOTHING;
    countsByStart.set(startOn, { met: counts.met + met, breached: counts.breached + breached, open: counts.open + open });
  }
  const [first, ...others] = [...countsByStart.keys()].sort();
  if (first === undefined) return { status: 'no-data', reason: 'no-groups' };
  const last = others.at(-1) ?? first;
  const points: AdherenceTrendPoint[] = [];
  for (let startOn = first; startOn <= last; startOn = startAfter(period, startOn)) {
    const counts = countsByStart.get(startOn) ?? NOTHING;
    const figures = proportionInterval(counts.met, counts.met + counts.breached, { confidence });
    points.push({ period: nameOf(period, startOn), startOn, ...counts, figures });
  }
  return { status: 'ok', period, points };
}

type PeriodCounts = Pick<AdherenceTrendPoint, 'met' | 'breached' | 'open'>;

const NOTHING: PeriodCounts = { met: 0, breached: 0, open: 0 };

/** The first date of a period that has the name which `periodOf` gives. */
function startOf(period: Period, name: string): string {
  if (period === 'year') return `${name}-01-01`;
  if (period === 'month') return `${name}-01`;
  if (period !== 'quarter') return name;
  const [year, quarter] = name.split('-Q');
  return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
}

function nameOf(period: Period, startOn: string): string {
  if (period === 'year') return startOn.slice(0, 4);
  if (period === 'month') return startOn.slice(0, 7);
  if (period !== 'quarter') return startOn;
  return `${startOn.slice(0, 4)}-Q${Math.ceil(Number(startOn.slice(5, 7)) / 3)}`;
}

const DAYS: Partial<Record<Period, number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/** The first date of the period that follows. */
function startAfter(period: Period, startOn: string): string {
  const days = DAYS[period];
  if (days !== undefined) return fromEpochDay(toEpochDay(startOn) + days);
  const months = Number(startOn.slice(0, 4)) * 12 + Number(startOn.slice(5, 7)) - 1 + (MONTHS[period] ?? 0);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
