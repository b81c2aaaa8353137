import type { DocumentIssue } from '@plumbline/core/schema';

/** Why an element has no view of the data that it was given. */
export interface DataProblem {
  /**
   * `unreachable`: it could not be fetched; `missing`: `from` names nothing that holds data; `unreadable`: it is not JSON; `invalid`: it is not the document
   * that was expected; `failed`: it has the right form, and cannot be shown all the same.
   */
  readonly reason: 'unreachable' | 'missing' | 'unreadable' | 'invalid' | 'failed';
  /** What is wrong where: path, what was expected, what was received. */
  readonly issues: readonly DocumentIssue[];
}

/** An element took data in and shows it. */
export class PlumbDataEvent extends Event {
  static readonly type = 'plumb-data';
  readonly document: unknown;

  constructor(document: unknown) {
    super(PlumbDataEvent.type, { bubbles: true, composed: true });
    this.document = document;
  }
}

/** An element could not take data in; it goes on showing what it had. */
export class PlumbErrorEvent extends Event implements DataProblem {
  static readonly type = 'plumb-error';
  readonly reason: DataProblem['reason'];
  readonly issues: DataProblem['issues'];

  constructor({ reason, issues }: DataProblem) {
    super(PlumbErrorEvent.type, { bubbles: true, composed: true });
    this.reason = reason;
    this.issues = issues;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plumb-data': PlumbDataEvent;
    'plumb-error': PlumbErrorEvent;
  }
}
