// Responsible for: who is signed in. Hides where the token lives: a sealed cookie of the proxy's, or this object's memory.
// Not for: how a client signs in (account.ts), which elements share one session (base/page/page-registry.ts), or when another tab or
// page may have changed it (base/page/session-watch.ts).
import type {AltegioApiError} from './errors.js';
import type {User} from './models.js';
import {object} from './wire/read.js';

/** `unknown` until an answer has told: in cookie mode the page cannot see the cookie. */
export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out';

type Send = (call: {readonly method: 'GET'; readonly path: string}) => Promise<unknown>;

/**
 * Dispatches `change` whenever its status or its client may have changed, and `turn` when a client has signed in or out here
 * and a cookie says so to other tabs.
 */
export class Session extends EventTarget {
  // Memory only: never in storage, DOM, URL, log or event.
  #token: string | null = null;
  #status: SessionStatus = 'unknown';
  #version = 0;
  /** The last client that an answer named. Stays after a session has ended, to tell whether the same one comes back. */
  #user: User | null = null;
  /** `#user` is the client of now. */
  #named = false;
  /** Somebody has been signed in since the last sign-out. */
  #been = false;
  #doubted = false;
  /** Stands for the newest one that is under way. */
  #question: object | undefined;
  #askers = new WeakSet<object>();
  #send: Send | undefined;
  /** A proxy that knows no session: token mode. */
  #plain = false;

  get status(): SessionStatus {
    return this.#status;
  }

  /** Grows with each sign-in, sign-out and new token; tells an answer to an older question from news. */
  get version(): number {
    return this.#version;
  }

  /** Grows with each sign-in, new token and doubt: what was read before may be another client's. */
  openings = 0;

  /** Grows when another client may have come: what was typed before is not theirs. */
  clients = 0;

  /** Is the token here, in memory, and not in a cookie? */
  get inMemory(): boolean {
    return this.#token !== null;
  }

  /** Was signed in, and another tab or page may have changed that: nothing of the client is shown until an answer has come. */
  get doubted(): boolean {
    return this.#doubted;
  }

  /** Of the signed-in client; null while nobody is, or no answer has told. */
  get name(): string | null {
    return this.#named && this.#status === 'signed-in' ? (this.#user?.name ?? null) : null;
  }

  /** Adds the client to a request, in token mode. */
  authorize(headers: Headers): void {
    if (this.#token) headers.set('Authorization', `User ${this.#token}`);
  }

  /**
   * The client has signed in, or has got a new token.
   * @param token the new token, or null where the proxy keeps it in a cookie
   * @param user who has signed in; none for a new token
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

  /** The client has signed out, or the session has ended. */
  close(): void {
    const isCookie = !this.#token;
    this.#token = this.#user = null;
    if (this.#been) this.clients++;
    this.#been = false;
    this.#become('signed-out');
    if (isCookie) this.#tell('turn');
  }

  /** What an answer told about the session that was current at `version`; an older one says nothing. */
  observe(signedIn: boolean, version: number): void {
    const status = signedIn ? 'signed-in' : 'signed-out';
    if (version !== this.#version || status === this.#status) return;
    // A token in memory was set by open(); a sign-in seen here is the cookie of an earlier visit showing up.
    if (!signedIn) this.#token = null;
    this.#become(status);
  }

  /** The account has been read. @param openings when it was asked; an older answer says nothing */
  meet(user: User, openings: number): void {
    if (openings !== this.openings || this.#status !== 'signed-in') return;
    const isAnother = this.#user && !isSame(this.#user, user);
    this.#name(user);
    if (!isAnother) return;
    this.clients++;
    this.#tell('change');
  }

  /** Another tab or page may have changed it: what is known has to be asked again. A token in memory stays for that. */
  doubt(): void {
    this.openings++;
    this.#doubted ||= this.#status === 'signed-in';
    this.#question = undefined;
    this.#become('unknown');
  }

  /**
   * Asks who is signed in: one question for all that want to know meanwhile, which goes on when they have left.
   * @param asker asks no second time, as long as nothing has changed
   * @param read reads the account
   */
  ask(asker: object, read: () => Promise<unknown>): void {
    if (this.#askers.has(asker)) return;
    this.#askers.add(asker);
    if (!this.#question) void this.#ask(read);
  }

  async #ask(read: () => Promise<unknown>): Promise<void> {
    const question = (this.#question = {});
    // Signed out, or not to be learned now.
    await read().catch(() => {});
    if (question !== this.#question) return;
    this.#question = undefined;
    // Not to be learned: as if another had come.
    if (this.#doubted && !this.#named) this.clients++;
    this.#doubted = false;
    this.#tell('change');
  }

  /** How the proxy is reached: told by each client that uses this session. */
  reach(send: Send): void {
    this.#send = send;
  }

  /**
   * Asks the proxy, and nobody behind it, whether this browser has a session.
   * @param tells takes the answer as news
   * @returns null where the proxy knows no such question
   * @throws AltegioApiError where no answer is to be had
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
    // Signed in, but as whom? A question that is under way will tell.
    if (status === 'signed-out' || (status === 'signed-in' && !this.#question)) this.#doubted = false;
    this.#tell('change');
  }

  #tell(type: 'change' | 'turn'): void {
    this.dispatchEvent(new Event(type));
  }
}

/** Without an id nobody can tell. */
function isSame(one: User | null, other: User): boolean {
  return one !== null && one.id !== null && one.id === other.id;
}
