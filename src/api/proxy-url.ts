// Responsible for: what may be a proxy URL. Not for: telling a person about it (internal/config.ts).

// https, http on this machine, or no scheme and no host at all; without credentials, query, hash, or the control
// characters that a URL parser takes out and that could hide a scheme.
const pattern =
  /^(https:\/\/(\[[\da-f:.]+]|[^/:[]+)(:\d+)?(\/|$)|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1])(:\d+)?(\/|$)|(?!\/\/|[a-z][a-z\d+.-]*:))[^\s\\?#@\p{Cc}]*$/iu;

/**
 * The URL without its last slash (`/` alone is ''), or null when it cannot be a proxy's: a session must not travel in
 * the open.
 */
export function readProxyUrl(value: string): string | null {
  const url = value.trim();
  return url && pattern.test(url) ? url.replace(/\/+$/, '') : null;
}
