import { PlumblineError } from '../errors.ts';

/** The error for a health model that cannot be calculated with. */
export function invalidModel(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('health/invalid-model', { path, expected, received });
}

/** The error for an observation that does not fit. */
export function invalidObservation(path: string, expected: string, received: unknown): PlumblineError {
  return new PlumblineError('health/invalid-observation', { path, expected, received });
}
