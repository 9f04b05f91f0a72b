// Responsible for: what one client has typed does not stay for the next. Not for: who is signed in (api/session.ts).
import type {ReactiveController} from 'lit';
import type {Session} from '../../api/session.js';

export class SameClient implements ReactiveController {
  readonly #session: () => Session | undefined;
  readonly #another: () => void;
  #seen: Session | undefined;
  #clients = 0;

  /**
   * @param session undefined while the element is not set up
   * @param another the client is no longer, or may no longer be, who it was
   */
  constructor(session: () => Session | undefined, another: () => void) {
    this.#session = session;
    this.#another = another;
  }

  hostUpdate(): void {
    const session = this.#session();
    if (!session) return;
    if (session === this.#seen && session.clients !== this.#clients) this.#another();
    this.#seen = session;
    this.#clients = session.clients;
  }
}
