// The session cookie: seals the user token so that the browser carries it without being able to read or change it.
// Not here: when a session begins or ends (routes.ts says, handler.ts does).
import {EncryptJWT, base64url, jwtDecrypt} from 'jose';
import {isLoopbackHost, isLoopbackOrigin} from './door.js';

export interface Session {
  /** Altegio's user token. */
  readonly token: string;
  /** Names this session, so that a later version can revoke it. */
  readonly sid: string;
}

export interface SessionOptions {
  readonly secret: string;
  readonly site: 'same' | 'cross';
  /** `false`: on loopback http a plain cookie is used, because some browsers drop a Secure one there. */
  readonly secure: boolean;
  /** Absolute life: nothing but a new sign-in or a password change makes it longer. */
  readonly seconds: number;
}

const SECURE_NAME = '__Host-altegio-session';
const PLAIN_NAME = 'altegio-session';
const MAX_COOKIE_LENGTH = 4096;

interface Key {
  readonly kid: string;
  readonly bytes: Uint8Array;
}

export class Sessions {
  readonly #options: SessionOptions;
  // Derived on first use: WebCrypto is asynchronous and createProxy is not.
  #key: Promise<Key> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The Set-Cookie line of a new session that holds this token. */
  async seal(token: string, request: Request): Promise<string> {
    const {kid, bytes} = await this.#ownKey();
    const {seconds} = this.#options;
    const now = Math.floor(Date.now() / 1000);
    const sealed = await new EncryptJWT({token, sid: crypto.randomUUID()})
      .setProtectedHeader({alg: 'dir', enc: 'A256GCM', kid})
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .encrypt(bytes);
    return this.#line(this.#name(request), sealed, seconds);
  }

  /** The Set-Cookie lines that end the session. */
  close(request: Request): string[] {
    const names = new Set([this.#name(request)]);
    for (const {name} of this.#cookies(request)) names.add(name);
    return [...names].map((name) => this.#line(name, '', 0));
  }

  /** `null` when there is no cookie, or none that opens and still lives: the client is then signed out. */
  async open(request: Request): Promise<Session | null> {
    for (const {value} of this.#cookies(request)) {
      const session = await this.#unseal(value);
      if (session) return session;
    }
    return null;
  }

  async #unseal(sealed: string): Promise<Session | null> {
    if (sealed.length > MAX_COOKIE_LENGTH || !isCanonical(sealed)) return null;
    const key = await this.#ownKey();
    try {
      const {payload} = await jwtDecrypt(
        sealed,
        (header) => {
          // Where a second key for rotation will be looked up.
          if (header.kid !== key.kid) throw new Error('sealed with another key');
          return key.bytes;
        },
        {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp', 'iat', 'sid', 'token'],
        },
      );
      const {token, sid} = payload;
      return typeof token === 'string' && typeof sid === 'string' ? {token, sid} : null;
    } catch {
      // Forged, foreign or expired: to the client it is all the same, and the reason is no one's business.
      return null;
    }
  }

  #ownKey(): Promise<Key> {
    this.#key ??= deriveKey(this.#options.secret);
    return this.#key;
  }

  #cookies(request: Request): {name: string; value: string}[] {
    const names = this.#options.secure ? [SECURE_NAME] : [SECURE_NAME, PLAIN_NAME];
    const found: {name: string; value: string}[] = [];
    for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
      const at = pair.indexOf('=');
      const name = pair.slice(0, Math.max(at, 0)).trim();
      if (names.includes(name)) found.push({name, value: pair.slice(at + 1).trim()});
    }
    // One of each kind is all that browsers send; more is an attempt to make the proxy work.
    return found.slice(0, 2);
  }

  // Plain only when the browser itself speaks to loopback over http: a server that listens on 127.0.0.1 behind nginx
  // sees a loopback address too, but the page's origin then tells the truth.
  #name(request: Request): string {
    if (this.#options.secure) return SECURE_NAME;
    const url = new URL(request.url);
    const origin = request.headers.get('Origin');
    const plain =
      url.protocol === 'http:' && isLoopbackHost(url.hostname) && (origin === null || isLoopbackOrigin(origin));
    return plain ? PLAIN_NAME : SECURE_NAME;
  }

  #line(name: string, value: string, seconds: number): string {
    const common = `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly`;
    // SameSite=None needs Secure; on loopback every port is the same site anyway.
    if (name === PLAIN_NAME) return `${common}; SameSite=Strict`;
    return this.#options.site === 'same'
      ? `${common}; Secure; SameSite=Strict`
      : `${common}; Secure; SameSite=None; Partitioned`;
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

async function deriveKey(secret: string): Promise<Key> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits']);
  const derive = async (purpose: string, bits: number): Promise<Uint8Array> =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        {name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(`altegio-proxy ${purpose}`)},
        material,
        bits,
      ),
    );
  const bytes = await derive('session cookie', 256);
  // The key's public name, derived apart from it so that it tells nothing about it.
  const kid = base64url.encode(await derive('session cookie key id', 48));
  return {kid, bytes};
}
