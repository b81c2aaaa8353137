import { readRules } from './rules.ts';
import { emptyTimeline, type Timeline } from './timeline.ts';
import type { Calendar, CalendarDocument, CompiledCalendar } from './types.ts';

/** Timelines by the identity of the document or handle: documents are immutable, and changing one in place is misuse. */
const timelines = new WeakMap<Calendar, Timeline>();

/**
 * Makes a calendar ready for calculation.
 *
 * Every function takes the plain document as well and compiles it on first use. Compiling it yourself finds a wrong document early.
 *
 * @param document the calendar; it must not be changed afterwards
 * @returns an opaque, frozen handle that every calendar function accepts
 * @throws {PlumblineError} `time/unknown-zone`, `time/invalid-date`, `calendar/invalid-document`, `calendar/invalid-hours`,
 * `calendar/invalid-holiday`, `calendar/invalid-revision`, each naming the path; a key that nobody knows is one of these errors
 * @since 0.1.0
 * @example
 * compileCalendar({ plumbline: 1, kind: 'calendar', id: 'office', zone: 'Europe/London', weekly: { mon: [['09:00', '17:30']] } }).zone; // 'Europe/London'
 */
export function compileCalendar(document: CalendarDocument): CompiledCalendar {
  const timeline = timelineOf(document);
  const handle = Object.freeze({ id: document.id, zone: document.zone }) as CompiledCalendar;
  timelines.set(handle, timeline);
  return handle;
}

/** The timeline of a calendar, compiled now if it was never asked for. */
export function timelineOf(calendar: Calendar): Timeline {
  let timeline = timelines.get(calendar);
  if (timeline === undefined) {
    // A handle is always known, so this is a document.
    timeline = emptyTimeline(readRules(calendar as CalendarDocument));
    timelines.set(calendar, timeline);
  }
  return timeline;
}
