import { timelineOf } from '../calendar/compileCalendar.ts';
import { always } from '../calendar/always.ts';
import { businessTimeBetween } from '../calendar/businessTimeBetween.ts';
import { calendarDayTarget, workingDayTarget } from '../calendar/dayTargets.ts';
import type { Timeline } from '../calendar/timeline.ts';
import type { Calendar } from '../calendar/types.ts';
import { PlumblineError } from '../errors.ts';
import { parseDuration } from '../time/parseDuration.ts';
import { epochMsAt } from '../time/toEpochMs.ts';
import type { SlaClockTarget } from './types.ts';

/** A target that has been read for a clock that began at a given instant. */
export interface ReadTarget {
  readonly target: SlaClockTarget;
  /** The open time on which it is counted. */
  readonly timeline: Timeline;
  /** How much counted time is allowed: infinite when the calendar never gets there; absent for a stopwatch. */
  readonly lengthMs?: number;
  /** The due instant that the target itself names, before any pause. */
  readonly dueMs?: number;
  /** Where a due instant in closed time is told as the next opening: working days at the same time. */
  readonly snapsForward: boolean;
}

/** Throws unless a target is an object: the properties of anything else would be as if they were not given. */
export function assertTarget(target: SlaClockTarget): void {
  if (Object(target) === target) return;
  throw new PlumblineError('sla/invalid-target', {
    path: 'target',
    expected: 'an object such as { "within": "PT4H", "calendar": "office" }',
    received: target,
  });
}

/**
 * Reads a target for a clock that begins at `fromMs`.
 *
 * @throws {PlumblineError} `sla/unknown-calendar`, `sla/invalid-target`, `time/invalid-duration`, and what the calendar throws
 */
export function readTarget(target: SlaClockTarget, fromMs: number, calendars: readonly Calendar[]): ReadTarget {
  const { within } = target;
  const calendar = target.calendar === undefined ? always : calendarOf(target.calendar, calendars);
  const timeline = timelineOf(calendar);
  if (within === undefined) return { target, timeline, snapsForward: false };
  if (typeof within === 'string') {
    const lengthMs = parseDuration(within);
    if (lengthMs <= 0) throw invalidTarget('a duration above zero', within);
    return { target, timeline, lengthMs, snapsForward: false };
  }
  if (Object(within) !== within || !('workingDays' in within || 'calendarDays' in within || 'dueAt' in within)) {
    throw invalidTarget('a duration such as "PT4H", days, or a due instant', within);
  }
  if ('workingDays' in within) {
    requireDays(within.workingDays, target);
    const dueMs = unlessExhausted(() => workingDayTarget(calendar, fromMs, within).getTime());
    const lengthMs = dueMs === undefined ? Number.POSITIVE_INFINITY : businessTimeBetween(calendar, fromMs, dueMs);
    return { target, timeline, lengthMs, ...(dueMs === undefined ? {} : { dueMs }), snapsForward: within.at === 'sameTime' };
  }
  // Dates and deadlines name an instant: every hour until then counts.
  if ('calendarDays' in within) requireDays(within.calendarDays, target);
  const dueMs =
    'calendarDays' in within ? calendarDayTarget(calendar, fromMs, within).getTime() : epochMsAt(within.dueAt, () => 'within.dueAt');
  return { target, timeline: timelineOf(always), lengthMs: dueMs - fromMs, dueMs, snapsForward: false };
}

/** The calendars that were given, if any. */
export function calendarList(calendars: readonly Calendar[] = []): readonly Calendar[] {
  if (Array.isArray(calendars)) return calendars;
  throw new PlumblineError('sla/unknown-calendar', { path: 'calendars', expected: 'a list of calendars', received: calendars });
}

function calendarOf(id: string, calendars: readonly Calendar[]): Calendar {
  const calendar = calendars.find((candidate) => candidate?.id === id);
  if (calendar === undefined) {
    throw new PlumblineError('sla/unknown-calendar', {
      path: 'calendar',
      expected: `the id of a calendar that was given (${calendars.map((known) => JSON.stringify(known.id)).join(', ') || 'none was'})`,
      received: id,
    });
  }
  return calendar;
}

function requireDays(count: number, { calendar, within }: SlaClockTarget): void {
  if (!(count >= 1)) throw invalidTarget('1 day or more', within);
  if (calendar === undefined) throw invalidTarget('a calendar beside a target in days, for its working days and its zone', within);
}

function invalidTarget(expected: string, received: unknown): PlumblineError {
  return new PlumblineError('sla/invalid-target', { path: 'within', expected, received });
}

function unlessExhausted<T>(calculate: () => T): T | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof PlumblineError && (error.code === 'calendar/exhausted' || error.code === 'calendar/empty')) return undefined;
    throw error;
  }
}
