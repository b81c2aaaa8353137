import type { Conditions, FieldCondition, SlaPolicy, SlaTarget, Trigger } from '@plumbline/core';
import type { TicketNames } from './readTickets/types.ts';

/**
 * What a policy asks of tickets that none of them can have, in words: it is then probably not written for this input, or the mapping leaves something out.
 */
export function policyGaps({ targets, revisions = [] }: SlaPolicy, names: TicketNames): string[] {
  const gaps = new Set<string>();
  for (const target of [...targets, ...revisions.flatMap((revision) => revision.targets)]) {
    const { metric, within } = target;
    for (const event of eventsOf(target)) {
      if (!names.events.includes(event))
        gaps.add(`${metric} waits for the event "${event}", which no ticket has (${listed(names.events)})`);
    }
    if (!names.actors && triggersOf(target).some((trigger) => 'event' in trigger && trigger.actor !== undefined)) {
      gaps.add(`${metric} asks who did something, which no ticket says (there is no "actor" in the mapping)`);
    }
    for (const [field, condition] of conditionsOf(target)) {
      if (!names.fields.includes(field)) gaps.add(`${metric} looks at the field "${field}", which no ticket has (${listed(names.fields)})`);
      const other = valuesOf(condition).find((value) => typeof value !== 'string');
      if (other !== undefined)
        gaps.add(`${metric} compares "${field}" with ${other}, but values read from a file are text: write "${other}"`);
    }
    if (typeof within === 'object' && 'deadline' in within && !names.deadlines.includes(within.deadline)) {
      gaps.add(`${metric} is due at the deadline "${within.deadline}", which no ticket has (${listed(names.deadlines)})`);
    }
  }
  return [...gaps];
}

const listed = (names: readonly string[]) =>
  names.length === 0 ? 'there is none' : `there is ${names.map((name) => `"${name}"`).join(', ')}`;

function triggersOf({ startOn, stopOn, reopenOn }: SlaTarget): Trigger[] {
  return [startOn, stopOn, reopenOn].filter((trigger) => trigger !== undefined);
}

function eventsOf(target: SlaTarget): string[] {
  return triggersOf(target).flatMap((trigger) => ('event' in trigger ? [trigger.event, trigger.after ?? []].flat() : []));
}

function conditionsOf(target: SlaTarget): [string, FieldCondition][] {
  const conditions: (Conditions | undefined)[] = [
    target.when,
    target.pauseWhile,
    ...triggersOf(target).map((trigger) => ('fields' in trigger ? trigger.fields : {})),
  ];
  return conditions.flatMap((fields) => Object.entries(fields ?? {}));
}

function valuesOf(condition: FieldCondition) {
  return [typeof condition === 'object' && 'not' in condition ? condition.not : condition].flat();
}
