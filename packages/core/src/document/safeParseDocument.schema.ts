import { type DocumentIssue, show } from '../errors.ts';
import { documentIssue, documentIssues } from './documentIssues.ts';
import { MIGRATIONS, migrate } from './migrate.ts';
import { run, type Schema } from './node.schema.ts';
import type { DocumentKind, ParseResult } from './types.ts';

/** Reads a document that carries its kind and version, bringing an older one up to the newest version first. */
export function safeParseDocument<Value>(kind: DocumentKind, schema: () => Schema<Value>, json: unknown): ParseResult<Value> {
  return unlessUnreadable(() => {
    const { kind: kindFound, plumbline: version } = Object(json) as { kind?: unknown; plumbline?: unknown };
    if (typeof kindFound === 'string' && kindFound !== kind) return invalid(documentIssue(['kind'], show(kind), show(kindFound)));
    if (!isVersion(version)) return parse(schema, json);

    const migrations = MIGRATIONS[kind];
    const newest = migrations.length + 1;
    if (version <= newest) return parse(schema, migrate(json as object, version, migrations));
    const reason = ' (a newer release of Plumbline wrote this: update to read it)';
    return invalid(documentIssue(['plumbline'], `a version up to ${newest}${reason}`, show(version)));
  });
}

/** Reads JSON that carries no version. */
export function safeParse<Value>(schema: () => Schema<Value>, json: unknown): ParseResult<Value> {
  return unlessUnreadable(() => parse(schema, json));
}

function parse<Value>(schema: () => Schema<Value>, json: unknown): ParseResult<Value> {
  const { value, issues } = run(schema(), json);
  return issues.length === 0 ? { status: 'ok', value } : { status: 'invalid', issues: documentIssues(issues) };
}

function isVersion(version: unknown): version is number {
  return Number.isInteger(version) && (version as number) > 0;
}

/** What JSON never is, such as an object with a getter that throws, is an issue like any other. */
function unlessUnreadable<Value>(read: () => ParseResult<Value>): ParseResult<Value> {
  try {
    return read();
  } catch {
    return invalid(documentIssue([], 'plain JSON', 'something that cannot be read'));
  }
}

function invalid(issue: DocumentIssue): ParseResult<never> {
  return { status: 'invalid', issues: [issue] };
}
