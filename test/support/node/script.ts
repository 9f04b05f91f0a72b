// A scripted proxy for tests in Node: answers in order, and a log of what was asked. Not a fake Altegio: see sandbox/.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {createClient, type Client, type ClientOptions} from '../../../src/api/index.js';
import {AltegioApiError, type ErrorCode} from '../../../src/api/errors.js';

export const proxyUrl = 'https://proxy.example/altegio';
export const token = 'canary-user-token-4f1d9c27';
export const nextToken = 'canary-user-token-next-8e02b7a1';

/** What was asked, as the proxy sees it. */
export interface Seen {
  readonly method: string;
  /** After the proxy URL, with its leading slash, as it went over the wire. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or null where there was no body. */
  readonly body: unknown;
  readonly request: Request;
}

export type Answer = (request: Request) => Response | Promise<Response>;

export interface Script {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly seen: Seen[];
}

/** Answers in this order; the last one again and again. */
export function script(...answers: readonly Answer[]): Script {
  const seen: Seen[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const body = await request.clone().text();
    const base = new URL(proxyUrl);
    assert.equal(url.origin, base.origin);
    assert.ok(url.pathname.startsWith(`${base.pathname}/`), `${url.pathname} has left the proxy`);
    seen.push({
      method: request.method,
      path: url.pathname.slice(base.pathname.length),
      query: [...url.searchParams],
      headers: Object.fromEntries(request.headers),
      body: body === '' ? null : JSON.parse(body),
      request,
    });
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    assert.ok(answer, 'a script needs an answer');
    return answer(request);
  };
  return {fetch, seen};
}

export function clientOf(proxy: {readonly fetch: Script['fetch']}, options: Partial<ClientOptions> = {}): Client {
  return createClient({proxyUrl, fetch: proxy.fetch, ...options});
}

/** A client in token mode. */
export function clientWithToken(proxy: Script, options: Partial<ClientOptions> = {}): Client {
  const client = clientOf(proxy, options);
  client.session.open(token);
  return client;
}

/** Altegio's usual envelope. */
export function ok(data: unknown, status = 200): Answer {
  return json({success: true, data, meta: []}, status);
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return raw(JSON.stringify(body), status, {'Content-Type': 'application/json', ...headers});
}

export function raw(body: string | null, status = 200, headers: Record<string, string> = {}): Answer {
  return () => new Response(status === 204 ? null : body, {status, headers});
}

/** Altegio's usual failure. */
export function refusal(status: number, code?: number, headers: Record<string, string> = {}): Answer {
  const errors = code === undefined ? {} : {errors: [{code, message: 'canary server text'}]};
  return json({success: false, data: null, meta: {message: 'canary server text', ...errors}}, status, headers);
}

/** As fetch reports a lost connection. */
export const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));

/** Answers when told to. */
export function later(): {answer: Answer; resolve: (response: Response) => void; reject: (error: Error) => void} {
  let resolve: (response: Response) => void = () => assert.fail('nobody asks yet');
  let reject: (error: Error) => void = () => assert.fail('nobody asks yet');
  return {
    answer: () => new Promise((...both) => ([resolve, reject] = both)),
    resolve: (response) => resolve(response),
    reject: (error) => reject(error),
  };
}

/** Never answers, and ignores the signal. */
export const hang: Answer = () => new Promise(() => {});

export const html403 = raw('<!DOCTYPE html><title>Just a moment...</title>', 403, {'Content-Type': 'text/html'});

/** Every code there is; the compiler keeps it whole. */
const codeSet: Readonly<Record<ErrorCode, true>> = {
  config: true,
  network: true,
  timeout: true,
  offline: true,
  'rate-limited': true,
  unavailable: true,
  'signed-out': true,
  forbidden: true,
  'not-found': true,
  'not-allowed': true,
  'invalid-phone': true,
  'wrong-code': true,
  'wrong-password': true,
  'weak-password': true,
  'slot-taken': true,
  'blocked-client': true,
  'name-required': true,
  'verification-required': true,
  'invalid-request': true,
  'bad-response': true,
  unknown: true,
};
export const codes: readonly string[] = Object.keys(codeSet);

/** The failure of a call that must fail with this code. */
export async function failureOf(call: Promise<unknown>, code?: ErrorCode): Promise<AltegioApiError> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    if (!(error instanceof AltegioApiError)) throw error;
    assert.ok(codes.includes(error.code), error.code);
    if (code !== undefined) assert.equal(error.code, code);
    return error;
  }
  assert.fail(`resolved with ${JSON.stringify(value)}${code ? ` instead of ${code}` : ''}`);
}

/** A turn of the event loop; works while timers are mocked. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The real clock, whatever a test makes of `performance`. */
const clock = performance.now.bind(performance);
/** In milliseconds. Longer than a machine with much else to do takes: what other threads compute needs no turn of this one. */
const patience = 20_000;

/** Waits until it is so, and gives up after many turns and a long time. */
export async function until(condition: () => boolean): Promise<void> {
  const began = clock();
  for (let turns = 0; !condition(); turns++) {
    assert.ok(turns < 2_000 || clock() - began < patience, `never came true: ${condition}`);
    await turn();
  }
}

/** Enough turns for everything to happen that needs no timer. */
export async function quiet(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await turn();
}

/** Call once in a file: no promise of its tests may be rejected with nobody listening. */
export function expectNoUnhandledRejection(): void {
  const loose: unknown[] = [];
  const listen = (reason: unknown): void => void loose.push(reason);
  before(() => {
    process.on('unhandledRejection', listen);
  });
  after(async () => {
    await quiet();
    process.off('unhandledRejection', listen);
    assert.deepEqual(loose, []);
  });
}
