// Responsible for: applying a fault to a request: another answer, no answer, half an answer, a late answer.
// Not for: choosing the fault of a request (faults.ts).

import {corsHeaders, json, rateLimitMessage, type Dialect} from '../answers.js';
import type {Fault} from './faults.js';

/** How long a hanging request keeps a Node process alive. Longer would block the end of a test run. */
const holdMs = 30_000;

/** setTimeout treats a longer time as 0. */
const longestTimerMs = 2 ** 31 - 1;

// Holds the waiting requests: Node garbage-collects a request without references, and its signal would miss an abort.
const waiting = new Set<Request>();

/** Answers the request with the fault. `work` does the real work and returns the real answer. */
export async function faultyResponse(
  fault: Fault,
  request: Request,
  dialect: Dialect,
  work: () => Response,
): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return json(fault.status, fault.body === undefined ? plainFailure() : fault.body, cors(dialect, fault.status));
    case 'delay': {
      const done = fault.after ? work() : null;
      await wait(request, fault.ms);
      const answer = () => done ?? work();
      return fault.then ? faultyResponse(fault.then, request, dialect, answer) : answer();
    }
    case 'steal':
    case 'fill':
      return work();
    case 'hang':
      return wait(request, null);
    case 'cut':
      if (fault.after) work();
      throw new TypeError('Failed to fetch');
    case 'truncated': {
      const text = await work().text();
      return new Response(text.slice(0, Math.ceil(text.length / 2)), {
        headers: {'content-type': 'application/json; charset=utf-8', ...corsHeaders},
      });
    }
    case 'html403':
      return html(403, 'Just a moment…', 'Checking if the site connection is secure');
    case 'rate-limited':
      return rateLimited(fault.retryAfter ?? null, dialect);
    case 'wall':
      return wall(dialect);
    case 'error-shape':
      return oddFailure(fault.shape, fault.status, fault.code ?? 422, dialect);
  }
}

/** 429 with Altegio's text (reference B.2). Without a Retry-After header the text says 0, as it often does. */
export function rateLimited(retryAfter: number | null, dialect: Dialect): Response {
  const message = rateLimitMessage(retryAfter ?? 0, dialect.russian);
  const header = retryAfter === null ? {} : {'retry-after': String(retryAfter)};
  return json(429, {success: false, data: null, meta: {message}}, {...cors(dialect, 429), ...header});
}

function wait(request: Request, ms: null): Promise<never>;
function wait(request: Request, ms: number): Promise<void>;
function wait(request: Request, ms: number | null): Promise<void> {
  const {signal} = request;
  waiting.add(request);
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => {
        if (ms !== null) end(resolve);
      },
      Math.min(ms ?? holdMs, longestTimerMs),
    );
    const onAbort = () => end(() => reject(signal.reason));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      waiting.delete(request);
      settle();
    };
    signal.addEventListener('abort', onAbort);
    // Given up while the body was read: no event comes any more.
    if (signal.aborted) onAbort();
  });
}

/** 412. Here `meta.errors` is an object with the name of the header as key (reference B.5). */
function wall(dialect: Dialect): Response {
  const level = {
    recaptcha_v3: {key: '6Lc-sandbox-not-a-real-key'},
    user_confirm: {url: 'https://app.alteg.io/security/confirm', token: 'sandbox-wall'},
  };
  const meta = {message: 'Please confirm that you are not a robot', errors: {'X-App-Security-Level': level}};
  const headers = {...cors(dialect, 412), 'x-app-security-level': JSON.stringify(level)};
  return json(412, {success: false, data: null, meta}, headers);
}

function oddFailure(shape: 1 | 2 | 3 | 4 | 5, chosen: number | undefined, code: number, dialect: Dialect): Response {
  const status = chosen ?? (shape === 4 ? 500 : 422);
  const message = 'An error has occurred';
  const errors = {code, message};
  const headers = cors(dialect, status);
  switch (shape) {
    case 1:
      return json(status, {success: false, data: null, meta: {message, errors: [errors]}}, headers);
    case 2:
      return json(status, {errors, meta: {message}}, headers);
    case 3:
      return json(status, {success: false, data: null, errors, meta: {message, errors: [{}]}}, headers);
    case 4:
      return html(status, 'Whoops, looks like something went wrong.', 'nginx');
    case 5:
      return json(200, {success: false, data: null, meta: {message, errors: [errors]}}, corsHeaders);
  }
}

function html(status: number, title: string, text: string): Response {
  // Without CORS headers: a server in front of Altegio sends this page (reference B.2).
  return new Response(`<!DOCTYPE html><html><head><title>${title}</title></head><body><p>${text}</p></body></html>`, {
    status,
    headers: {'content-type': 'text/html; charset=UTF-8'},
  });
}

function plainFailure(): object {
  return {success: false, data: null, meta: {message: 'An error has occurred'}};
}

function cors(dialect: Dialect, status: number): Readonly<Record<string, string>> {
  return status < 400 || dialect.cors ? corsHeaders : {};
}
