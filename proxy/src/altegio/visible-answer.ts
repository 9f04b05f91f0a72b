// Responsible for: the part of Altegio's answer that the browser sees, and the meaning of its status.
// Not for: cookies and sessions (service.ts).
import {Refusal, refusalParts, type AnswerParts} from '../answer.js';
import {redactText} from './tokens.js';
import type {UpstreamAnswer} from './upstream.js';

/** Status and JSON as received, without the secrets. A page or a cut answer becomes a refusal of the proxy. */
export function visibleAnswer(
  {kind, status, text, value, retryAfter}: UpstreamAnswer,
  secrets: readonly string[],
): AnswerParts {
  if (kind === 'empty') return {status, text: null, retryAfter};
  if (kind === 'unreadable') return {...refusalParts(unreadable(status)), retryAfter};
  try {
    return {status, text: redactText(text, value, secrets), retryAfter};
  } catch {
    // Nested too deep.
    return refusalParts(unreadable(200));
  }
}

/** A 429, or a page with 403 or 503 instead of JSON: the page of a bot wall. */
export function isRateLimited({kind, status}: UpstreamAnswer): boolean {
  return status === 429 || (kind === 'unreadable' && (status === 403 || status === 503));
}

/** `success: false` with a 2xx status, which Altegio has been seen to send, is a failure. */
export function isSuccess({ok, kind, value}: UpstreamAnswer): boolean {
  return ok && !(kind === 'json' && (value as {success?: unknown} | null)?.success === false);
}

// Keeps the class of the status, except for a bot wall's 403, which says nothing about this client's rights.
function unreadable(status: number): Refusal {
  if (status === 403) return new Refusal(503, 'Altegio turned the request away before it was read. Try again later.');
  if (status < 400) return new Refusal(502, "Altegio's answer could not be read.");
  return new Refusal(status, 'Altegio answered with an error that could not be read.');
}
