// The session cookie: seals the user token so that the browser carries it without being able to read or change it.
// Not here: when a session begins or ends (routes.ts says, service.ts does), how things are sealed (keys.ts).
import {cookieLine, cookieName, cookieNames, readCookies, type Cookie} from '../request/cookies.js';
import type {Keys} from './sealing.js';
import type {Store} from '../store/store.js';

export interface Session {
  /** Altegio's user token. */
  readonly token: string;
  /** Names this session from sign-in to sign-out, over password changes too, so that it can be revoked. */
  readonly sid: string;
}

export interface SessionOptions {
  readonly keys: Keys;
  readonly store: Store;
  readonly site: 'same' | 'cross';
  /** `false`: on loopback http a plain cookie is used, because some browsers drop a Secure one there. */
  readonly secure: boolean;
  /** Absolute life: nothing but a new sign-in or a password change makes it longer. */
  readonly seconds: number;
}

const NAME = 'altegio-session';
const PURPOSE = 'session';
const MAX_COOKIE_LENGTH = 4096;
const MAX_UNSEALED = 1_000;

export class Sessions {
  readonly #options: SessionOptions;
  // One client reads several things in a row; to unseal costs more than all else that the proxy does for a read.
  readonly #unsealed = new Map<string, {readonly session: Session; readonly endsAt: number}>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The Set-Cookie line of a session that holds this token: a new one, or `renewed` with a new token. */
  async seal(token: string, request: Request, renewed: Session | null = null): Promise<string> {
    const {keys, seconds, secure, site} = this.#options;
    const sid = renewed?.sid ?? crypto.randomUUID();
    const sealed = await keys.seal(PURPOSE, {token, sid}, seconds);
    return cookieLine(cookieName(NAME, request, secure), sealed, seconds, site);
  }

  /** Whether it is worth opening. */
  isNamed(request: Request): boolean {
    return this.#cookies(request).length > 0;
  }

  /** `null` when there is no cookie, or none that opens and still lives: the client is then signed out. */
  async open(request: Request): Promise<Session | null> {
    for (const session of await this.#sealedIn(request)) {
      // Asked of the store each time: the cookie itself cannot know that its session has ended.
      if ((await this.#options.store.get(revoked(session))) === null) return session;
    }
    return null;
  }

  /** Ends the session for every copy of its cookie. Gives the Set-Cookie lines that take it from the browser. */
  async close(request: Request): Promise<string[]> {
    const {store, seconds, secure, site} = this.#options;
    for (const session of await this.#sealedIn(request)) await store.put(revoked(session), '1', seconds * 1000);
    const names = new Set([cookieName(NAME, request, secure)]);
    for (const {name} of this.#cookies(request)) names.add(name);
    return [...names].map((name) => cookieLine(name, '', 0, site));
  }

  /** Every token that came with the request, also of a session that has ended. */
  async tokensIn(request: Request): Promise<string[]> {
    return (await this.#sealedIn(request)).map(({token}) => token);
  }

  async #sealedIn(request: Request): Promise<Session[]> {
    const sessions: Session[] = [];
    for (const {value} of this.#cookies(request)) {
      const session = value.length > MAX_COOKIE_LENGTH ? null : await this.#unseal(value);
      if (session) sessions.push(session);
    }
    return sessions;
  }

  async #unseal(sealed: string): Promise<Session | null> {
    const known = this.#unsealed.get(sealed);
    if (known) {
      if (Date.now() < known.endsAt) return known.session;
      this.#unsealed.delete(sealed);
    }
    const claims = await this.#options.keys.open(PURPOSE, sealed);
    const {token, sid, exp = 0} = claims ?? {};
    if (typeof token !== 'string' || typeof sid !== 'string') return null;
    const session = {token, sid};
    if (this.#unsealed.size >= MAX_UNSEALED) this.#unsealed.delete(first(this.#unsealed));
    this.#unsealed.set(sealed, {session, endsAt: exp * 1000});
    return session;
  }

  #cookies(request: Request): Cookie[] {
    return readCookies(request, cookieNames(NAME, this.#options.secure));
  }
}

const first = (map: ReadonlyMap<string, unknown>): string => map.keys().next().value ?? '';

const revoked = ({sid}: Session): string => `revoked:${sid}`;
