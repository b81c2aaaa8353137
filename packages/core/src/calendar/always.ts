import type { CalendarDocument } from './types.ts';

/**
 * The calendar that never closes. An empty calendar is not that: it never opens.
 *
 * @since 0.1.0
 */
export const always: CalendarDocument = { plumbline: 1, kind: 'calendar', id: 'always', zone: 'UTC', weekly: 'always' };
