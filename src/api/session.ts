// Responsible for: who is signed in. Hides where the token lives: a sealed cookie of the proxy's, or this object's memory.
// Not for: how a client signs in (account.ts), or which elements share one session (internal/page.ts).

/** `unknown` until an answer has told: in cookie mode the page cannot see the cookie. */
export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out';

/** Dispatches `change` whenever its status or its client may have changed. */
export class Session extends EventTarget {
  // Memory only: never in storage, DOM, URL, log or event.
  #token: string | null = null;
  #status: SessionStatus = 'unknown';
  #version = 0;

  get status(): SessionStatus {
    return this.#status;
  }

  /** Grows with each sign-in, sign-out and new token; tells an answer to an older question from news. */
  get version(): number {
    return this.#version;
  }

  /** Grows with each sign-in and new token: what was read before may be another client's. */
  openings = 0;

  /** Is the token here, in memory, and not in a cookie? */
  get inMemory(): boolean {
    return this.#token !== null;
  }

  /** Adds the client to a request, in token mode. */
  authorize(headers: Headers): void {
    if (this.#token) headers.set('Authorization', `User ${this.#token}`);
  }

  /** The client has signed in. @param token the new token, or null where the proxy keeps it in a cookie */
  open(token: string | null): void {
    this.#token = token;
    this.openings++;
    this.#become('signed-in');
  }

  /** The client has signed out, or the session has ended. */
  close(): void {
    this.#token = null;
    this.#become('signed-out');
  }

  /** What an answer told about the session that was current at `version`; an older one says nothing. */
  observe(signedIn: boolean, version: number): void {
    const status = signedIn ? 'signed-in' : 'signed-out';
    if (version !== this.#version || status === this.#status) return;
    // A token in memory was set by open(); a sign-in seen here is the cookie of an earlier visit showing up.
    if (!signedIn) this.#token = null;
    this.#become(status);
  }

  #become(status: SessionStatus): void {
    this.#status = status;
    this.#version++;
    this.dispatchEvent(new Event('change'));
  }
}
