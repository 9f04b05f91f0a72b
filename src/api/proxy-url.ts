// Responsible for: what may be a proxy URL. Not for: telling a person about it (internal/config.ts).

/** Part of no URL, or read by a URL parser as something else; a control character in front hides a scheme. */
const odd = /[\s\\?#\p{Cc}]/u;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The URL without its last slash (`/` alone is ''), or null when it cannot be a proxy's: a session must not travel in the open,
 * so it is https, http on this machine, or relative to the page.
 */
export function readProxyUrl(value: string): string | null {
  const trimmed = value.trim().replace(/\/+$/, '');
  if (!trimmed) return value.trim() === '/' ? '' : null;
  if (odd.test(trimmed)) return null;
  if (!/^([a-z][a-z\d+.-]*:|\/\/)/i.test(trimmed)) return trimmed;
  try {
    const url = new URL(trimmed);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
    return safe && !url.username && !url.password ? trimmed : null;
  } catch {
    return null;
  }
}
