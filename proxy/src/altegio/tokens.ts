// Responsible for: reading the user token from an answer, and redaction: removing every token from what the browser sees.
// Not for: storing a token (session/session.ts).

const REMOVED = '[removed]';
// A shorter secret could be part of an ordinary word, so it is removed only if it is the whole text.
const MIN_LENGTH_INSIDE_TEXT = 6;
// Real answers have less than a tenth of this depth. Without a limit, a hostile answer could exhaust the stack.
const MAX_DEPTH = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTokenKey = (key: string): boolean => /^(?:x-)?user[_-]?token$/i.test(key);

/** The user token of a sign-in or password change: in `data`, or at the top level as in the documentation's samples. */
export function readToken(body: unknown): string | null {
  if (!isObject(body)) return null;
  for (const holder of [body['data'], body]) {
    const token = isObject(holder) ? holder['user_token'] : undefined;
    // Visible ASCII without a comma, because the token goes into a header whose parts are separated by commas.
    if (typeof token === 'string' && /^[\x21-\x2b\x2d-\x7e]{1,1024}$/.test(token)) return token;
  }
  return null;
}

/**
 * The answer as JSON text without any token: not under `user_token`, not under "0", not repeated in any text or key.
 * @param text the answer as received
 * @param value the parsed answer
 * @throws RangeError if the answer is nested too deep
 */
export function redactText(text: string, value: unknown, secrets: readonly string[]): string {
  // Most answers contain no token, and a text search is much cheaper than walking the answer.
  return mayContainToken(unescaped(text, value), secrets) ? JSON.stringify(redact(value, secrets)) : text;
}

/** The text without escapes that could hide a token. PHP escapes every slash, so that case is handled first. */
function unescaped(text: string, value: unknown): string {
  if (!text.includes('\\')) return text;
  const slashes = text.replaceAll('\\/', '/');
  return slashes.includes('\\') ? JSON.stringify(value) : slashes;
}

function mayContainToken(text: string, secrets: readonly string[]): boolean {
  if (/user[_-]?token|"0"\s*:/i.test(text)) return true;
  const lower = text.toLowerCase();
  return secrets.some((secret) => {
    if (secret === '') return false;
    // JSON escapes these characters, so a text search would miss the secret.
    if (/["\\]|[^\x21-\x7e]/.test(secret)) return true;
    return lower.includes(secret.toLowerCase()) || lower.includes(encodeURIComponent(secret).toLowerCase());
  });
}

/** The same for a parsed answer. */
export function redact(body: unknown, secrets: readonly string[]): unknown {
  const all = new Set(secrets);
  collect(body, all, 0);
  all.delete('');
  // ASCII only, because encodeURIComponent throws for half a surrogate pair.
  const inUrls = [...all].filter((secret) => /^[\x21-\x7e]+$/.test(secret)).map(encodeURIComponent);
  const variants = new Set([...all, ...inUrls]);
  const inside = [...variants]
    .filter((secret) => secret.length >= MIN_LENGTH_INSIDE_TEXT)
    .sort((a, b) => b.length - a.length)
    .map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = inside.length > 0 ? new RegExp(inside.join('|'), 'gi') : null;

  const cleaned = (text: string): string =>
    variants.has(text) ? REMOVED : pattern ? text.replace(pattern, REMOVED) : text;

  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return cleaned(value);
    if (typeof value === 'number') return variants.has(String(value)) ? null : value;
    if (Array.isArray(value)) return value.map(clean);
    if (!isObject(value)) return value;
    // fromEntries defines keys, so a "__proto__" in the answer stays an ordinary key.
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, item]) => !isTokenKey(key) && !(key === '0' && typeof item === 'string'))
        .map(([key, item]) => [cleaned(key), clean(item)]),
    );
  };
  return clean(body);
}

// The answer may also repeat a token that is new in this answer.
function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string' && isTokenKey(key)) found.add(item);
    collect(item, found, depth + 1);
  }
}
