import { PlumblineError } from '../errors.ts';
import type { ParseResult } from './types.ts';

/** The value of a result, or all of its issues thrown as one error. */
export function parsed<Value>(result: ParseResult<Value>): Value {
  if (result.status === 'ok') return result.value;
  throw new PlumblineError('schema/invalid-document', { issues: result.issues });
}
