// What SESSION_SECRET is good for: sealing text that only the proxy may read, and marks that stand for a phone or an address.
// Not here: what is sealed (session.ts, known-browser.ts, replay.ts). Web APIs and jose alone.
import {EncryptJWT, base64url, jwtDecrypt, type JWTPayload} from 'jose';

interface Derived {
  readonly kid: string;
  readonly sealing: Uint8Array;
  readonly marking: CryptoKey;
}

/** Longer than anything the proxy seals for a cookie; what is sealed for the store may be longer. */
const MAX_LENGTH = 65_536;

export class Keys {
  readonly #secrets: readonly string[];
  // Derived on first use: WebCrypto is asynchronous and createProxy is not.
  #derived: Promise<readonly Derived[]> | undefined;

  /** The first secret seals and marks; what an older one sealed still opens, until it is taken off the list. */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
  }

  /** JSON sealed for one purpose, readable for so many seconds. */
  async seal(purpose: string, claims: JWTPayload, seconds: number): Promise<string> {
    const [{kid, sealing}] = await this.#all();
    const now = Math.floor(Date.now() / 1000);
    return new EncryptJWT(claims)
      .setProtectedHeader({alg: 'dir', enc: 'A256GCM', kid})
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .setAudience(purpose)
      .encrypt(sealing);
  }

  /** `null` when it was not sealed here for this purpose, was touched, or is too old. */
  async open(purpose: string, sealed: string): Promise<JWTPayload | null> {
    if (sealed.length > MAX_LENGTH || !isCanonical(sealed)) return null;
    const all = await this.#all();
    try {
      const {payload} = await jwtDecrypt(
        sealed,
        (header) => {
          const key = all.find(({kid}) => kid === header.kid);
          if (!key) throw new Error('sealed with another key');
          return key.sealing;
        },
        {
          audience: purpose,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp', 'iat'],
        },
      );
      return payload;
    } catch {
      // Forged, foreign or expired: to the client it is all the same, and the reason is no one's business.
      return null;
    }
  }

  /** A mark that stands for the text: the same for the same text, and nobody without the secret can tell which. */
  async mark(purpose: string, text: string): Promise<string> {
    const [mark] = await this.marks(purpose, text);
    return mark;
  }

  /** The mark under every secret, the current one first. */
  async marks(purpose: string, text: string): Promise<[string, ...string[]]> {
    const data = new TextEncoder().encode(`${purpose}\n${text}`);
    const all = await this.#all();
    return Promise.all(
      all.map(async ({marking}) => {
        const mac = await crypto.subtle.sign('HMAC', marking, data);
        return base64url.encode(new Uint8Array(mac, 0, 16));
      }),
    ) as Promise<[string, ...string[]]>;
  }

  #all(): Promise<readonly [Derived, ...Derived[]]> {
    this.#derived ??= Promise.all(this.#secrets.map(derive));
    return this.#derived as Promise<readonly [Derived, ...Derived[]]>;
  }
}

// Base64url leaves bits unused at the end of a part, so several spellings decode to the same bytes. Only one is ours.
function isCanonical(sealed: string): boolean {
  const parts = sealed.split('.');
  if (parts.length !== 5) return false;
  return parts.every((part) => {
    if (!/^[A-Za-z0-9_-]*$/.test(part)) return false;
    try {
      return base64url.encode(base64url.decode(part)) === part;
    } catch {
      return false;
    }
  });
}

async function derive(secret: string): Promise<Derived> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits']);
  const bits = async (purpose: string, length: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        {name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(`altegio-proxy ${purpose}`)},
        material,
        length,
      ),
    );
  const hmac = {name: 'HMAC', hash: 'SHA-256'};
  return {
    // The key's public name, derived apart from it so that it tells nothing about it.
    kid: base64url.encode(await bits('session cookie key id', 48)),
    sealing: await bits('session cookie', 256),
    marking: await crypto.subtle.importKey('raw', await bits('marks', 256), hmac, false, ['sign']),
  };
}
