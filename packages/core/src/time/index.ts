export type { CalendarDate, DurationLike, InstantLike, IsoDuration, IsoInstant, WallClockReading, ZoneName } from './types.ts';
export { fromEpochDay, toEpochDay } from './calendarDate.ts';
export { parseDuration } from './parseDuration.ts';
export { toEpochMs } from './toEpochMs.ts';
export { toIsoInstant } from './toIsoInstant.ts';
export { instantOfWallClock, wallClockMs, zoneOffsetMs } from './zone.ts';
