import { PlumblineError } from '../errors.ts';

/** The longest text that is read, in UTF-16 code units. Public holiday feeds have some 100,000. */
const MAX_TEXT = 5_000_000;

/** The properties that say on which dates an event lies, and what it is called. */
const PROPERTIES = [
  'UID',
  'SUMMARY',
  'STATUS',
  'RECURRENCE-ID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'EXRULE',
] as const;

export type EventProperty = (typeof PROPERTIES)[number];

/** A property as it stands in the text, unfolded, nothing unescaped. */
export interface PropertyText {
  /** Empty, or from the first `;`. */
  readonly parameters: string;
  readonly value: string;
}

/** One `VEVENT` as it stands in the text. */
export interface EventText {
  /** Its properties, those of one name in the order of the text. */
  readonly properties: ReadonlyMap<EventProperty, readonly PropertyText[]>;
  /** Whether a line is none. */
  readonly hasInvalidLine: boolean;
}

/**
 * The events of an iCalendar text, each by itself: what is wrong with one of them is no matter of the others.
 *
 * @throws {PlumblineError} `import/invalid-icalendar` when it is no iCalendar text, is cut short, or has more than 5,000,000 characters
 * @source RFC 5545, sections 3.1 and 3.6
 */
export function eventTexts(text: string): readonly EventText[] {
  if (typeof text !== 'string') throw invalid('iCalendar text', text);
  if (text.length > MAX_TEXT) throw invalid(`at most ${MAX_TEXT} characters`, `${text.length} characters`);
  // Takes a byte order mark off, too.
  const body = text.trimStart();
  if (!/^BEGIN:VCALENDAR[ \t]*[\r\n]/i.test(body)) throw invalid('iCalendar text, which begins BEGIN:VCALENDAR', excerpt(body));

  const events: EventText[] = [];
  const open: string[] = [];
  let event = newEvent();
  for (const line of body.replace(/(?:\r\n|[\r\n])[ \t]/g, '').split(/[\r\n]+/)) {
    const [, edge, component = ''] = /^(BEGIN|END):(.*)$/i.exec(line) ?? [];
    const name = component.trim().toUpperCase();
    if (edge?.toUpperCase() === 'BEGIN') {
      if (open.length === 0 && name !== 'VCALENDAR') throw invalid('BEGIN:VCALENDAR', excerpt(line));
      open.push(name);
      if (isEvent(open)) event = newEvent();
    } else if (edge !== undefined) {
      const isEventEnd = isEvent(open);
      const begun = open.pop();
      if (begun !== name) throw invalid(begun === undefined ? 'BEGIN:VCALENDAR' : `END:${excerpt(begun)}`, excerpt(line));
      if (isEventEnd) events.push(event);
    } else if (line.trim() !== '') {
      if (open.length === 0) throw invalid('BEGIN:VCALENDAR, or nothing, after END:VCALENDAR', excerpt(line));
      // An alarm inside an event has properties of the same names.
      if (isEvent(open)) addLine(event, line);
    }
  }
  if (open.length > 0) throw invalid(`END:${excerpt(open[open.length - 1] as string)}`, 'the end of the text');
  return events;
}

function isEvent(open: readonly string[]): boolean {
  return open.length === 2 && open[1] === 'VEVENT';
}

interface OpenEvent extends EventText {
  readonly properties: Map<EventProperty, PropertyText[]>;
  hasInvalidLine: boolean;
}

function newEvent(): OpenEvent {
  return { properties: new Map(), hasInvalidLine: false };
}

function addLine(event: OpenEvent, line: string): void {
  const name = /^([\w-]+)(?=[;:])/.exec(line)?.[1] ?? '';
  const colon = colonOf(line);
  if (name === '' || colon === undefined) {
    event.hasInvalidLine = true;
    return;
  }
  const property = PROPERTIES.find((known) => known === name.toUpperCase());
  if (property === undefined) return;
  const text = { parameters: line.slice(name.length, colon), value: line.slice(colon + 1).trim() };
  if (event.properties.get(property)?.push(text) === undefined) event.properties.set(property, [text]);
}

/** Where the value begins: at the first colon that is not quoted. A search for it in ical.js takes the square of the time. */
function colonOf(line: string): number | undefined {
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') isQuoted = !isQuoted;
    else if (line[i] === ':' && !isQuoted) return i;
  }
  return undefined;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function invalid(expected: string, received: unknown): PlumblineError {
  return new PlumblineError('import/invalid-icalendar', { expected, received });
}
