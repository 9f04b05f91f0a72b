// Responsible for: solving the proof of work that a proxy may require before it sends an SMS (ALTCHA v2, SHA-2). Loaded on
// demand. Imports nothing, because it is a separate file in the script-tag builds. Not for: the request itself (account.ts).

/** The fields of an ALTCHA v2 challenge that the solution needs. The whole challenge is sent back unchanged. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    /** Hex. */
    readonly nonce: string;
    readonly salt: string;
    /** Hashes per try. */
    readonly cost: number;
    /** Bytes. */
    readonly keyLength?: number;
    readonly keyPrefix: string;
    /** Seconds since 1970. */
    readonly expiresAt?: number;
  };
}

const patience = 90_000;
// 16 parallel digests are up to six times as fast as sequential ones. More bring no gain.
const lanes = 16;
// Without a pause, consecutive digests keep the page from drawing (Chromium). With a pause each 12 ms, it draws every frame.
const sliceMs = 12;

/**
 * Rejects if the challenge cannot be solved: aborted, expired, malformed, an unknown algorithm, or no `crypto.subtle`.
 * @returns base64 of the JSON `{challenge, solution: {counter, derivedKey}}`
 */
export async function prove(asked: unknown, signal?: AbortSignal, now: () => number = Date.now): Promise<string> {
  const {algorithm, nonce, salt, cost, keyLength = 32, keyPrefix, expiresAt = 0} = (asked as Challenge).parameters;
  const start = fromHex(salt + nonce);
  const prefix = keyPrefix.toLowerCase();
  const prefixBytes = Math.ceil(prefix.length / 2);
  const left = expiresAt * 1000 - now();
  // If a new challenge has already expired, the device's clock is wrong: ignore the expiry.
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

/** Appends the counter as 32 bits, big-endian. */
function withCounter(start: Uint8Array, counter: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...start, counter >>> 24, counter >>> 16, counter >>> 8, counter]);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
