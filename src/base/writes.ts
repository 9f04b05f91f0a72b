// Responsible for: how a write of an element went. Not for: sending it once (altegio-element.ts, `write`).
import {AltegioApiError} from '../api/errors.js';

/** Undefined: another one was under way, or this one was given up; then there is nothing to show. */
export type Outcome<T> =
  {readonly value: T; readonly error?: undefined} | {readonly error: AltegioApiError} | undefined;

/** What is back within this time was moved: routers and page-swapping libraries take several tasks, and frames, for it. */
export const moveMs = 1000;

/**
 * A client that a host handed in may throw anything. Told by name: a host's own copy of the API layer, and a file that is
 * loaded later, have a class of their own.
 */
export function toApiError(error: unknown): AltegioApiError {
  return (error as Error | null)?.name === 'AltegioApiError'
    ? (error as AltegioApiError)
    : new AltegioApiError('unknown', {cause: error});
}

/** Lost on the way: the write may have been done. */
export function mayHaveArrived({code, status = 0}: AltegioApiError): boolean {
  return status > 499 || /^(network|timeout|offline|bad-response)$/.test(code);
}
