// Responsible for: one session over tabs and pages. Tells the other tabs of a sign-in or sign-out, and asks again where a
// page may have missed one: told by another tab, back from the back/forward cache, activated after prerendering, shown again.
// Not for: what an element shows meanwhile, or who asks for the client (api/session.ts).
import type {Session} from '../api/session.js';
import {proxyKey} from './page.js';

const watches = new WeakMap<Session, SessionWatch>();

/** From now on. @param proxyUrl whose sign-ins concern it */
export function watchSession(session: Session, proxyUrl: string, element: object): void {
  let watch = watches.get(session);
  if (!watch) watches.set(session, (watch = new SessionWatch(session, proxyKey(proxyUrl))));
  watch.add(element);
}

export function unwatchSession(session: Session, element: object): void {
  watches.get(session)?.remove(element);
}

/** Listens while an element of its session is on the page. */
class SessionWatch {
  readonly #session: Session;
  readonly #key: string;
  readonly #elements = new Set<object>();
  #listening: AbortController | undefined;
  #channel: BroadcastChannel | undefined;
  /** Nobody sees the page, or will before it asks: in the back/forward cache, or not activated yet. */
  #away = false;
  /** Nobody listened for a while. */
  #missed = false;

  constructor(session: Session, key: string) {
    this.#session = session;
    this.#key = key;
  }

  add(element: object): void {
    this.#elements.add(element);
    if (!this.#listening) this.#start();
  }

  remove(element: object): void {
    this.#elements.delete(element);
    // A library that swaps pages takes the elements away before it brings the next ones.
    setTimeout(() => {
      if (!this.#elements.size) this.#stop();
    });
  }

  #start(): void {
    const {signal} = (this.#listening = new AbortController());
    this.#away = (document as {prerendering?: boolean}).prerendering ?? false;
    this.#openChannel();
    this.#session.addEventListener('turn', () => this.#tell(), {signal});
    addEventListener('pagehide', () => this.#leave(), {signal});
    addEventListener('pageshow', ({persisted}) => persisted && this.#comeBack(), {signal});
    document.addEventListener('prerenderingchange', () => this.#comeBack(), {signal});
    document.addEventListener('visibilitychange', () => document.hidden || this.#look(), {signal});
    if (this.#missed) this.#look();
  }

  #stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#closeChannel();
    this.#missed = true;
  }

  #closeChannel(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #openChannel(): void {
    this.#closeChannel();
    // Without a proxy there is nobody to agree with.
    if (!this.#key) return;
    try {
      this.#channel = new BroadcastChannel('altegio-elements');
      this.#channel.onmessage = ({data}: MessageEvent<{readonly session?: unknown} | null>) => {
        if (data?.session === this.#key && !this.#session.inMemory) void this.#ask();
      };
    } catch {
      // An old or a locked browser: the tab finds out when it is shown.
    }
  }

  /** That something has changed, and nothing of whom. */
  #tell(): void {
    this.#channel?.postMessage({session: this.#key});
  }

  /** A message would put the page out of the back/forward cache. */
  #leave(): void {
    this.#away = true;
    this.#closeChannel();
  }

  #comeBack(): void {
    this.#away = false;
    this.#openChannel();
    void this.#ask();
  }

  /** Who was signed in leaves the screen first. Signed out, there is nothing to hide, and the elements stay as they are. */
  async #ask(): Promise<void> {
    const session = this.#session;
    const quietly = session.status === 'signed-out';
    // Where the proxy cannot tell, the elements ask as they do at first.
    if (!quietly || (await session.look().catch(() => false)) === null) session.doubt();
  }

  /** Costs Altegio nothing: the proxy alone answers. A token in this page's memory is nobody else's to end. */
  #look(): void {
    if (!this.#away && !this.#session.inMemory) void this.#session.look().catch(() => {});
  }
}
