import type { DocumentIssue } from '../errors.ts';

/**
 * What reading a document comes to: its value, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParseResult<Value> =
  { readonly status: 'ok'; readonly value: Value } | { readonly status: 'invalid'; readonly issues: readonly DocumentIssue[] };

/** The kinds of documents that carry a version. */
export type DocumentKind = 'calendar' | 'sla-policy' | 'sla-report' | 'role-catalogue' | 'health-report';

/**
 * A text of a document by language (BCP 47), such as `{ "en": "Scope", "de": "Umfang" }`: English is always there, and stands where a language is missing.
 *
 * @since 0.1.0
 */
export interface LocalizedText {
  readonly en: string;
  readonly [language: string]: string;
}

/** Something wrong at a place inside a value. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly received: unknown;
}
