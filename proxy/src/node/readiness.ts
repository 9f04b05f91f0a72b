// Responsible for: whether the proxy can serve: the store takes a write, and the proxy is not shutting down. Any number of
// probes ask the store once a second at most.
// Not for: the address /readyz (own-addresses.ts).
import {faultOf} from './check.js';
import type {Store} from '../store/store.js';

const FRESH_MS = 1_000;

export class Readiness {
  readonly #store: Store;
  #shuttingDown = false;
  #asked: {readonly at: number; readonly fault: Promise<string | null>} | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  shutDown(): void {
    this.#shuttingDown = true;
  }

  /** Why the proxy cannot serve now; `null`: it can. */
  async notReady(): Promise<string | null> {
    if (this.#shuttingDown) return 'shutting down';
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > FRESH_MS) this.#asked = {at: now, fault: faultOf(this.#store)};
    const fault = await this.#asked.fault;
    return fault === null ? null : `store: ${fault}`;
  }
}
