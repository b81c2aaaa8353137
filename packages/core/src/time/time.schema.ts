import { lazily, textBy } from '../document/document.schema.ts';
import type { Schema } from '../document/node.schema.ts';
import { toEpochDay } from './calendarDate.ts';
import { parseDuration } from './parseDuration.ts';
import { toEpochMs } from './toEpochMs.ts';
import type { CalendarDate, IsoDuration, IsoInstant, ZoneName } from './types.ts';
import { assertZone } from './zone.ts';

export const isoInstantSchema = /* @__PURE__ */ lazily(
  () => textBy(toEpochMs, 'an instant with an offset, such as "2026-03-27T16:30:00Z"') satisfies Schema<IsoInstant>,
);

export const calendarDateSchema = /* @__PURE__ */ lazily(
  () => textBy(toEpochDay, 'a date that exists, such as "2026-03-27"') satisfies Schema<CalendarDate>,
);

/** A duration that something may take, so one above zero. */
export const isoDurationSchema = /* @__PURE__ */ lazily(
  () => textBy(isPositiveDuration, 'a duration above zero, such as "PT4H30M"') satisfies Schema<IsoDuration>,
);

export const zoneNameSchema = /* @__PURE__ */ lazily(
  () => textBy(isZoneName, 'an IANA time zone that this runtime knows, such as "Europe/London"') satisfies Schema<ZoneName>,
);

/** Whether a duration is above zero. */
export function isPositiveDuration(duration: IsoDuration): boolean {
  return parseDuration(duration) > 0;
}

/** Throws unless the runtime knows the zone. */
export function isZoneName(zone: ZoneName): void {
  assertZone(zone);
}
