// Responsible for: the work that a proxy may ask for before it sends an SMS (ALTCHA v2, SHA-2). Loaded when it is asked for.
// Not for: asking and sending (account.ts). Imports nothing, for in the script-tag builds it is a file of its own.

/** What of an ALTCHA v2 challenge is needed to solve it; the rest goes back as it came. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    /** Hex. */
    readonly nonce: string;
    readonly salt: string;
    /** Hashes for one try. */
    readonly cost: number;
    /** Bytes. */
    readonly keyLength?: number;
    readonly keyPrefix: string;
    /** Seconds since 1970. */
    readonly expiresAt?: number;
  };
}

const patience = 90_000;
// Side by side they are up to six times as fast as one after the other; more than these gain nothing.
const lanes = 16;
// Digests that follow each other leave a page no frame at all (Chromium): with this, it draws every one.
const sliceMs = 12;

/**
 * Rejects when it cannot be done: aborted, too late, no challenge, an unknown algorithm, or no `crypto.subtle`.
 * @returns base64 of the JSON `{challenge, solution: {counter, derivedKey}}`
 */
export async function prove(asked: unknown, signal?: AbortSignal, now: () => number = Date.now): Promise<string> {
  const {algorithm, nonce, salt, cost, keyLength = 32, keyPrefix, expiresAt = 0} = (asked as Challenge).parameters;
  const start = fromHex(salt + nonce);
  const prefix = keyPrefix.toLowerCase();
  const prefixBytes = Math.ceil(prefix.length / 2);
  const left = expiresAt * 1000 - now();
  // What has just come and is long over tells of a clock that is wrong.
  const end = now() + (left > 0 ? Math.min(left, patience) : patience);

  let resting = performance.now();

  for (let counter = 0; ; counter += lanes) {
    let keys = Array.from({length: lanes}, (_, lane) => withCounter(start, counter + lane));
    let round = 0;
    do {
      if (performance.now() - resting > sliceMs) {
        await new Promise((resolve) => setTimeout(resolve));
        resting = performance.now();
      }
      signal?.throwIfAborted();
      if (now() >= end) throw new Error('Out of time.');
      keys = await Promise.all(keys.map(async (key) => new Uint8Array(await crypto.subtle.digest(algorithm, key))));
    } while (++round < cost);
    const lane = keys.findIndex((key) => toHex(key.subarray(0, prefixBytes)).startsWith(prefix));
    const key = keys[lane];
    if (!key) continue;
    const solution = {counter: counter + lane, derivedKey: toHex(key.subarray(0, keyLength))};
    return btoa(JSON.stringify({challenge: asked, solution}));
  }
}

/** The counter is 32 bits, the highest first. */
function withCounter(start: Uint8Array, counter: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...start, counter >>> 24, counter >>> 16, counter >>> 8, counter]);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
