import type { Ticket, TicketEvent } from '@plumbline/core';
import type { TicketRowsMapping } from '../mapping/types.ts';
import { missingValue, shown, type CellReader } from './cellReader.ts';
import { setOwn } from './setOwn.ts';
import type { TicketCollector } from './ticketCollector.ts';

/** Makes tickets of a file with one row a ticket. */
export function ticketRows(mapping: TicketRowsMapping, reader: CellReader): TicketCollector {
  const tickets: Ticket[] = [];
  const ids = new Set<string>();

  return {
    tickets: () => tickets,
    eventNames: () => [],
    // A ticket that comes again is rejected.
    inSeveralFiles: () => undefined,
    fileRows(find) {
      const id = find.column(mapping.id, 'id');
      const createdAt = find.column(mapping.createdAt, 'createdAt');
      const fieldColumns = find.columns(mapping.fields, 'fields');
      const eventColumns = find.columns(mapping.events, 'events');
      const deadlineColumns = find.columns(mapping.deadlines, 'deadlines');

      return (cells) => {
        const ticketId = reader.id(cells, id);
        if (ticketId === undefined) return missingValue(id);
        const created = reader.instant(cells, createdAt);
        if (created === undefined) return missingValue(createdAt);
        if (typeof created !== 'number') return created;

        const events: (TicketEvent & { at: number })[] = [];
        for (const column of eventColumns) {
          const at = reader.instant(cells, column);
          if (at === undefined) continue;
          if (typeof at !== 'number') return at;
          events.push({ at, name: column.as });
        }
        const deadlines: Record<string, number> = {};
        for (const column of deadlineColumns) {
          const at = reader.instant(cells, column);
          if (at === undefined) continue;
          if (typeof at !== 'number') return at;
          setOwn(deadlines, column.as, at);
        }
        if (ids.has(ticketId)) {
          return {
            reason: 'duplicate-id',
            column: id.name,
            expected: 'one row a ticket (for one row a change, the shape "event-log")',
            received: `${shown(ticketId)} again`,
          };
        }

        ids.add(ticketId);
        const fields: Record<string, string> = {};
        for (const column of fieldColumns) {
          const value = reader.text(cells, column);
          if (value !== undefined) setOwn(fields, column.as, value);
        }
        events.sort((a, b) => a.at - b.at);
        tickets.push({ id: ticketId, createdAt: created, fields, events, ...(deadlineColumns.length > 0 && { deadlines }) });
        return undefined;
      };
    },
  };
}
