// Responsible for: the two uses of SESSION_SECRET: sealing (authenticated encryption that only the proxy can open), and keyed
// hashes that replace a phone or an address. Web APIs and jose alone.
// Not for: what is sealed (session.ts, idempotency.ts, sms/trusted-browser.ts).
import {EncryptJWT, base64url, jwtDecrypt, type JWTPayload} from 'jose';

interface Derived {
  readonly kid: string;
  readonly encryptionKey: Uint8Array;
  readonly hashKey: CryptoKey;
}

/** Longer than any sealed text that a browser sends back. */
const MAX_LENGTH = 65_536;

export class Sealer {
  readonly #secrets: () => readonly string[];
  // Derived on first use, because WebCrypto is asynchronous and createProxy is not.
  #derived: Promise<readonly Derived[]> | undefined;
  #derivedFrom: readonly string[] | undefined;

  /** The first secret seals and hashes. Text sealed with another secret of the list still opens. */
  constructor(secrets: readonly string[] | (() => readonly string[])) {
    this.#secrets = typeof secrets === 'function' ? secrets : () => secrets;
  }

  /** Another object after a change of the secrets: what was opened before may no longer open. */
  get secrets(): object {
    return this.#secrets();
  }

  /** Seals JSON for one purpose. It opens for `seconds`. */
  async seal(purpose: string, claims: JWTPayload, seconds: number): Promise<string> {
    const [{kid, encryptionKey: sealing}] = await this.#all();
    const now = Math.floor(Date.now() / 1000);
    return new EncryptJWT(claims)
      .setProtectedHeader({alg: 'dir', enc: 'A256GCM', kid})
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .setAudience(purpose)
      .encrypt(sealing);
  }

  /**
   * `null`: sealed for another purpose or with another secret, changed, or expired.
   * @param most characters; what the proxy has stored itself may be of any length
   */
  async open(purpose: string, sealed: string, most = MAX_LENGTH): Promise<JWTPayload | null> {
    if (sealed.length > most || !isCanonical(sealed)) return null;
    const all = await this.#all();
    try {
      const {payload} = await jwtDecrypt(
        sealed,
        (header) => {
          const key = all.find(({kid}) => kid === header.kid);
          if (!key) throw new Error('sealed with another key');
          return key.encryptionKey;
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
      // Forged, foreign and expired text get the same answer, so that the client learns nothing about the reason.
      return null;
    }
  }

  /** A keyed hash of the text. Without the secret nobody can find the text by trying. */
  async keyedHash(purpose: string, text: string): Promise<string> {
    const [hash] = await this.keyedHashes(purpose, text);
    return hash;
  }

  /** The keyed hash under every secret, the current secret first. */
  async keyedHashes(purpose: string, text: string): Promise<[string, ...string[]]> {
    const data = new TextEncoder().encode(`${purpose}\n${text}`);
    const all = await this.#all();
    return Promise.all(
      all.map(async ({hashKey: marking}) => {
        const mac = await crypto.subtle.sign('HMAC', marking, data);
        return base64url.encode(new Uint8Array(mac, 0, 16));
      }),
    ) as Promise<[string, ...string[]]>;
  }

  #all(): Promise<readonly [Derived, ...Derived[]]> {
    const secrets = this.#secrets();
    if (secrets !== this.#derivedFrom) {
      this.#derivedFrom = secrets;
      this.#derived = Promise.all(secrets.map(derive));
    }
    return this.#derived as Promise<readonly [Derived, ...Derived[]]>;
  }
}

// Base64url has unused bits at the end, so several spellings decode to the same bytes. Accept only the canonical one.
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
    // A public id of the key, derived separately so that it reveals nothing about the key.
    kid: base64url.encode(await bits('session cookie key id', 48)),
    encryptionKey: await bits('session cookie', 256),
    hashKey: await crypto.subtle.importKey('raw', await bits('marks', 256), hmac, false, ['sign']),
  };
}
