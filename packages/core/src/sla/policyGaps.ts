import { closest } from '../document/closest.ts';
import { assertPolicy } from './assertPolicy.ts';
import { assertTickets } from './assertTicket.ts';
import { type PolicyAsk, policyAsks } from './policyAsks.ts';
import type { Actor, FieldValue, PolicyGap, PolicyGapsOptions, SlaPolicy, Ticket, TicketNames } from './types.ts';

/** That many names or values are told of what there is instead. */
const SEEN_TOLD = 10;

/** A field with more values than that is free text, and comparing with all of it would take its time. */
const SEEN_COMPARED = 100;

/**
 * What a policy asks of tickets and none of them has: an event, a field, a value of a field, a deadline, or somebody who did something. It may be misspelt, the
 * policy may be for other tickets, or it has merely not occurred.
 *
 * @param policy what was promised
 * @param tickets what happened; without any, nothing is missed
 * @param options.names names that the source of the tickets has, whether a ticket uses them or not
 * @returns each gap once, with the metrics that ask for it; those that look misspelt first
 * @throws {PlumblineError} `sla/invalid-policy`, `sla/invalid-ticket`
 * @since 0.1.0
 * @example
 * policyGaps(goldSupport, [ticket]); // []
 */
export function policyGaps(policy: SlaPolicy, tickets: readonly Ticket[], options?: PolicyGapsOptions): readonly PolicyGap[] {
  const { names = {} } = options ?? {};
  assertPolicy(policy);
  assertTickets(tickets);
  if (tickets.length === 0) return [];
  const asks = [...policyAsks(policy)];
  const seen = seenIn(tickets, names, asks);
  const gaps = new Map<string, { readonly gap: WithoutMetrics; readonly metrics: Set<string> }>();
  for (const [metric, ask] of asks) {
    for (const gap of gapsOf(ask, seen)) {
      const key = JSON.stringify(gap);
      const known = gaps.get(key);
      if (known === undefined) gaps.set(key, { gap, metrics: new Set([metric]) });
      else known.metrics.add(metric);
    }
  }
  const all = Array.from(gaps.values(), ({ gap, metrics }): PolicyGap => ({ ...gap, metrics: [...metrics] }));
  return all.sort((a, b) => Number(b.closest !== undefined) - Number(a.closest !== undefined));
}

type WithoutMetrics<Gap = PolicyGap> = Gap extends PolicyGap ? Omit<Gap, 'metrics'> : never;

/** What tickets have. */
interface Seen {
  readonly events: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  /** The values of every field; of fields that no condition looks at, none is kept. */
  readonly fields: ReadonlyMap<string, ReadonlySet<FieldValue>>;
  readonly actors: ReadonlySet<Actor>;
}

function seenIn(tickets: readonly Ticket[], names: TicketNames, asks: readonly (readonly [string, PolicyAsk])[]): Seen {
  const asked = new Set(asks.flatMap(([, ask]) => (ask.kind === 'field' ? [ask.field] : [])));
  const eventNames = new Set(['created', ...(names.events ?? [])]);
  const deadlineNames = new Set(names.deadlines);
  const valuesOf = new Map((names.fields ?? []).map((field) => [field, new Set<FieldValue>()]));
  const actors = new Set<Actor>();
  const see = (fields: Readonly<Record<string, FieldValue>>) => {
    for (const [field, value] of Object.entries(fields)) {
      let values = valuesOf.get(field);
      if (values === undefined) valuesOf.set(field, (values = new Set()));
      if (asked.has(field)) values.add(value);
    }
  };
  for (const { fields, events = [], deadlines = {} } of tickets) {
    see(fields);
    for (const deadline of Object.keys(deadlines)) deadlineNames.add(deadline);
    for (const { name, actor, set } of events) {
      if (name !== undefined) eventNames.add(name);
      if (actor !== undefined) actors.add(actor);
      if (set !== undefined) see(set);
    }
  }
  return { events: eventNames, deadlines: deadlineNames, fields: valuesOf, actors };
}

function* gapsOf(ask: PolicyAsk, { events, deadlines, fields, actors }: Seen): Generator<WithoutMetrics> {
  switch (ask.kind) {
    case 'event':
      if (!events.has(ask.event)) yield { code: 'unseen-event', event: ask.event, ...instead(ask.event, events) };
      break;
    case 'deadline':
      if (!deadlines.has(ask.deadline)) yield { code: 'unseen-deadline', deadline: ask.deadline, ...instead(ask.deadline, deadlines) };
      break;
    case 'actor':
      if (!actors.has(ask.actor)) yield { code: 'unseen-actor', actor: ask.actor, seen: [...actors] };
      break;
    case 'field': {
      const { field } = ask;
      const seen = fields.get(field);
      if (seen === undefined) yield { code: 'unseen-field', field, ...instead(field, new Set(fields.keys())) };
      else for (const value of ask.values) if (!seen.has(value)) yield { code: 'unseen-value', field, value, ...instead(value, seen) };
    }
  }
}

/** What there is instead of something that is not there. */
function instead<Value extends FieldValue>(missing: Value, seen: ReadonlySet<Value>) {
  const candidates = firstOf(seen, SEEN_COMPARED);
  // The number 1 is not the text "1".
  const likely =
    candidates.find((candidate) => String(candidate) === String(missing)) ??
    (typeof missing === 'string'
      ? closest(
          missing,
          candidates.filter((candidate) => typeof candidate === 'string'),
        )
      : undefined);
  return { seen: candidates.slice(0, SEEN_TOLD), ...(likely !== undefined && { closest: likely }) };
}

function firstOf<Value>(values: Iterable<Value>, count: number): Value[] {
  const first: Value[] = [];
  for (const value of values) {
    if (first.length === count) break;
    first.push(value);
  }
  return first;
}
