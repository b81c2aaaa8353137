import { type DocumentIssue, PlumblineError } from '../errors.ts';
import type { ParseResult } from './types.ts';

/** The value of a result, or all of its issues thrown as one error. */
export function parsed<Value>(result: ParseResult<Value>): Value {
  if (result.status === 'ok') return result.value;
  throw new PlumblineError('schema/invalid-document', { issues: result.issues }, list(result.issues));
}

/** How many issues a message lists; `details.issues` has them all. */
const LISTED = 20;

function list(issues: readonly DocumentIssue[]): string {
  const title = `schema/invalid-document: ${issues.length === 1 ? '1 thing is' : `${issues.length} things are`} wrong`;
  const lines = issues.slice(0, LISTED).map((issue) => issue.message);
  return [title, ...lines, ...(issues.length > LISTED ? [`and ${issues.length - LISTED} more`] : [])].join('\n  ');
}
