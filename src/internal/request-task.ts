// Responsible for: a read that belongs to an element. The newest wins, and an abort is never shown.
// Not for: writes (altegio-element.ts). Not `@lit/task`, which is longer and does not abort when its host leaves.
import type {AltegioApiError} from '../api/errors.js';
import {toApiError} from './write.js';

export interface Reading<T> {
  read(signal: AbortSignal): Promise<T>;
  done(value: T): void;
  failed(error: AltegioApiError): void;
}

export class RequestTask<T> {
  readonly #reading: Reading<T>;
  #running: AbortController | undefined;

  constructor(reading: Reading<T>) {
    this.#reading = reading;
  }

  /** Starts over; an answer to an earlier start is dropped. */
  async run(): Promise<void> {
    this.abort();
    const {read, done, failed} = this.#reading;
    const {signal} = (this.#running = new AbortController());
    try {
      const value = await read(signal);
      if (!signal.aborted) done(value);
    } catch (error) {
      if (!signal.aborted) failed(toApiError(error));
    }
  }

  abort(): void {
    this.#running?.abort();
  }
}
