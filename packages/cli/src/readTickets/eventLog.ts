import type { Actor, Ticket, TicketEvent } from '@plumbline/core';
import type { EventLogMapping } from '../mapping/types.ts';
import { missingValue, type CellReader, type Column } from './cellReader.ts';
import { setOwn } from './setOwn.ts';
import type { TicketCollector } from './ticketCollector.ts';
import { ticketsInSeveralFiles } from './ticketsInSeveralFiles.ts';

/** What a row says that has to be kept until all rows of its ticket are known. */
interface LoggedRow {
  /** The file that it stands in, counted from 0. */
  readonly file: number;
  readonly at: number;
  /** The values of the fields whose history counts; `""` for none. */
  readonly values: readonly string[];
  readonly name: string | undefined;
  readonly actor: Actor | undefined;
}

/** What is known of a ticket so far: its rows, and what the last of them says. */
interface TicketLog {
  readonly id: string;
  readonly rows: LoggedRow[];
  lastAt: number;
  createdAt: number | undefined;
  fields: readonly (string | undefined)[];
  events: readonly (number | undefined)[];
  deadlines: readonly (number | undefined)[];
}

/** Makes tickets of a log with one row a change. */
export function eventLog(mapping: EventLogMapping, reader: CellReader): TicketCollector {
  const logs = new Map<string, TicketLog>();
  const namesSeen = new Set<string>();
  const fieldNames = Object.keys(mapping.fields ?? {});
  const changeNames = Object.keys(mapping.changes ?? {});
  const eventNames = Object.keys(mapping.events ?? {});
  const deadlineNames = Object.keys(mapping.deadlines ?? {});
  const actors = new Map(Object.entries(mapping.actor?.values ?? {}));
  let fileCount = 0;

  return {
    fileRows(find) {
      const file = fileCount;
      fileCount += 1;
      const id = find.column(mapping.id, 'id');
      const atColumn = find.column(mapping.at, 'at');
      const optional = (name: string | undefined, role: string) => (name === undefined ? undefined : find.column(name, role));
      const createdAtColumn = optional(mapping.createdAt, 'createdAt');
      const eventColumn = optional(mapping.event, 'event');
      const actorColumn = optional(mapping.actor?.column, 'actor.column');
      const fieldColumns = find.columns(mapping.fields, 'fields');
      const changeColumns = find.columns(mapping.changes, 'changes');
      const instantColumns = [...find.columns(mapping.events, 'events'), ...find.columns(mapping.deadlines, 'deadlines')];

      return (cells) => {
        const ticketId = reader.id(cells, id);
        if (ticketId === undefined) return missingValue(id);
        const at = reader.instant(cells, atColumn);
        if (at === undefined) return missingValue(atColumn);
        if (typeof at !== 'number') return at;
        const createdAt = createdAtColumn && reader.instant(cells, createdAtColumn);
        if (createdAtColumn && createdAt === undefined) return missingValue(createdAtColumn);
        if (typeof createdAt === 'object') return createdAt;
        const instants: (number | undefined)[] = [];
        for (const column of instantColumns) {
          const instant = reader.instant(cells, column);
          if (typeof instant === 'object') return instant;
          instants.push(instant);
        }

        const text = (column: Column | undefined) => column && reader.text(cells, column);
        const name = text(eventColumn);
        if (name !== undefined) namesSeen.add(name);
        const log = logs.get(ticketId) ?? newLog(logs, ticketId);
        log.rows.push({
          file,
          at,
          values: changeColumns.map((column) => reader.text(cells, column) ?? ''),
          name,
          actor: actors.get(text(actorColumn) ?? ''),
        });
        // Of rows at one instant, the later in the file is the last.
        if (at >= log.lastAt) {
          log.lastAt = at;
          log.createdAt = createdAt;
          log.fields = fieldColumns.map((column) => reader.text(cells, column));
          log.events = instants.slice(0, eventNames.length);
          log.deadlines = instants.slice(eventNames.length);
        }
        return undefined;
      };
    },

    tickets: () => Array.from(logs.values(), toTicket),
    eventNames: () => [...namesSeen],
    // Of a single file there is nothing to look for.
    inSeveralFiles: () => (fileCount > 1 ? ticketsInSeveralFiles(logs.values()) : undefined),
  };

  function toTicket(log: TicketLog): Ticket {
    // Stable: rows of one instant keep the order of the file.
    const rows = isOrdered(log.rows) ? log.rows : log.rows.toSorted((a, b) => a.at - b.at);
    const [first] = rows as [LoggedRow, ...LoggedRow[]];
    const events: (TicketEvent & { at: number })[] = [];
    let previous = first.values;
    for (const { at, values, name, actor } of rows) {
      const set = changed(changeNames, previous, values);
      previous = values;
      if (set === undefined && name === undefined) continue;
      events.push({ at, ...(name !== undefined && { name }), ...(actor && { actor }), ...(set && { set }) });
    }
    for (const [index, name] of eventNames.entries()) {
      const at = log.events[index];
      if (at !== undefined) events.push({ at, name });
    }
    if (!isOrdered(events)) events.sort((a, b) => a.at - b.at);

    return {
      id: log.id,
      createdAt: log.createdAt ?? first.at,
      fields: { ...present(changeNames, first.values), ...present(fieldNames, log.fields) },
      events,
      ...(deadlineNames.length > 0 && { deadlines: present(deadlineNames, log.deadlines) }),
    };
  }
}

function newLog(logs: Map<string, TicketLog>, id: string): TicketLog {
  const log: TicketLog = { id, rows: [], lastAt: Number.NEGATIVE_INFINITY, createdAt: undefined, fields: [], events: [], deadlines: [] };
  logs.set(id, log);
  return log;
}

/** The fields that took another value; one that lost its value has taken `""`. */
function changed(names: readonly string[], before: readonly string[], after: readonly string[]): Record<string, string> | undefined {
  let set: Record<string, string> | undefined;
  for (const [index, name] of names.entries()) {
    const value = after[index] ?? '';
    if (value !== before[index]) setOwn((set ??= {}), name, value);
  }
  return set;
}

/** The values that are there, by name. */
function present<Value>(names: readonly string[], values: readonly (Value | undefined)[]): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (value !== undefined && value !== '') setOwn(result, name, value);
  }
  return result;
}

function isOrdered(rows: readonly { readonly at: number }[]): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if ((rows[at] as { at: number }).at < (rows[at - 1] as { at: number }).at) return false;
  }
  return true;
}
