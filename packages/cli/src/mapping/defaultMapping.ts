import type { EventLogMapping, TicketMapping, TicketRowsMapping } from './types.ts';

/** Columns that mean something by their own name. */
const OWN_NAMES = new Set(['id', 'createdAt', 'at', 'event', 'actor']);

/**
 * The mapping of a file that comes without one: its columns say by their names what they are.
 *
 * - `id` and `createdAt` are what they say; with a column `at` the file is an event log, where `event` names what happened and `actor` is human, bot
 *   or customer;
 * - `…DueAt` is a deadline and any other `…At` an event: `resolutionDueAt` is the deadline `resolution`, `firstResponseAt` the event `first-response`;
 * - every other column is a field; in an event log, one whose history counts.
 *
 * Instants are ISO 8601 with an offset.
 *
 * @param header the names of the columns
 */
export function defaultMapping(header: readonly string[]): TicketMapping {
  const others = header.filter((name) => name !== '' && !OWN_NAMES.has(name));
  const pairs = (suffix: RegExp, columns: readonly string[]) =>
    Object.fromEntries(columns.map((name) => [kebab(name.replace(suffix, '')), name]));
  const deadlines = others.filter((name) => /.DueAt$/.test(name));
  const events = others.filter((name) => /.At$/.test(name) && !deadlines.includes(name));
  const fields = Object.fromEntries(others.filter((name) => !/.At$/.test(name)).map((name) => [name, name]));
  const base = {
    plumbline: 1,
    kind: 'ticket-mapping',
    id: 'id',
    events: pairs(/At$/, events),
    deadlines: pairs(/DueAt$/, deadlines),
  } as const;

  if (!header.includes('at')) return { ...base, shape: 'ticket-rows', createdAt: 'createdAt', fields } satisfies TicketRowsMapping;
  return {
    ...base,
    shape: 'event-log',
    at: 'at',
    changes: fields,
    ...(header.includes('createdAt') && { createdAt: 'createdAt' }),
    ...(header.includes('event') && { event: 'event' }),
    ...(header.includes('actor') && { actor: { column: 'actor', values: { human: 'human', bot: 'bot', customer: 'customer' } } }),
  } satisfies EventLogMapping;
}

/** `firstResponse` as `first-response`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
