// The only file that calls Altegio: builds the request, keeps the time limit, and reads the answer without trusting it.
// Not here: which call is made (routes.ts) and what of the answer is shown (handler.ts).
import {Refusal} from './answers.js';

/** `(request) => Promise<Response>`: the real fetch, the sandbox, or a test's script. */
export type FetchHandler = (request: Request) => Promise<Response>;

export interface Upstream {
  readonly baseUrl: string;
  readonly fetch: FetchHandler;
}

export interface Call {
  readonly method: string;
  /** From the route table, never from the browser's URL. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string | null;
  readonly partnerToken: string;
  readonly userToken: string | null;
  readonly acceptLanguage: string | null;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** `unreadable`: something came, but not JSON (a bot wall's page, a cut answer). */
  readonly content: {readonly kind: 'json'; readonly value: unknown} | {readonly kind: 'empty' | 'unreadable'};
  readonly retryAfter: string | null;
}

function buildRequest(baseUrl: string, call: Call, signal: AbortSignal): Request {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${call.path}`);
  url.search = call.query.toString();
  const headers = new Headers({
    Accept: 'application/vnd.api.v2+json',
    Authorization: `Bearer ${call.partnerToken}` + (call.userToken === null ? '' : `, User ${call.userToken}`),
  });
  const language = call.acceptLanguage;
  if (language !== null && /^[A-Za-z0-9,;=.* -]{1,200}$/.test(language)) headers.set('Accept-Language', language);
  if (call.body !== null) headers.set('Content-Type', 'application/json');
  // A redirect would carry the tokens to an address that nobody has checked.
  return new Request(url, {method: call.method, headers, body: call.body, redirect: 'manual', signal});
}

/** Throws a Refusal when Altegio cannot be reached, is too slow, or points elsewhere. Never tries twice. */
export async function callUpstream({fetch, baseUrl}: Upstream, call: Call, timeoutMs: number): Promise<UpstreamAnswer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Refusal(504, 'Altegio did not answer in time.'));
      controller.abort();
    }, timeoutMs);
  });
  try {
    const request = buildRequest(baseUrl, call, controller.signal);
    // Raced as well as aborted: the limit holds also over a fetch that ignores its signal, and over a slow body.
    return await Promise.race([exchange(fetch, request), late]);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(502, 'Altegio cannot be reached.');
  } finally {
    clearTimeout(timer);
  }
}

async function exchange(fetch: FetchHandler, request: Request): Promise<UpstreamAnswer> {
  const response = await fetch(request);
  const {status} = response;
  // Browsers and edge runtimes show a redirect that was not followed as status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => undefined);
    throw new Refusal(502, 'Altegio answered with a redirect, which is not followed.');
  }
  const text = await response.text();
  return {
    status,
    ok: response.ok,
    content: text.trim() === '' ? {kind: 'empty'} : parse(text),
    retryAfter: saneRetryAfter(response.headers.get('Retry-After')),
  };
}

function parse(text: string): UpstreamAnswer['content'] {
  try {
    return {kind: 'json', value: JSON.parse(text) as unknown};
  } catch {
    return {kind: 'unreadable'};
  }
}

// Seconds or an HTTP date, so that no other text can ride on it.
function saneRetryAfter(value: string | null): string | null {
  if (value === null) return null;
  return /^(?:\d{1,6}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/.test(value) ? value : null;
}
