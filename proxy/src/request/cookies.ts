// The proxy's cookies: their names, where they are found in a request, and the lines that set them.
// Not here: what a cookie holds (session.ts, known-browser.ts).
import {isLoopbackHost, isLoopbackOrigin} from './origin-check.js';

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

const PREFIX = '__Host-';

/** The names under which a cookie may come in. `secure`: only under the one that no other host and no http page can set. */
export function cookieNames(base: string, secure: boolean): readonly string[] {
  return secure ? [PREFIX + base] : [PREFIX + base, base];
}

/** The first two cookies of the request that have one of the names, in its order. */
export function readCookies(request: Request, names: readonly string[]): Cookie[] {
  const found: Cookie[] = [];
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    if (names.includes(name)) found.push({name, value: pair.slice(at + 1).trim()});
  }
  // Browsers send one of each kind at most; more is an attempt to make the proxy work.
  return found.slice(0, 2);
}

// Plain only when the browser itself speaks to loopback over http, because some browsers drop a Secure cookie there.
// A server that listens on 127.0.0.1 behind nginx sees a loopback address too, but the page's origin then tells the truth.
/** The name to set a cookie under. */
export function cookieName(base: string, request: Request, secure: boolean): string {
  if (secure) return PREFIX + base;
  const url = new URL(request.url);
  const origin = request.headers.get('Origin');
  const plain =
    url.protocol === 'http:' && isLoopbackHost(url.hostname) && (origin === null || isLoopbackOrigin(origin));
  return plain ? base : PREFIX + base;
}

/** A Set-Cookie line; an empty value and 0 seconds delete the cookie. */
export function cookieLine(name: string, value: string, maxAgeSeconds: number, site: 'same' | 'cross'): string {
  const common = `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly`;
  // SameSite=None needs Secure; on loopback every port is the same site anyway.
  if (!name.startsWith(PREFIX)) return `${common}; SameSite=Strict`;
  return site === 'same' ? `${common}; Secure; SameSite=Strict` : `${common}; Secure; SameSite=None; Partitioned`;
}
