import { addBusinessTime, type CalendarDocument, slaClocks, type SlaPolicy, type Ticket } from '@plumbline/core';
import { toEpochMs } from '@plumbline/core/time';
import { parseSlaPolicy, safeParseCalendar } from '@plumbline/core/schema';

const calendar: CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'london',
  zone: 'Europe/London',
  weekly: { mon: [['09:00', '17:30']] },
  holidays: ['2026-12-25', { every: { easter: -2 } }],
};

export const dueAt: Date = addBusinessTime(calendar, '2026-03-27T16:30:00Z', 'PT4H');
export const dueMs: number = toEpochMs(dueAt);

const policy: SlaPolicy = parseSlaPolicy({});
const ticket: Ticket = { id: 'T-1', createdAt: dueMs, fields: { priority: 'P1' } };
export const dues: (string | undefined)[] = slaClocks(policy, ticket, { asOf: dueAt, calendars: [calendar] }).map((clock) => clock.dueAt);

const read = safeParseCalendar(calendar);
export const zone: string = read.status === 'ok' ? read.value.zone : read.issues.map((issue) => issue.message).join();

// @ts-expect-error TS2345: a calendar has a zone
addBusinessTime({ plumbline: 1, kind: 'calendar', id: 'nowhere', weekly: {} }, dueAt, 'PT4H');
