// Responsible for: a read that belongs to an element. It runs anew when its source changes, the newest wins, leaving the
// page aborts it, and an abort is never shown. Not for: writes, which are sent once (altegio-element.ts).
import {initialState, Task} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';
import type {AltegioApiError} from '../api/errors.js';
import {toApiError} from './writes.js';

export interface Reading<T> {
  /** What is read, as a text that changes with it; '' for nothing. */
  source(): string;
  read(signal: AbortSignal): Promise<T>;
  done(value: T): void;
  failed(error: AltegioApiError): void;
}

export class RequestTask<T> extends Task<readonly [string], T> {
  constructor(host: ReactiveControllerHost, {source, read, done, failed}: Reading<T>) {
    let current: AbortSignal | undefined;
    super(host, {
      args: () => [source()],
      task: ([wanted], {signal}) => {
        current = signal;
        return wanted ? read(signal) : initialState;
      },
      // Task itself tells what came of an aborted read as well.
      onComplete: (value) => current?.aborted || done(value),
      onError: (error) => current?.aborted || failed(toApiError(error)),
    });
  }
}
