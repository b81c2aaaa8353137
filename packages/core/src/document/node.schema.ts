import * as core from 'zod/v4/core';

/**
 * A schema, of the schema library: it runs it, can make JSON Schema of it, and gives its type.
 *
 * The nodes that schemas are made of are ours, on the library's core: its own are several times the size in a page, and of a union they cannot tell
 * what is wrong with the alternative that was meant.
 */
export type Schema<Value> = core.$ZodType<Value, unknown>;

/** What a schema gives. */
export type Output<Type> = core.output<Type>;

/** A value on its way through a schema, with what was found against it. */
export type Payload<Value = unknown> = core.ParsePayload<Value>;

/** What is looked at in a value that is of the right kind. */
export type Check<Value> = (payload: Payload<Value>) => void;

interface NodeDefinition extends core.$ZodTypeDef {
  /** Finds issues in the value of the payload, or replaces it by what was read. */
  readonly read: (payload: Payload) => Payload;
  /** What the type is made of, by the names from which JSON Schema is made. */
  readonly [part: string]: unknown;
}

const Node = /* @__PURE__ */ core.$constructor<core.$ZodType, NodeDefinition>('PlumblineNode', (schema, definition) => {
  const base: core.$constructor<core.$ZodType> = core.$ZodType;
  base.init(schema, definition);
  schema._zod.parse = definition.read;
});

/** A schema of a type that the library knows by name, and that reads in its own way. */
export function node<Value>(definition: NodeDefinition): Schema<Value> {
  return new Node(definition) as Schema<Value>;
}

/** The schema with checks, made only of values that have no other fault; `always` also of others of the right kind. */
export function checked<Value>(schema: Schema<Value>, check: Check<Value>, when?: 'always'): Schema<Value> {
  const definition = schema._zod.def as NodeDefinition;
  const added = {
    _zod: { check, def: { check: 'custom', ...(when && { when: isObject }) }, onattach: [] },
  } as unknown as core.$ZodCheck<never>;
  return node({ ...definition, checks: [...(definition.checks ?? []), added] });
}

function isObject({ value }: Payload): boolean {
  return typeof value === 'object' && value !== null;
}

/** Reads a value by a schema. */
export function run<Value>(schema: Schema<Value>, value: unknown): Payload<Value> {
  // Only asynchronous checks give promises, and ours are not.
  return schema._zod.run({ value, issues: [] }, {}) as Payload<Value>;
}

/** Reads a part of a value: its issues become issues of the whole, at its key. */
export function readPart<Value>(whole: Payload, key: PropertyKey, schema: Schema<Value>, value: unknown): Value {
  const result = run(schema, value);
  for (const issue of result.issues) whole.issues.push({ ...issue, path: [key, ...(issue.path ?? [])] });
  return result.value;
}

/** Adds that a value is of another kind altogether. */
export function otherKind(payload: Payload, expected: string): Payload {
  payload.issues.push({ code: 'invalid_type', expected: 'custom', input: payload.value, message: expected });
  return payload;
}
