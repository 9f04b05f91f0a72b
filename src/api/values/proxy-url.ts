// Responsible for: the address of a proxy, parsed once. Not for: the message about an invalid one (base/option-checks.ts).

// Allowed: https, http on this machine, or a path without scheme and host. Not allowed: credentials, query, hash, and control
// characters, because a URL parser drops them and may then find a scheme or a host.
const pattern =
  /^(https:\/\/[^/]|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)|(?!\/\/|[a-z][a-z\d+.-]*:))[^\s\\?#@\p{Cc}]*$/iu;

/** The URL without a slash at the end. null: invalid. Plain http is invalid, because anybody could read the session. */
export function readProxyUrl(value: string): string | null {
  const trimmed = value.trim();
  const url = trimmed.replace(/\/+$/, '');
  return trimmed === '/' || (url && pattern.test(url)) ? url : null;
}

/**
 * Resolves against the page's address, not against its <base>, which must not decide who receives a password. Without an
 * address (a frame's srcdoc, Node) the URL stays unchanged.
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
