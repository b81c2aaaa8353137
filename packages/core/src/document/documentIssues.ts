import { type DocumentIssue, show } from '../errors.ts';
import { reasonIn } from './likelyAlternative.ts';

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

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const name = String(key);
    return /^[\w-]+$/.test(name) ? `${place && `${place}.`}${name}` : `${place}[${show(name)}]`;
  }, '');
}
