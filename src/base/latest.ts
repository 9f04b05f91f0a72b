// Responsible for: a read of which only the newest counts: another question aborts the one before, and an aborted read
// has no outcome. Not for: when to read, or writes (writes.ts).
import {toApiError} from '../api/errors.js';
import {Task, TaskStatus} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';
import type {Outcome} from './writes.js';

/** A task asks its host to draw; whoever reads draws by itself. */
const noHost: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

type Read<T> = (signal: AbortSignal) => Promise<T>;

export class Latest<T> {
  /** The question that is being read, or ''. */
  asked = '';
  #signal: AbortSignal | undefined;
  readonly #task = new Task<readonly [Read<T>], T>(noHost, {
    autoRun: false,
    task: ([read], {signal}) => read((this.#signal = signal)),
  });

  /**
   * Aborts an older question and reads this one.
   * @param asked names the question
   * @returns undefined when it was aborted, or when the same question is being read
   */
  async ask(asked: string, read: Read<T>): Promise<Outcome<T>> {
    if (asked === this.asked) return;
    this.asked = asked;
    const task = this.#task;
    const run = task.run([read]);
    const signal = this.#signal;
    await run;
    if (signal !== this.#signal || signal?.aborted) return;
    this.asked = '';
    return task.status === TaskStatus.ERROR ? {error: toApiError(task.error)} : {value: task.value as T};
  }

  /** Aborts what is being read. */
  stop(): void {
    this.asked = '';
    this.#task.abort();
  }
}
