// Responsible for: a read that belongs to an element. The newest wins, and an abort is never shown.
// Not for: writes, which are sent once (altegio-element.ts), or when to give up, which the element knows.
import {Task} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';
import type {AltegioApiError} from '../api/errors.js';
import {toApiError} from './write.js';

export interface Reading<T> {
  read(signal: AbortSignal): Promise<T>;
  done(value: T): void;
  failed(error: AltegioApiError): void;
}

export class RequestTask<T> {
  readonly #task: Task<readonly [], T>;
  #signal: AbortSignal | undefined;

  constructor(host: ReactiveControllerHost, {read, done, failed}: Reading<T>) {
    this.#task = new Task(host, {
      autoRun: false,
      task: (_, {signal}) => read((this.#signal = signal)),
      // Task itself tells what came of an aborted read as well.
      onComplete: (value) => this.#signal?.aborted || done(value),
      onError: (error) => this.#signal?.aborted || failed(toApiError(error)),
    });
  }

  /** Starts over; an answer to an earlier start is dropped. */
  run(): void {
    void this.#task.run();
  }

  abort(): void {
    this.#task.abort();
  }
}
