// Responsible for: what went wrong, as a code. One table from (status, Altegio code) to code.
// Not for: words (i18n), or for reading an answer (http.ts). A server's text is never matched: it is localised.

/** What went wrong. Tell failures apart by this code, never by text. */
export type ErrorCode =
  | 'config'
  | 'network'
  | 'timeout'
  | 'offline'
  | 'rate-limited'
  | 'unavailable'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'not-allowed'
  | 'invalid-phone'
  | 'wrong-code'
  | 'wrong-password'
  | 'weak-password'
  | 'slot-taken'
  | 'blocked-client'
  | 'name-required'
  | 'verification-required'
  | 'invalid-request'
  | 'bad-response'
  | 'unknown';

/**
 * The one failure that the API layer throws; an abort is rethrown as it came. It holds no server text, URL, phone,
 * code or token of its own; `cause` is whatever `fetch` threw.
 */
export class AltegioApiError extends Error {
  override readonly name = 'AltegioApiError';
  /** What went wrong. */
  readonly code: ErrorCode;
  /** HTTP status, where an answer came. */
  readonly status?: number;
  /** Seconds to wait, where the server said so and CORS lets it be read. */
  readonly retryAfter?: number;

  constructor(
    code: ErrorCode,
    details: {status?: number | undefined; retryAfter?: number | undefined; cause?: unknown} = {},
  ) {
    super(details.status ? `${code} (HTTP ${details.status})` : code, details);
    this.code = code;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }
}

/** Told by name: a file that is loaded later has a class of its own, and so has a host's own copy of this layer. */
export function isApiError(error: unknown): error is AltegioApiError {
  return (error as Error | null)?.name === 'AltegioApiError';
}

const neverLeft = 'NotSent';

/** The file that sends requests could not be loaded. */
export function notSent(cause: unknown): AltegioApiError {
  const reason = new Error('not sent', {cause});
  reason.name = neverLeft;
  return new AltegioApiError(navigator.onLine ? 'network' : 'offline', {cause: reason});
}

/** The request has surely not left this page. */
export function wasNotSent({cause}: AltegioApiError): boolean {
  return (cause as Error | undefined)?.name === neverLeft;
}

/** What a status means at one endpoint, where that differs from the general table. */
export type Meanings = Readonly<Record<number, ErrorCode>>;

// Source: the booking page of Altegio's documentation, POST book_record and POST book_check.
const byAltegioCode: Meanings = {
  431: 'invalid-phone',
  432: 'wrong-code',
  433: 'slot-taken',
  434: 'blocked-client',
  435: 'name-required',
  436: 'slot-taken',
  437: 'slot-taken',
  438: 'not-found',
};

const byStatus: Meanings = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  412: 'verification-required',
  429: 'rate-limited',
};

/**
 * @param status HTTP status, or the status-like number in a body that came with HTTP 200
 * @param altegioCodes numeric codes found in the body; the first known one decides
 */
export function toErrorCode(status: number, altegioCodes: readonly number[], meanings: Meanings = {}): ErrorCode {
  const known = altegioCodes.map((code) => byAltegioCode[code]).find(Boolean) ?? meanings[status] ?? byStatus[status];
  return known ?? (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid-request' : 'unknown');
}
