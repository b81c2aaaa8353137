import { PlumblineError } from '../errors.ts';
import type { HealthReportOptions, HealthStatus, HealthSubject, ReportedStatus } from './types.ts';

const STATUSES: readonly HealthStatus[] = ['green', 'amber', 'red'];

/** Throws unless the options say whose health it is, and what is reported is a status. */
export function assertOptions({ subject, reported }: HealthReportOptions): void {
  if (!isSubject(subject)) throw invalidOption('subject', '{ id, type } with type "project" or "engagement", perhaps a name', subject);
  if (reported === undefined) return;
  const { status, by = '' } = Object(reported) as ReportedStatus;
  if (!STATUSES.includes(status) || typeof by !== 'string') {
    throw invalidOption('reported', '{ status } "green", "amber" or "red", perhaps by whom', reported);
  }
}

function isSubject(subject: HealthSubject): boolean {
  const { id, name = '', type } = Object(subject) as HealthSubject;
  return typeof id === 'string' && id.trim() !== '' && typeof name === 'string' && (type === 'project' || type === 'engagement');
}

function invalidOption(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('health/invalid-options', { path, expected, received });
}
