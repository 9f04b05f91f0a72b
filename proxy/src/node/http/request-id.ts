// Responsible for: the id of a request, which is in the log and in the answer, so that a client's report leads to its line.
// Not for: the log (log.ts), the header of the answer (handler.ts).
import {randomUUID} from 'node:crypto';

// What nginx ($request_id), Envoy and HAProxy (uuid()) make. Nothing that a client types has this form, such as a phone.
const RANDOM_ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id from the operator's own proxy in front; without one, or if it has another form, a new one. */
export function requestId(header: string | string[] | undefined, trustedHops: number): string {
  return trustedHops > 0 && typeof header === 'string' && RANDOM_ID.test(header) ? header : randomUUID();
}
