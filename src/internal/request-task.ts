// Responsible for: a read that belongs to an element. The newest wins, leaving aborts it, an abort is never shown.
// Not for: writes (action.ts). `@lit/task` gives the first; it does not abort when its host leaves.
import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AltegioApiError} from '../api/errors.js';
import {toApiError, whenGone} from './write.js';

export interface Reading<T> {
  read(signal: AbortSignal): Promise<T>;
  done(value: T): void;
  failed(error: AltegioApiError): void;
}

export class RequestTask<T> implements ReactiveController {
  readonly #task: Task<readonly [], T>;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #signal: AbortSignal | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, {read, done, failed}: Reading<T>) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: (_, {signal}) => read((this.#signal = signal)),
      onComplete: done,
      onError: (error) => {
        if (!this.#signal?.aborted) failed(toApiError(error));
      },
    });
  }

  /** Starts over; an answer to an earlier start is dropped. */
  run(): void {
    void this.#task.run();
  }

  abort(): void {
    this.#task.abort();
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => this.abort());
  }
}
