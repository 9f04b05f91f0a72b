// Responsible for: the proxy's cookies: their names, reading them from a request, and Set-Cookie lines.
// Not for: the content of a cookie (session/session.ts, sms/trusted-browser.ts).
import {isLoopbackHost, isLoopbackOrigin} from './origin-check.js';

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

const PREFIX = '__Host-';

/** The accepted names of a cookie. `secure`: only the `__Host-` name, which no other host and no http page can set. */
export function cookieNames(base: string, secure: boolean): readonly string[] {
  return secure ? [PREFIX + base] : [PREFIX + base, base];
}

/** The first two cookies of the request with one of the names, in the order of the request. */
export function readCookies(request: Request, names: readonly string[]): Cookie[] {
  const found: Cookie[] = [];
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    if (names.includes(name)) found.push({name, value: pair.slice(at + 1).trim()});
  }
  // A browser sends each name at most once. More would only make the proxy decrypt more.
  return found.slice(0, 2);
}

/**
 * The name to set a cookie under. Without `__Host-` only if the browser itself speaks http to loopback, because some
 * browsers drop a Secure cookie there. Behind nginx the proxy also sees a loopback address, but then the page's origin is
 * not on loopback.
 */
export function cookieName(base: string, request: Request, secure: boolean): string {
  if (secure) return PREFIX + base;
  const url = new URL(request.url);
  const origin = request.headers.get('Origin');
  const plain =
    url.protocol === 'http:' && isLoopbackHost(url.hostname) && (origin === null || isLoopbackOrigin(origin));
  return plain ? base : PREFIX + base;
}

/** A Set-Cookie line. An empty value and 0 seconds delete the cookie. */
export function cookieLine(name: string, value: string, maxAgeSeconds: number, site: 'same' | 'cross'): string {
  const common = `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly`;
  // SameSite=None needs Secure. On loopback all ports are the same site.
  if (!name.startsWith(PREFIX)) return `${common}; SameSite=Strict`;
  return site === 'same' ? `${common}; Secure; SameSite=Strict` : `${common}; Secure; SameSite=None; Partitioned`;
}
