// Responsible for: calling Altegio: builds the request, enforces the time limit, and reads the answer without trusting it.
// Not for: the choice of the call (routes.ts), its turn (rate-limit/), and what the browser sees of the answer
// (visible-answer.ts).
import {Refusal} from '../answer.js';

/** `(request) => Promise<Response>`: the real fetch, the sandbox, or a test's script. */
export type FetchHandler = (request: Request) => Promise<Response>;

export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Registers a listener that is called if the caller no longer waits for the answer. */
  readonly whenGivenUp: (listener: (reason: Error) => void) => void;
}

export interface Incoming {
  readonly status: number;
  header(name: string): string | null;
  /** The body as UTF-8. Rejects with a Refusal if it is longer than `maxBytes`. */
  text(maxBytes: number): Promise<string>;
}

/** One HTTP exchange: no second attempt, no redirect followed. On Node, a pool is several times faster than fetch. */
export type Send = (outgoing: Outgoing) => Promise<Incoming>;

export type Upstream =
  | {readonly baseUrl: string; readonly fetch: FetchHandler; readonly send?: undefined}
  | {readonly baseUrl: string; readonly send: Send; readonly fetch?: undefined};

export interface UpstreamCall {
  readonly method: string;
  /** From the route table, never from the browser's URL. */
  readonly path: string;
  readonly query: string;
  readonly body: string | null;
  readonly userToken: string | null;
  readonly acceptLanguage: string | null;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly text: string;
  /** `unreadable`: a body that is not JSON (a page of a bot wall, a cut answer). */
  readonly kind: 'json' | 'empty' | 'unreadable';
  /** The parsed JSON; `undefined` for the other kinds. */
  readonly value: unknown;
  readonly retryAfter: string | null;
}

export const tooLong = (): Refusal => new Refusal(502, "Altegio's answer is too large.");

export class Altegio {
  readonly #send: Send;
  readonly #base: string;
  readonly #partnerToken: () => string;
  readonly #timeoutMs: number;
  readonly #maxBytes: number;

  constructor(
    upstream: Upstream,
    partnerToken: string | (() => string),
    {timeoutMs, maxBytes}: {timeoutMs: number; maxBytes: number},
  ) {
    this.#send = upstream.send ?? throughFetch(upstream.fetch);
    this.#base = upstream.baseUrl.replace(/\/+$/, '');
    this.#partnerToken = typeof partnerToken === 'function' ? partnerToken : () => partnerToken;
    this.#timeoutMs = timeoutMs;
    this.#maxBytes = maxBytes;
  }

  /** Rejects with a Refusal if Altegio cannot be reached, is too slow, or redirects. Never tries twice. */
  call(call: UpstreamCall): Promise<UpstreamAnswer> {
    return new Promise((resolve, reject) => {
      let giveUp: ((reason: Error) => void) | undefined;
      // Reject here, not in the exchange: the limit must hold for a fetch that ignores its signal and for a slow body.
      const timer = setTimeout(() => {
        const late = new Refusal(504, 'Altegio did not answer in time.');
        reject(late);
        giveUp?.(late);
      }, this.#timeoutMs);
      this.#exchange(call, (listener) => (giveUp = listener))
        .finally(() => clearTimeout(timer))
        .then(resolve, (error: unknown) =>
          reject(error instanceof Refusal ? error : new Refusal(502, 'Altegio cannot be reached.')),
        );
    });
  }

  async #exchange(call: UpstreamCall, whenGivenUp: Outgoing['whenGivenUp']): Promise<UpstreamAnswer> {
    const incoming = await this.#send(this.#outgoing(call, whenGivenUp));
    const {status} = incoming;
    // Browsers and edge runtimes report an unfollowed redirect as status 0.
    if (status < 200 || (status >= 300 && status < 400)) {
      incoming.text(0).catch(() => undefined);
      throw new Refusal(502, 'Altegio answered with a redirect, which is not followed.');
    }
    const text = await incoming.text(this.#maxBytes);
    const retryAfter = saneRetryAfter(incoming.header('Retry-After'));
    return {status, ok: status < 300, text, retryAfter, ...read(text)};
  }

  #outgoing(
    {method, path, query, body, userToken, acceptLanguage}: UpstreamCall,
    whenGivenUp: Outgoing['whenGivenUp'],
  ): Outgoing {
    const bearer = `Bearer ${this.#partnerToken()}`;
    const headers: Record<string, string> = {
      Accept: 'application/vnd.api.v2+json',
      Authorization: userToken === null ? bearer : `${bearer}, User ${userToken}`,
    };
    if (acceptLanguage !== null) headers['Accept-Language'] = acceptLanguage;
    if (body !== null) headers['Content-Type'] = 'application/json';
    return {method, url: `${this.#base}/${path}${query && `?${query}`}`, headers, body, whenGivenUp};
  }
}

/** The Accept-Language header to send to Altegio; `null` if it is malformed. */
export function saneLanguage(language: string | null): string | null {
  return language !== null && /^[A-Za-z0-9,;=.* -]{1,200}$/.test(language) ? language : null;
}

function throughFetch(fetch: FetchHandler): Send {
  return async ({url, whenGivenUp, ...init}) => {
    const controller = new AbortController();
    whenGivenUp((reason) => controller.abort(reason));
    // A redirect could send the tokens to an unknown address.
    const response = await fetch(new Request(url, {...init, redirect: 'manual', signal: controller.signal}));
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      text: (maxBytes) => readText(response, maxBytes),
    };
  };
}

async function readText({body}: Response, maxBytes: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(() => undefined);
      throw tooLong();
    }
    text += decoder.decode(value, {stream: true});
  }
}

function read(text: string): Pick<UpstreamAnswer, 'kind' | 'value'> {
  if (text.trim() === '') return {kind: 'empty', value: undefined};
  try {
    return {kind: 'json', value: JSON.parse(text) as unknown};
  } catch {
    return {kind: 'unreadable', value: undefined};
  }
}

const HTTP_DATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Only seconds or an HTTP date, because the value goes to the browser.
function saneRetryAfter(value: string | null): string | null {
  return value !== null && (/^\d{1,6}$/.test(value) || HTTP_DATE.test(value)) ? value : null;
}

/** The seconds of a Retry-After as `saneRetryAfter` lets it through, with a date counted from now; `undefined`: it tells none. */
export function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const [, day = '', name = '', year = '', ...time] = HTTP_DATE.exec(retryAfter) ?? [];
  if (year === '') return Number(retryAfter);
  const [hours, minutes, seconds] = time.map(Number);
  const at = new Date(Date.UTC(Number(year), MONTHS.indexOf(name), Number(day), hours, minutes, seconds));
  // What the calendar does not have would become another day.
  return at.toUTCString() === retryAfter ? Math.max(0, Math.ceil((at.getTime() - Date.now()) / 1000)) : undefined;
}
