import type { Conditions, FieldCondition, FieldValue, TicketFields } from './types.ts';

/** Whether a ticket's fields meet conditions. */
export type Matcher = (fields: TicketFields) => boolean;

/** Makes conditions ready: a policy is matched against every change of every ticket. */
export function matcherOf(conditions: Conditions): Matcher {
  const tests = Object.entries(conditions).map(([field, condition]) => ({ field, meets: meetsCondition(condition) }));
  return (fields) => tests.every(({ field, meets }) => meets(Object.hasOwn(fields, field) ? fields[field] : undefined));
}

function meetsCondition(condition: FieldCondition): (value: FieldValue | undefined) => boolean {
  if (typeof condition === 'object' && 'not' in condition) {
    const unwanted = oneOrMany(condition.not);
    return (value) => value === undefined || !unwanted.includes(value);
  }
  const wanted = oneOrMany(condition);
  return (value) => value !== undefined && wanted.includes(value);
}

/** A single thing as a list of one. */
export function oneOrMany<T extends string | number | boolean>(value: T | readonly T[]): readonly T[] {
  return typeof value === 'object' ? value : [value];
}
