import { jsonSchemaFile, type JsonSchemaFiles, writeJsonSchemas } from '../../core/scripts/jsonSchemaFile.ts';
import { typeDocs } from '../../core/scripts/typeDocs.ts';
import { eventLogMappingSchema, ticketMappingSchema, ticketRowsMappingSchema } from '../src/mapping/ticketMapping.schema.ts';

/** The types that are definitions in JSON Schema, under the names of their interfaces. */
const definitions = {
  TicketRowsMapping: ticketRowsMappingSchema,
  EventLogMapping: eventLogMappingSchema,
  TicketMapping: ticketMappingSchema,
};

/** JSON Schema of every document of the command line by the name of its file. */
export function jsonSchemas(): JsonSchemaFiles {
  const docs = typeDocs([new URL('../src/mapping/types.ts', import.meta.url)]);
  return new Map([jsonSchemaFile('ticket-mapping', 'TicketMapping', definitions, docs)]);
}

if (import.meta.main) writeJsonSchemas(new URL('../dist/schemas/', import.meta.url), jsonSchemas());
