// What the proxy says in its own words: refusals in Altegio's error shape, and the one way an answer is put together.
// Not here: what Altegio said (upstream.ts) and who may ask (door.ts).

/** A request that the proxy ends by itself. The message goes to the browser: never a value from the request in it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface AnswerParts {
  readonly status: number;
  /** `undefined`: an empty body. */
  readonly body?: unknown;
  readonly retryAfter?: string | null;
  readonly setCookies?: readonly string[];
}

// Headers are written here one by one instead of being copied from Altegio's answer: a header nobody thought of
// (Set-Cookie, an echoed Authorization) has no way through.
export function answer({status, body, retryAfter, setCookies = []}: AnswerParts): Response {
  const headers = new Headers({'Cache-Control': 'no-store'});
  const text = body === undefined ? null : JSON.stringify(body);
  if (text !== null) headers.set('Content-Type', 'application/json; charset=utf-8');
  if (retryAfter) headers.set('Retry-After', retryAfter);
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return new Response(text, {status, headers});
}

export function refuse(refusal: Refusal): Response {
  return answer({status: refusal.status, body: {success: false, data: null, meta: {message: refusal.message}}});
}
