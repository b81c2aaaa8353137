import type * as core from 'zod/v4/core';
import { obeys } from './checks.schema.ts';
import { closest } from './closest.ts';
import { likelyAlternative } from './likelyAlternative.ts';
import { checked, node, otherKind, type Output, type Payload, readPart, run, type Schema } from './node.schema.ts';

// Everything that documents are made of. `expected` says what would be right, in words for the person who wrote the document.

/**
 * A schema that is made on its first use and then kept: importing a parser costs nothing until it parses. Mark the call `@__PURE__`, so that a
 * bundler can drop the schemas of documents that are not read.
 */
export function lazily<Type>(make: () => Type): () => Type {
  let made: Type | undefined;
  return () => (made ??= make());
}

/** The words of an alternative of a `choice`: none, since the choice says what would do. */
export const IN_CHOICE = '';

/** Text. */
export function text(expected = IN_CHOICE): Schema<string> {
  return ofType('string', expected);
}

/** Text that a rule can read. */
export function textBy(rule: (value: string) => unknown, expected: string): Schema<string> {
  return checked(text(expected), obeys(rule, expected));
}

/** Text that says something. */
export function words(expected: string): Schema<string> {
  return textBy(isWords, expected);
}

/** Whether a text has anything but space in it. */
export function isWords(value: string): boolean {
  return value.trim() !== '';
}

/** A number; never one that JSON cannot hold. */
export function number(expected = IN_CHOICE): Schema<number> {
  return ofType('number', expected);
}

/** A number that obeys a rule. */
export function numberBy(rule: (value: number) => boolean, expected: string): Schema<number> {
  return checked(number(expected), obeys(rule, expected));
}

/** Whether a number counts something. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Whether a number is a share, 0..1. */
export function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}

function ofType<Value>(type: 'string' | 'number', expected: string): Schema<Value> {
  return node({
    type,
    read: (payload) =>
      typeof payload.value === type && (type === 'string' || Number.isFinite(payload.value)) ? payload : otherKind(payload, expected),
  });
}

/** One of some values. */
export function oneOf<const Value extends string | number | boolean | null>(values: readonly Value[], expected: string): Schema<Value> {
  return node({
    type: 'literal',
    values,
    read(payload) {
      const { value, issues } = payload;
      if (!values.includes(value as Value)) issues.push({ code: 'invalid_value', values: [...values], input: value, message: expected });
      return payload;
    },
  });
}

/** A key that may be left out; when it is there it has a value. */
export function maybe<Type extends core.$ZodType>(innerType: Type): core.$ZodExactOptional<Type> {
  const schema = node({ type: 'optional', innerType, read: (payload) => innerType._zod.run(payload, {}) as Payload });
  schema._zod.optin = 'optional';
  schema._zod.optout = 'optional';
  return schema as unknown as core.$ZodExactOptional<Type>;
}

/** The keys of an object, each with its schema. */
export type Shape = Readonly<Record<string, core.$ZodType>>;
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no keys beyond those of the shape
type ObjectOutput<Keys extends Shape> = core.$InferObjectOutput<{ -readonly [Key in keyof Keys]: Keys[Key] }, Record<never, never>>;

/** An object with these keys and no other. */
export function strictObject<Keys extends Shape>(expected: string, shape: Keys): Schema<ObjectOutput<Keys>> {
  const known = Object.keys(shape);
  return object(expected, shape, (payload) => {
    for (const key of Object.keys(payload.value as object)) {
      if (known.includes(key)) continue;
      const likely = closest(key, known);
      const reason = likely === undefined ? '' : ` (did you mean "${likely}"?)`;
      payload.issues.push({ code: 'custom', path: [key], input: key, message: `one of the keys ${known.join(', ')}${reason}` });
    }
  });
}

/** An object with these keys; others are not read. */
export function openObject<Keys extends Shape>(expected: string, shape: Keys): Schema<ObjectOutput<Keys>> {
  return object(expected, shape);
}

function object<Value>(expected: string, shape: Shape, readOthers?: (payload: Payload) => void): Schema<Value> {
  const keys = Object.entries(shape);
  return node({
    type: 'object',
    shape,
    ...(readOthers && { catchall: node({ type: 'never', read: (payload) => payload }) }),
    read(payload) {
      const input = payload.value;
      if (!isRecord(input)) return otherKind(payload, expected);
      const output: Record<string, unknown> = {};
      for (const [key, schema] of keys) {
        if (Object.hasOwn(input, key)) output[key] = readPart(payload, key, schema, input[key]);
        else if (schema._zod.optin === undefined) readPart(payload, key, schema, undefined);
      }
      readOthers?.(payload);
      payload.value = output;
      return payload;
    },
  });
}

/** An object with any keys (`__proto__` is one like the others), all values by one schema; perhaps the keys too. */
export function recordOf<Value>(expected: string, valueType: Schema<Value>, keyType?: Schema<string>): Schema<Record<string, Value>> {
  return node({
    type: 'record',
    keyType: keyType ?? text(),
    valueType,
    read(payload) {
      const input = payload.value;
      if (!isRecord(input)) return otherKind(payload, expected);
      const entries: [string, Value][] = [];
      for (const key of Object.keys(input)) {
        if (keyType) readPart(payload, key, keyType, key);
        entries.push([key, readPart(payload, key, valueType, input[key])]);
      }
      payload.value = Object.fromEntries(entries);
      return payload;
    },
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** A list, all items by one schema. */
export function listOf<Value>(expected: string, element: Schema<Value>): Schema<Value[]> {
  return node({
    type: 'array',
    element,
    read(payload) {
      const input = payload.value;
      if (!Array.isArray(input)) return otherKind(payload, expected);
      payload.value = Array.from(input, (item, index) => readPart(payload, index, element, item));
      return payload;
    },
  });
}

/** Two texts that together obey a rule, which reads whatever comes. */
export function pairBy(rule: (pair: readonly [string, string]) => unknown): Schema<[string, string]> {
  const pair = node<[string, string]>({ type: 'tuple', items: [text(), text()], rest: null, read: (payload) => payload });
  return checked(pair, obeys(rule));
}

/** One of several schemas. What is wrong is told of the alternative that was meant, or, if that is not clear, as what would do. */
export function choice<const Options extends readonly core.$ZodType[]>(
  expected: string,
  options: Options,
): Schema<Output<Options[number]>> {
  return node({
    type: 'union',
    options,
    read(payload) {
      const against: Payload['issues'][] = [];
      for (const option of options) {
        const result = run(option, payload.value);
        if (result.issues.length === 0) return result;
        against.push(result.issues);
      }
      const { inside, reason } = likelyAlternative(against);
      if (!inside) return otherKind(payload, expected + reason);
      payload.issues.push(...inside);
      return payload;
    },
  });
}
