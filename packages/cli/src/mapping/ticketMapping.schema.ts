import { instantOfWallClock } from '@plumbline/core';
import * as z from 'zod/mini';
import { compileDatePattern, dateFormatExpected } from '../datePattern.ts';
import type { TicketMapping } from './types.ts';

/** One thing that is wrong in a document. */
export interface MappingIssue {
  /** Where it is, such as `events.closed`; empty for the document itself. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** All of it as one sentence. */
  readonly message: string;
}

const column = z.string('the name of a column').check(z.minLength(1, 'the name of a column'));
const columns = z.record(
  z.string().check(z.minLength(1)),
  column,
  'an object of names, each with the name of a column, such as { "closed": "closed_at" }',
);

const dateFormat = z.string(dateFormatExpected).check(
  z.superRefine((format, context) => {
    if (format === 'iso') return;
    try {
      compileDatePattern(format);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `${dateFormatExpected} (${(error as Error).message})` });
    }
  }),
);

const zoneExpected = 'an IANA time zone that this runtime knows, such as "Europe/London"';
const zone = z.string(zoneExpected).check(z.refine(isZone, zoneExpected));

const delimiterExpected = 'one character that is no quote and no line break, such as ";"';
const delimiter = z.string(delimiterExpected).check(z.regex(/^[^"\r\n\uFEFF]$/, delimiterExpected));

const actorExpected = '"human", "bot" or "customer"';

const base = {
  plumbline: z.literal(1, 'the version 1'),
  kind: z.literal('ticket-mapping', '"ticket-mapping"'),
  name: z.exactOptional(z.string('a text')),
  delimiter: z.exactOptional(delimiter),
  dateFormat: z.exactOptional(dateFormat),
  zone: z.exactOptional(zone),
  missing: z.exactOptional(z.array(z.string('a text'), 'a list of texts, such as ["", "?"]')),
  id: column,
  fields: z.exactOptional(columns),
  events: z.exactOptional(columns),
  deadlines: z.exactOptional(columns),
};

/** An object with these keys and no other; what is unknown says which are known. */
function knownObject<Shape extends z.core.$ZodShape>(expected: string, shape: Shape) {
  const keys = `one of the keys ${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? keys : expected) });
}

/** Checks a mapping for one row a ticket. */
export const ticketRowsMappingSchema = knownObject('a mapping, an object', { ...base, shape: z.literal('ticket-rows'), createdAt: column });

/** Checks a mapping for one row a change. */
export const eventLogMappingSchema = knownObject('a mapping, an object', {
  ...base,
  shape: z.literal('event-log'),
  at: column,
  createdAt: z.exactOptional(column),
  changes: z.exactOptional(columns),
  event: z.exactOptional(column),
  actor: z.exactOptional(
    knownObject('an object such as { "column": "updated_by", "values": { "Agent": "human" } }', {
      column,
      values: z.record(z.string(), z.enum(['human', 'bot', 'customer'], actorExpected), `an object of values, each with ${actorExpected}`),
    }),
  ),
}).check(
  z.superRefine(({ fields = {}, changes = {} }, context) => {
    for (const name of Object.keys(changes)) {
      if (!Object.hasOwn(fields, name)) continue;
      context.addIssue({
        code: 'custom',
        path: ['changes', name],
        message: 'a field that does not stand in "fields" too',
        input: changes[name],
      });
    }
  }),
);

/** Checks a mapping file; each message is what was expected. */
export const ticketMappingSchema = z.discriminatedUnion('shape', [ticketRowsMappingSchema, eventLogMappingSchema], {
  error: (issue) =>
    issue.code === 'invalid_union' ? '"ticket-rows" (one row a ticket) or "event-log" (one row a change)' : 'a mapping, an object',
}) satisfies z.ZodMiniType<TicketMapping, unknown>;

/**
 * Reads a mapping from JSON that has been parsed already.
 *
 * @returns the mapping, or everything that is wrong with it
 */
export function safeParseTicketMapping(
  json: unknown,
): { readonly status: 'ok'; readonly value: TicketMapping } | { readonly status: 'invalid'; readonly issues: readonly MappingIssue[] } {
  const result = ticketMappingSchema.safeParse(json);
  const issues = [
    ...(result.error?.issues ?? []).flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [mappingIssue(json, issue.path, issue.message)];
      return issue.keys.map((key) => mappingIssue(json, [...issue.path, key], issue.message));
    }),
    ...protoIssues(json),
  ];
  return result.success && issues.length === 0 ? { status: 'ok', value: result.data } : { status: 'invalid', issues };
}

/** Names that the schema would leave out without a word. */
function protoIssues(json: unknown): MappingIssue[] {
  return [['fields'], ['events'], ['deadlines'], ['changes'], ['actor', 'values']]
    .filter((path) => Object.hasOwn(Object(valueAt(json, path)) as object, '__proto__'))
    .map((path) => mappingIssue(json, [...path, '__proto__'], 'another name, since programs take this one for something else'));
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown> | null | undefined)?.[key], json);
}

function mappingIssue(json: unknown, path: readonly PropertyKey[], expected: string): MappingIssue {
  const value = valueAt(json, path);
  const received = value === undefined ? 'nothing' : JSON.stringify(value);
  const place = pathText(path);
  return { path: place, expected, received, message: `${place && `${place}: `}expected ${expected}; got ${received}` };
}

/** `fields.priority`, `missing[0]`, `fields["due date"]`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return `[${JSON.stringify(name)}]`;
      return at === 0 ? name : `.${name}`;
    })
    .join('');
}

function isZone(name: string): boolean {
  try {
    instantOfWallClock(name, 0);
    return true;
  } catch {
    return false;
  }
}
