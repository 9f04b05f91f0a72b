// Responsible for: what all elements of a page share, also when two files of ours are on it: sessions and defaults.
// Not for: a server, which must never share a session between people: it makes its own clients.
import {readProxyUrl, toAddress} from '../api/proxy-url.js';
import {Session} from '../api/session.js';

/** Page-wide defaults; an element's own attribute wins. */
export interface Defaults {
  /** Where the proxy is: https, loopback http, or relative to the page. */
  proxyUrl?: string;
  locationId?: string | number;
  chainId?: string | number;
  /** BCP 47. */
  lang?: string;
  theme?: string;
  credentials?: string;
  /** Where Altegio's hosted booking form is: https. */
  bookingUrl?: string;
}

/** Dispatches `change` when the defaults change. */
interface Page extends EventTarget {
  defaults: Defaults;
  sessions: Map<string, Session>;
}

const key = Symbol.for('altegio-elements');

export function page(): Page {
  const holder = globalThis as {[key]?: Page};
  return (holder[key] ??= Object.assign(new EventTarget(), {defaults: {}, sessions: new Map()}));
}

/** One session for each proxy, so that elements react to a sign-in without being nested. */
export function sessionOf(proxyUrl: string): Session {
  const {sessions} = page();
  const url = proxyKey(proxyUrl);
  let session = sessions.get(url);
  if (!session) sessions.set(url, (session = new Session()));
  return session;
}

/** One text for each proxy, whichever page of this site names it; '' for none. */
export function proxyKey(proxyUrl: string): string {
  const url = proxyUrl && readProxyUrl(proxyUrl);
  return url ? toAddress(url) : '';
}
