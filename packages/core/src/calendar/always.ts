import type { CalendarDocument } from './types.ts';

/** The calendar that never closes. An empty calendar is not that: it never opens. */
export const always: CalendarDocument = { plumbline: 1, kind: 'calendar', id: 'always', zone: 'UTC', weekly: 'always' };
