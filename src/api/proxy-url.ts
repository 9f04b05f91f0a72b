// Responsible for: the address of a proxy, parsed once. Not for: telling a person what is wrong with it (base/option-checks.ts).

// https, http on this machine, or no scheme and no host at all; and neither credentials, query nor hash.
// No control character either: a URL parser drops it, and a scheme or host appears behind it.
const pattern =
  /^(https:\/\/[^/]|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)|(?!\/\/|[a-z][a-z\d+.-]*:))[^\s\\?#@\p{Cc}]*$/iu;

/** The URL without its last slash, or null when it cannot be a proxy's: a session must not travel in the open. */
export function readProxyUrl(value: string): string | null {
  const trimmed = value.trim();
  const url = trimmed.replace(/\/+$/, '');
  return trimmed === '/' || (url && pattern.test(url)) ? url : null;
}

/**
 * Relative to the page's own address, and not to its <base>, which must not say who gets a password. Where there is no address
 * (a frame's srcdoc, Node) it stays as it is.
 */
const toAddress = (url: string): string => (globalThis.location?.host ? new URL(url, location.href).href : url);

/** Where a proxy is. */
export interface ProxyAddress {
  /** One text for each proxy, whichever page of this site names it. */
  readonly key: string;
  /** @param path of an endpoint, with its query */
  url(path: string): string;
}

/** @returns null when the text cannot be a proxy's URL */
export function toProxyAddress(text: string): ProxyAddress | null {
  const url = readProxyUrl(text);
  if (url === null) return null;
  return {
    get key() {
      return url && toAddress(url);
    },
    url: (path) => toAddress(`${url}/${path}`),
  };
}
