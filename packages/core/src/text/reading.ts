import { toIsoInstant } from '../time/toIsoInstant.ts';
import type { IsoInstant, ZoneName } from '../time/types.ts';
import { wallClockMs } from '../time/zone.ts';

/** What people read of an instant: what the wall clock of a zone shows. */
export type Reading = string;

/** The reading of a zone's wall clock: `2026-03-27 17:30`, with seconds where there are any. */
export function reading(instant: IsoInstant, zone: ZoneName): Reading {
  const [date = '', time = ''] = toIsoInstant(wallClockMs(zone, instant)).slice(0, -1).split('T');
  return `${date}\u00a0${time.replace(/:00$/, '')}`;
}
