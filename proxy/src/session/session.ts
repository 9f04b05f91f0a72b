// Responsible for: the session cookie: the sealed user token, which the browser can neither read nor change.
// Not for: when a session begins or ends (routes.ts, service.ts), and sealing itself (sealing.ts).
import {cookieLine, cookieName, cookieNames, readCookies, type Cookie} from '../request/cookies.js';
import type {Sealer} from './sealing.js';
import type {Store} from '../store/store.js';

export interface CookieSession {
  /** Altegio's user token. */
  readonly token: string;
  /** Identifies the session from sign-in to sign-out, including password changes, so that it can be revoked. */
  readonly sid: string;
  /** The mark of the store when the cookie was sealed. */
  readonly mark?: string;
}

export interface SessionOptions {
  readonly sealer: Sealer;
  readonly store: Store;
  readonly site: 'same' | 'cross';
  /** `false`: on loopback http the cookie has no `Secure`, because some browsers drop a Secure cookie there. */
  readonly secure: boolean;
  /** Absolute lifetime. Only a sign-in or a password change starts it again. */
  readonly seconds: number;
}

const NAME = 'altegio-session';
const PURPOSE = 'session';
const MAX_COOKIE_LENGTH = 4096;
const MAX_UNSEALED = 1_000;

export class Sessions {
  readonly #options: SessionOptions;
  // A cache: a client sends several reads in a row, and unsealing is the most expensive step of a read.
  readonly #unsealed = new Map<string, {readonly session: CookieSession; readonly endsAt: number}>();
  #unsealedWith: object | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The Set-Cookie line for a session with this token. @param renewed the session that continues with the new token */
  async seal(token: string, request: Request, renewed: CookieSession | null = null): Promise<string> {
    const {sealer, store, seconds, secure, site} = this.#options;
    const sid = renewed?.sid ?? crypto.randomUUID();
    const mark = store.mark ?? (await markOf(store, sid));
    const sealed = await sealer.seal(PURPOSE, {token, sid, ...(mark !== undefined && {mark})}, seconds);
    return cookieLine(cookieName(NAME, request, secure), sealed, seconds, site);
  }

  /** Whether the request has a session cookie, valid or not. */
  hasCookie(request: Request): boolean {
    return this.#cookies(request).length > 0;
  }

  /** `null`: no valid cookie, so the client is signed out. */
  async open(request: Request): Promise<CookieSession | null> {
    for (const session of await this.#sealedIn(request)) {
      if (await this.#lives(session)) return session;
    }
    return null;
  }

  /** Asks the store each time: the cookie does not show that its session was revoked. */
  async #lives(session: CookieSession): Promise<boolean> {
    const {store} = this.#options;
    if (!store.lookUp) return (await store.get(revoked(session))) === null;
    const {value, mark} = await store.lookUp(revoked(session));
    // A store that came back empty has forgotten which sessions were revoked, so all from before are.
    return value === null && (session.mark === undefined || session.mark === mark);
  }

  /** Revokes the session for every copy of its cookie. Returns the Set-Cookie lines that delete the cookie. */
  async close(request: Request): Promise<string[]> {
    const {store, seconds, secure, site} = this.#options;
    for (const session of await this.#sealedIn(request)) await store.put(revoked(session), '1', seconds * 1000);
    const names = new Set([cookieName(NAME, request, secure)]);
    for (const {name} of this.#cookies(request)) names.add(name);
    return [...names].map((name) => cookieLine(name, '', 0, site));
  }

  /** Every token in the request's cookies, including those of revoked sessions. */
  async tokensIn(request: Request): Promise<string[]> {
    return (await this.#sealedIn(request)).map(({token}) => token);
  }

  async #sealedIn(request: Request): Promise<CookieSession[]> {
    const sessions: CookieSession[] = [];
    for (const {value} of this.#cookies(request)) {
      const session = value.length > MAX_COOKIE_LENGTH ? null : await this.#unseal(value);
      if (session) sessions.push(session);
    }
    return sessions;
  }

  async #unseal(sealed: string): Promise<CookieSession | null> {
    const {secrets} = this.#options.sealer;
    if (secrets !== this.#unsealedWith) {
      this.#unsealed.clear();
      this.#unsealedWith = secrets;
    }
    const known = this.#unsealed.get(sealed);
    if (known) {
      if (Date.now() < known.endsAt) return known.session;
      this.#unsealed.delete(sealed);
    }
    const claims = await this.#options.sealer.open(PURPOSE, sealed);
    const {token, sid, mark, exp = 0} = claims ?? {};
    if (typeof token !== 'string' || typeof sid !== 'string') return null;
    const session = {token, sid, ...(typeof mark === 'string' && {mark})};
    if (this.#unsealed.size >= MAX_UNSEALED) this.#unsealed.delete(first(this.#unsealed));
    this.#unsealed.set(sealed, {session, endsAt: exp * 1000});
    return session;
  }

  #cookies(request: Request): Cookie[] {
    return readCookies(request, cookieNames(NAME, this.#options.secure));
  }
}

const first = (map: ReadonlyMap<string, unknown>): string => map.keys().next().value ?? '';

const revoked = ({sid}: Pick<CookieSession, 'sid'>): string => `revoked:${sid}`;

/** The store tells its mark with the first step. A store that is down must not undo a sign-in. */
async function markOf(store: Store, sid: string): Promise<string | undefined> {
  const told = await store.lookUp?.(revoked({sid})).catch(() => undefined);
  return told?.mark;
}
