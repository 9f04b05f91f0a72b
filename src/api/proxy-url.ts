// Responsible for: checking a proxy URL. Not for: the message about an invalid one (base/option-checks.ts).

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
export const toAddress = (url: string): string => (globalThis.location?.host ? new URL(url, location.href).href : url);
