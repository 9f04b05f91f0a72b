// Responsible for: a write, sent once per intent. What is asked while it runs is dropped, not queued.
// Not for: reads, of which the newest wins (request-task.ts).
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {newKey} from '../api/account.js';
import {AltegioApiError} from '../api/errors.js';

export type Outcome<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly error: AltegioApiError};

export class Action implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #running: AbortController | null = null;
  #intent: {readonly of: string; readonly key: string} | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param intent what is wanted; the same again after a lost answer keeps its idempotency key
   * @returns null when another run was under way, or when this one was aborted: then there is nothing to show
   */
  async run<T>(intent: string, work: (signal: AbortSignal, key: string) => Promise<T>): Promise<Outcome<T> | null> {
    if (this.#running) return null;
    const controller = (this.#running = new AbortController());
    if (this.#intent?.of !== intent) this.#intent = {of: intent, key: newKey()};
    try {
      const value = await work(controller.signal, this.#intent.key);
      this.#intent = null;
      return controller.signal.aborted ? null : {ok: true, value};
    } catch (cause) {
      const error = toApiError(cause);
      if (controller.signal.aborted) return null;
      if (!isUnknownOutcome(error)) this.#intent = null;
      return {ok: false, error};
    } finally {
      if (this.#running === controller) this.#running = null;
    }
  }

  /** Gives up what is running. It may have arrived all the same. */
  abort(): void {
    this.#running?.abort();
    this.#running = null;
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => this.abort());
  }
}

/** A host that is moved in the document is disconnected and connected in one go: only leaving for good counts. */
export function whenGone(host: HTMLElement, leave: () => void): void {
  queueMicrotask(() => {
    if (!host.isConnected) leave();
  });
}

/** A client that a host handed in may throw anything. */
export function toApiError(error: unknown): AltegioApiError {
  return error instanceof AltegioApiError ? error : new AltegioApiError('unknown', {cause: error});
}

/** Lost on the way: the write may have been done. */
export function isUnknownOutcome({code, status}: AltegioApiError): boolean {
  return /^(network|timeout|offline|bad-response)$/.test(code) || (status !== undefined && status >= 500);
}
