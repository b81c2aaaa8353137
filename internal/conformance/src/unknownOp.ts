/** A vector names an operation that its suite does not have. */
export class UnknownOp extends Error {
  constructor(op: string | undefined) {
    super(op === undefined ? 'no op given' : `unknown op "${op}"`);
  }
}
