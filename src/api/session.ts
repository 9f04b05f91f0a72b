// Responsible for: who is signed in. Hides where the token lives: a sealed cookie of the proxy's, or this object's memory.
// Not for: how a client signs in (account.ts), which elements share one session (base/page/page-registry.ts), or when another tab or
// page may have changed it (base/page/session-watch.ts).
import type {AltegioApiError} from './errors.js';
import type {User} from './models.js';
import {object} from './wire/read.js';

/** `unknown` until an answer came, because in cookie mode the page cannot read the cookie. */
export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out';

type Send = (call: {readonly method: 'GET'; readonly path: string}) => Promise<unknown>;

/**
 * Dispatches `change` if the status or the client may have changed, and `turn` if a client has signed in or out here in cookie
 * mode, so that other tabs can be notified.
 */
export class Session extends EventTarget {
  // Kept in memory only: never in storage, DOM, URL, log or event.
  #token: string | null = null;
  #status: SessionStatus = 'unknown';
  #version = 0;
  /** The last known client. Kept after the session has ended, to recognise the same client at the next sign-in. */
  #user: User | null = null;
  /** True if `#user` is the current client. */
  #named = false;
  /** True if a client has been signed in since the last sign-out. */
  #been = false;
  #doubted = false;
  /** Identifies the latest read of the account that is still running. */
  #question: object | undefined;
  /** The latest `find()` that is still running, and the version when it began. */
  #finding: {readonly version: number; readonly found: Promise<boolean | null>} | undefined;
  #askers = new WeakSet<object>();
  #send: Send | undefined;
  /** True if the proxy has no session endpoint: token mode. */
  #plain = false;

  get status(): SessionStatus {
    return this.#status;
  }

  /** Incremented at each sign-in, sign-out and new token. An answer to a request of an older version is ignored. */
  get version(): number {
    return this.#version;
  }

  /** Incremented at each sign-in, new token and `doubt()`. Data that was read before may belong to another client. */
  openings = 0;

  /** Incremented if another client may have signed in. Text that was typed before may belong to the previous client. */
  clients = 0;

  /** True in token mode while signed in: the token is in memory, not in a cookie. */
  get inMemory(): boolean {
    return this.#token !== null;
  }

  /** True if another tab or page may have ended the session. Hide the client's data until the next answer. */
  get doubted(): boolean {
    return this.#doubted;
  }

  /** Name of the signed-in client. null: signed out, or not known yet. */
  get name(): string | null {
    return this.#named && this.#status === 'signed-in' ? (this.#user?.name ?? null) : null;
  }

  /** Adds the client to a request, in token mode. */
  authorize(headers: Headers): void {
    if (this.#token) headers.set('Authorization', `User ${this.#token}`);
  }

  /**
   * Call this after a sign-in, and after a request that returned a new token.
   * @param token the new token. null: the proxy keeps it in a cookie
   * @param user the client who has signed in. Absent for a new token of the same client
   */
  open(token: string | null, user?: User): void {
    this.#token = token;
    this.openings++;
    this.#doubted = false;
    if (user) {
      if (this.#been && !isSame(this.#user, user)) this.clients++;
      this.#name(user);
    }
    this.#become('signed-in');
    if (user && !token) this.#tell('turn');
  }

  /** Call this after a sign-out, and when the session has ended. */
  close(): void {
    const isCookie = !this.#token;
    this.#token = this.#user = null;
    if (this.#been) this.clients++;
    this.#been = false;
    this.#become('signed-out');
    if (isCookie) this.#tell('turn');
  }

  /** Records what an answer shows about the session. @param version the version when the request was sent; older ones are ignored */
  observe(signedIn: boolean, version: number): void {
    const status = signedIn ? 'signed-in' : 'signed-out';
    if (version !== this.#version || status === this.#status) return;
    // Token mode signs in by open() only. So a sign-in that is observed here comes from the cookie of an earlier visit.
    if (!signedIn) this.#token = null;
    this.#become(status);
  }

  /** Call this when the account has been read. @param openings the value when the request was sent; older ones are ignored */
  meet(user: User, openings: number): void {
    if (openings !== this.openings || this.#status !== 'signed-in') return;
    const {name} = this;
    const isAnother = this.#user && !isSame(this.#user, user);
    this.#name(user);
    if (isAnother) this.clients++;
    // The client may have changed the name.
    if (isAnother || (name && name !== user.name)) this.#tell('change');
  }

  /** Call this if another tab or page may have changed the session. The state must be read again; a token in memory is kept. */
  doubt(): void {
    this.openings++;
    this.#doubted ||= this.#status === 'signed-in';
    this.#question = undefined;
    this.#become('unknown');
  }

  /**
   * Reads the account, to learn who is signed in. Concurrent callers share one read, which continues if they are removed.
   * @param asker may start only one read until the session changes
   * @param read reads the account
   */
  ask(asker: object, read: () => Promise<unknown>): void {
    if (this.#askers.has(asker)) return;
    this.#askers.add(asker);
    if (!this.#question) void this.#ask(read);
  }

  async #ask(read: () => Promise<unknown>): Promise<void> {
    const question = (this.#question = {});
    // A failure means that the client is signed out, or that the account cannot be read now.
    if (!this.#asksFirst || (await this.find()) !== false) await read().catch(() => {});
    if (question !== this.#question) return;
    this.#question = undefined;
    // The client is still unknown: treat it as another client.
    if (this.#doubted && !this.#named) this.clients++;
    this.#doubted = false;
    this.#tell('change');
  }

  /** Each API client that uses this session passes its `send` here. */
  reach(send: Send): void {
    this.#send = send;
  }

  /**
   * Whether a client is signed in. Asks the proxy unless a client is known; concurrent callers share one question. Ask this before a
   * read of a client's data: without a session, browsers would write its 401 to the console.
   * @returns null if the proxy cannot tell: only the read itself shows it
   */
  async find(): Promise<boolean | null> {
    while (this.#asksFirst) {
      const version = this.#version;
      if (this.#finding?.version !== version) this.#finding = {version, found: this.look().catch(() => null)};
      const {found} = this.#finding;
      const answer = await found;
      if (this.#finding?.found === found) this.#finding = undefined;
      // Else somebody has signed in or out meanwhile.
      if (answer === null || this.#status === (answer ? 'signed-in' : 'signed-out')) return answer;
    }
    return this.#status === 'signed-in' || null;
  }

  get #asksFirst(): boolean {
    return this.#status !== 'signed-in' && !this.#token && !this.#plain && this.#send !== undefined;
  }

  /**
   * Asks the proxy whether this browser has a session. The proxy answers without a call to Altegio.
   * @param tells true: update the status from the answer
   * @returns null if the proxy has no such endpoint
   * @throws AltegioApiError if no answer comes
   */
  async look(tells = true): Promise<boolean | null> {
    if (this.#plain || !this.#send) return null;
    const version = this.#version;
    let signedIn: unknown;
    try {
      signedIn = object(await this.#send({method: 'GET', path: 'session'}))['signed_in'];
    } catch (error) {
      const {status = 500} = error as AltegioApiError;
      if (status > 428) throw error;
    }
    this.#plain = typeof signedIn !== 'boolean';
    if (typeof signedIn !== 'boolean') return null;
    if (tells) this.observe(signedIn, version);
    return signedIn;
  }

  #name(user: User): void {
    this.#user = user;
    this.#named = true;
  }

  #become(status: SessionStatus): void {
    this.#status = status;
    this.#version++;
    this.#askers = new WeakSet();
    if (status === 'signed-in') this.#been = true;
    else this.#named = false;
    // If a read of the account is running, it will show which client is signed in. Until then the doubt remains.
    if (status === 'signed-out' || (status === 'signed-in' && !this.#question)) this.#doubted = false;
    this.#tell('change');
  }

  #tell(type: 'change' | 'turn'): void {
    this.dispatchEvent(new Event(type));
  }
}

/** Clients without an id cannot be compared, so they count as different. */
function isSame(one: User | null, other: User): boolean {
  return one !== null && one.id !== null && one.id === other.id;
}
