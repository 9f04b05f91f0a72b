// Finds Altegio's user token in an answer, and takes every token out of what the browser will see.
// Not here: where a token is kept (session.ts).

const REMOVED = '[removed]';
// A shorter secret could be a part of an innocent word; it is removed only where it stands alone.
const MIN_LENGTH_INSIDE_TEXT = 6;
// No answer of Altegio's is nested a tenth as deep; without a limit a hostile one could exhaust the stack.
const MAX_DEPTH = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTokenKey = (key: string): boolean => /^(?:x-)?user[_-]?token$/i.test(key);

/** The user token of a sign-in or password change: in `data`, or bare at the top as the documentation's samples have it. */
export function readToken(body: unknown): string | null {
  if (!isObject(body)) return null;
  for (const holder of [body['data'], body]) {
    const token = isObject(holder) ? holder['user_token'] : undefined;
    // Visible ASCII without a comma: it will stand in a header whose parts a comma separates.
    if (typeof token === 'string' && /^[\x21-\x2b\x2d-\x7e]{1,1024}$/.test(token)) return token;
  }
  return null;
}

/**
 * An answer as JSON text without any token: not under its own name, not under "0", not echoed in any text or key.
 * @param text the answer as it came, and `value` what it says
 * Throws a RangeError on an answer that is nested absurdly deep.
 */
export function cleanText(text: string, value: unknown, secrets: readonly string[]): string {
  // Most answers hold nothing of the kind, and to see that is far cheaper than to take the answer apart.
  return mayHoldToken(unescaped(text, value), secrets) ? JSON.stringify(withoutTokens(value, secrets)) : text;
}

/** The text without escapes in which a token could hide; a slash is the one that PHP escapes everywhere. */
function unescaped(text: string, value: unknown): string {
  if (!text.includes('\\')) return text;
  const slashes = text.replaceAll('\\/', '/');
  return slashes.includes('\\') ? JSON.stringify(value) : slashes;
}

function mayHoldToken(text: string, secrets: readonly string[]): boolean {
  if (/user[_-]?token|"0"\s*:/i.test(text)) return true;
  const lower = text.toLowerCase();
  return secrets.some((secret) => {
    if (secret === '') return false;
    // What JSON would escape is not found by its own spelling.
    if (/["\\]|[^\x21-\x7e]/.test(secret)) return true;
    return lower.includes(secret.toLowerCase()) || lower.includes(encodeURIComponent(secret).toLowerCase());
  });
}

/** The same for what an answer says. */
export function withoutTokens(body: unknown, secrets: readonly string[]): unknown {
  const all = new Set(secrets);
  collect(body, all, 0);
  all.delete('');
  // Only plain ASCII is tried as it would stand in a URL: on half a surrogate pair encodeURIComponent throws.
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
    // fromEntries defines keys, so that a "__proto__" of the answer stays an ordinary key.
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, item]) => !isTokenKey(key) && !(key === '0' && typeof item === 'string'))
        .map(([key, item]) => [cleaned(key), clean(item)]),
    );
  };
  return clean(body);
}

// A token that is new in this very answer can be echoed in it as well.
function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string' && isTokenKey(key)) found.add(item);
    collect(item, found, depth + 1);
  }
}
