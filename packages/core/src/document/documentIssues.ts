import { type DocumentIssue, show } from '../errors.ts';
import { reasonIn } from './likelyAlternative.ts';
import { pathText } from './pathText.ts';

/** What is read of an issue of a schema. */
export interface SchemaIssue {
  readonly path?: readonly PropertyKey[] | undefined;
  /** What was expected, perhaps with a reason in parentheses at the end. */
  readonly message?: string | undefined;
  readonly input?: unknown;
}

/** The issues of a schema as sentences. */
export function documentIssues(issues: readonly SchemaIssue[]): DocumentIssue[] {
  return issues.map(({ path = [], message = '', input }) => documentIssue(path, message, show(input)));
}

/** An issue: `expected` may end with a reason in parentheses, which goes to the end of the sentence. */
export function documentIssue(path: readonly PropertyKey[], expectedAndReason: string, received: string): DocumentIssue {
  const reason = reasonIn(expectedAndReason);
  const expected = expectedAndReason.slice(0, expectedAndReason.length - reason.length);
  const place = pathText(path);
  return { path: place, expected, received, message: `${place && `${place}: `}expected ${expected}; got ${received}${reason}` };
}
