import type { DocumentIssue } from '../errors.ts';

/** What reading a document comes to: its value, or everything that is wrong with it. */
export type ParseResult<Value> =
  { readonly status: 'ok'; readonly value: Value } | { readonly status: 'invalid'; readonly issues: readonly DocumentIssue[] };

/** The kinds of documents that carry a version. */
export type DocumentKind = 'calendar' | 'sla-policy' | 'sla-report';

/** Something wrong at a place inside a value. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly received: unknown;
}
