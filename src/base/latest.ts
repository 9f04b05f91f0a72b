// Responsible for: a read of which only the newest counts: another question gives the older one up, and what was given
// up tells nothing. Not for: reads that belong to an element (base/request-task.ts), or writes.
import type {AltegioApiError} from '../api/errors.js';
import {toApiError} from './writes.js';

export class Newest<T> {
  #asked = '';
  #controller: AbortController | undefined;
  readonly #done: (asked: string, value: T) => void;
  readonly #failed: (asked: string, error: AltegioApiError) => void;

  constructor(done: (asked: string, value: T) => void, failed: (asked: string, error: AltegioApiError) => void) {
    this.#done = done;
    this.#failed = failed;
  }

  /** What is being read, or ''. */
  get asked(): string {
    return this.#asked;
  }

  /** Does nothing while the same is being read. */
  async ask(asked: string, read: (signal: AbortSignal) => Promise<T>): Promise<void> {
    if (asked === this.#asked) return;
    this.stop();
    const {signal} = (this.#controller = new AbortController());
    this.#asked = asked;
    let tell: () => void;
    try {
      const value = await read(signal);
      tell = () => this.#done(asked, value);
    } catch (error) {
      tell = () => this.#failed(asked, toApiError(error));
    }
    if (signal.aborted) return;
    this.#asked = '';
    tell();
  }

  stop(): void {
    this.#asked = '';
    this.#controller?.abort();
  }
}
