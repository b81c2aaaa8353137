/**
 * Payloads of other systems into Plumbline's documents. Apart from the rest, for the parsers that it brings along.
 *
 * @packageDocumentation
 */
export { holidaysFromICalendar } from './import/holidaysFromICalendar.ts';
export type { EventRejection, ICalendarHolidays, ImportedHoliday, ImportRange, RejectedEvent } from './import/types.ts';
export type { CalendarDate } from './time/types.ts';
