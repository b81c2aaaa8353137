import { parseDuration } from '../time/parseDuration.ts';
import type { DurationLike, InstantLike } from '../time/types.ts';
import { addBusinessTime } from './addBusinessTime.ts';
import type { Calendar } from './types.ts';

/**
 * The latest instant from which so much business time passes until an end: opening time, not the closing before it.
 *
 * @param calendar whose hours count
 * @param end where counting back begins
 * @param duration how much time: ISO 8601 text or integer milliseconds; zero gives the end itself
 * @returns the instant
 * @throws {PlumblineError} as `addBusinessTime`
 * @since 0.1.0
 * @example
 * subtractBusinessTime(londonOffice, '2026-03-30T11:00:00Z', 'PT4H').toISOString(); // '2026-03-27T16:30:00.000Z'
 */
export function subtractBusinessTime(calendar: Calendar, end: InstantLike, duration: DurationLike): Date {
  return addBusinessTime(calendar, end, 0 - parseDuration(duration));
}
