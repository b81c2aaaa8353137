import { PlumblineError } from '../errors.ts';
import type { DurationLike } from './types.ts';

const ISO_DURATION = /^([+-])?PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?$/;

/**
 * A length of time in milliseconds.
 *
 * Only hours, minutes and seconds are read. A day is refused because it means 24 hours to one reader, a working day to another and the same time
 * tomorrow to a third.
 *
 * @param duration ISO 8601 text such as `"PT4H30M"`, or integer milliseconds; may be negative
 * @returns integer milliseconds
 * @throws {PlumblineError} `time/invalid-duration` for anything else, with the way out when days, weeks, months or years were given
 * @source ISO 8601-1, section 5.5.2
 * @since 0.1.0
 * @example
 * parseDuration('PT4H30M'); // 16200000
 * parseDuration('PT0.5S'); // 500
 */
export function parseDuration(duration: DurationLike): number {
  if (typeof duration === 'number') {
    if (Number.isSafeInteger(duration)) return duration;
  } else if (typeof duration === 'string') {
    const match = ISO_DURATION.exec(duration);
    if (match !== null) {
      const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
      const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
      if (Number.isSafeInteger(ms)) return sign === '-' ? 0 - ms : ms;
    }
  }
  const ambiguous = typeof duration === 'string' && (/^[+-]?P\d/.test(duration) || /day|week|month|year/i.test(duration));
  throw new PlumblineError('time/invalid-duration', {
    expected: ambiguous
      ? 'hours, minutes and seconds such as "PT24H" (a bare day is ambiguous: count working days or calendar days by name instead)'
      : 'a duration such as "PT4H30M", or integer milliseconds',
    received: duration,
  });
}
