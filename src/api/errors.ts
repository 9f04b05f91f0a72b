// Responsible for: the error codes, and one table that maps HTTP status and Altegio's own code to them.
// Not for: the texts that clients read (i18n), or reading an answer (http.ts). Never matches a server's text, which is translated.

/** The reason of a failure. Compare codes, never texts. */
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
 * The only error that the API layer throws. If the caller aborts, the reason of the abort is thrown unchanged. The error
 * contains no server text, URL, phone, code or token; `cause` is the error that `fetch` threw.
 */
export class AltegioApiError extends Error {
  override readonly name = 'AltegioApiError';
  /** The reason of the failure. */
  readonly code: ErrorCode;
  /** HTTP status. Absent if no answer came. */
  readonly status?: number;
  /** Seconds to wait, from `Retry-After`. Absent if the server sent none or CORS hides it. */
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

/** A client that a host handed in may throw anything. */
export function toApiError(error: unknown): AltegioApiError {
  return isApiError(error) ? error : new AltegioApiError('unknown', {cause: error});
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
 * @param status HTTP status, or the status in the body of an answer with HTTP 200
 * @param altegioCodes numeric codes in the body; the first known code decides
 */
export function toErrorCode(status: number, altegioCodes: readonly number[], meanings: Meanings = {}): ErrorCode {
  const known = altegioCodes.map((code) => byAltegioCode[code]).find(Boolean) ?? meanings[status] ?? byStatus[status];
  return known ?? (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid-request' : 'unknown');
}
