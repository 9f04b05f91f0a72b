// What the proxy says in its own words: refusals in Altegio's error shape, and the one way an answer is put together.
// Not here: what Altegio said (upstream.ts) and who may ask (door.ts).

/** A request that the proxy ends by itself. The message goes to the browser: never a value from the request in it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Seconds until it is worth coming back; `undefined`: nobody knows. */
  readonly retryAfter: number | undefined;
  /** What else the browser needs to go on, under its name in `meta`. */
  readonly meta: Readonly<Record<string, unknown>>;

  constructor(status: number, message: string, more: {retryAfter?: number; meta?: Record<string, unknown>} = {}) {
    super(message);
    this.status = status;
    this.retryAfter = more.retryAfter;
    this.meta = more.meta ?? {};
  }
}

export interface AnswerParts {
  readonly status: number;
  /** JSON text; `null`: an empty body. */
  readonly text: string | null;
  readonly retryAfter?: string | null;
  readonly setCookies?: readonly string[];
}

export type HeaderList = [name: string, value: string][];

// Headers are written here one by one instead of being copied from Altegio's answer: a header nobody thought of
// (Set-Cookie, an echoed Authorization) has no way through.
export function answer({status, text, retryAfter, setCookies = []}: AnswerParts, more: HeaderList = []): Response {
  const headers: Record<string, string> = {'Cache-Control': 'no-store'};
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
