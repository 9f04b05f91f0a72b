// What of Altegio's answer the browser gets to see. Not here: cookies and what an answer means for a session (service.ts).
import {Refusal, refusalParts, type AnswerParts} from '../answer.js';
import {cleanText} from './tokens.js';
import type {UpstreamAnswer} from './upstream.js';

/** Status and JSON as they came, without any of the secrets; a page or a cut answer becomes a refusal of ours. */
export function pass({kind, status, text, value, retryAfter}: UpstreamAnswer, secrets: readonly string[]): AnswerParts {
  if (kind === 'empty') return {status, text: null, retryAfter};
  if (kind === 'unreadable') return {...refusalParts(unreadable(status)), retryAfter};
  try {
    return {status, text: cleanText(text, value, secrets), retryAfter};
  } catch {
    // Nested absurdly deep.
    return refusalParts(unreadable(200));
  }
}

/** A 429, or a page where JSON was expected: a wall against too many requests, which asks for a pause. */
export function isLimited({kind, status}: UpstreamAnswer): boolean {
  return status === 429 || (kind === 'unreadable' && (status === 403 || status === 503));
}

/** `success: false` under a 2xx has been seen: that is Altegio saying no. */
export function saysYes({ok, kind, value}: UpstreamAnswer): boolean {
  return ok && !(kind === 'json' && (value as {success?: unknown} | null)?.success === false);
}

// The status keeps its class, but a bot wall's 403 is no verdict on this client.
function unreadable(status: number): Refusal {
  if (status === 403) return new Refusal(503, 'Altegio turned the request away before it was read. Try again later.');
  if (status < 400) return new Refusal(502, "Altegio's answer could not be read.");
  return new Refusal(status, 'Altegio answered with an error that could not be read.');
}
