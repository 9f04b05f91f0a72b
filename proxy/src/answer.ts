// Responsible for: the proxy's own refusals in Altegio's error shape, and building every Response.
// Not for: Altegio's answers (altegio/).

/** Ends a request without Altegio. The message goes to the browser and must not contain a value from the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Seconds until a new attempt makes sense. `undefined`: unknown. */
  readonly retryAfter: number | undefined;
  /** Other values that the browser needs, by their name in `meta`. */
  readonly meta: Readonly<Record<string, unknown>>;

  constructor(status: number, message: string, more: {retryAfter?: number; meta?: Record<string, unknown>} = {}) {
    // A refusal is an answer and no bug: nobody reads where it was made, and noting that costs more than all the rest of it.
    const {stackTraceLimit} = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.status = status;
    this.retryAfter = more.retryAfter;
    this.meta = more.meta ?? {};
  }
}

export interface AnswerParts {
  readonly status: number;
  /** JSON text. `null`: an empty body. */
  readonly text: string | null;
  readonly retryAfter?: string | null;
  readonly setCookies?: readonly string[];
}

/** On every answer: whoever lost one can ask `outcome/{key}`. A plain reverse proxy has no such header. */
export const REPLAYS = 'X-Altegio-Replays';

export type HeaderList = [name: string, value: string][];

// Each header is written here. Copying Altegio's headers would let unexpected ones through (Set-Cookie, an echoed
// Authorization).
export function answer({status, text, retryAfter, setCookies = []}: AnswerParts, more: HeaderList = []): Response {
  const headers: Record<string, string> = {'Cache-Control': 'no-store', [REPLAYS]: '1'};
  for (const [name, value] of more) headers[name] = value;
  if (text !== null) headers['Content-Type'] = 'application/json; charset=utf-8';
  if (retryAfter) headers['Retry-After'] = retryAfter;
  if (setCookies.length === 0) return new Response(text, {status, headers});
  const cookies = setCookies.map((cookie): [string, string] => ['Set-Cookie', cookie]);
  return new Response(text, {status, headers: [...Object.entries(headers), ...cookies]});
}

export function refusalParts({status, message, retryAfter, meta}: Refusal): AnswerParts {
  const text = JSON.stringify({success: false, data: null, meta: {message, ...meta}});
  return {status, text, retryAfter: retryAfter === undefined ? null : String(Math.max(1, Math.ceil(retryAfter)))};
}
