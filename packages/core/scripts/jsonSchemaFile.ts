import { mkdirSync, writeFileSync } from 'node:fs';
import type { Schema } from '../src/document/node.schema.ts';
import { type JsonSchema, toJsonSchema } from './toJsonSchema.ts';
import type { TypeDocs } from './typeDocs.ts';

/** JSON Schemas by the names of their files. */
export type JsonSchemaFiles = ReadonlyMap<string, JsonSchema>;

/**
 * JSON Schema of a kind of document with the name of its file.
 *
 * @param type the name of the document's interface, one of the definitions
 * @param definitions schemas that become definitions of their own, by the name of their type
 * @param docs what is said about the types
 */
export function jsonSchemaFile<Definitions extends Readonly<Record<string, Schema<unknown>>>>(
  kind: string,
  type: string & keyof Definitions,
  definitions: Definitions,
  docs: ReadonlyMap<string, TypeDocs>,
): readonly [file: string, json: JsonSchema] {
  const { $schema, ...json } = toJsonSchema(type, definitions[type] as Schema<unknown>, definitions, docs);
  // A name and no address: there is nothing to fetch, and no host that must be kept for it.
  return [`${kind}.v1.schema.json`, { $schema, $id: `urn:plumbline:schema:${kind}:1`, title: type, ...json } as JsonSchema];
}

/** Writes the schemas into a folder, which is made if it is not there. */
export function writeJsonSchemas(folder: URL, schemas: JsonSchemaFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, json] of schemas) writeFileSync(new URL(file, folder), `${JSON.stringify(json, undefined, 2)}\n`);
}
