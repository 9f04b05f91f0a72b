// Responsible for: a write of an element is sent once, and what became of it is found out. Not for: what is written.
import type {Verdict} from '../api/after-lost-answer.js';
import {toApiError, wasNotSent, type AltegioApiError, type ErrorCode} from '../api/errors.js';
import {common} from '../i18n/en/failures.js';
import {newKey} from '../api/values/idempotency-key.js';

/** Undefined: another one was under way, or this one was given up; then there is nothing to show. */
export type Outcome<T> =
  {readonly value: T; readonly error?: undefined} | {readonly error: AltegioApiError} | undefined;

export type {Verdict} from '../api/after-lost-answer.js';

/**
 * What became of a write. `undefined`: another one was under way, or this one was given up. `lost`: how the answer was lost;
 * `error`: the same, or why the state could not be read.
 */
export type Settled<T> =
  /** `value` is missing when the answer was lost and the write turned out to be done. */
  | {readonly outcome: 'done'; readonly value?: T}
  /** The answer was lost, and nothing has changed. */
  | {readonly outcome: 'not-done'; readonly error: AltegioApiError; readonly lost: AltegioApiError}
  /** The answer was lost, and the state could not be read. Only a person may send the same again: it keeps its key. */
  | {readonly outcome: 'unknown'; readonly error: AltegioApiError; readonly lost: AltegioApiError}
  /** The server refused, or the request never left. */
  | {readonly outcome: 'failed'; readonly error: AltegioApiError}
  | undefined;

/** Reads the state after a lost answer. A rejection is `unknown`. */
export type Verify = (signal: AbortSignal, lost: AltegioApiError) => Promise<Verdict>;

export interface Write<T> {
  /** What is wanted, as a text: the same again after a lost answer keeps its idempotency key. */
  readonly intent: string;
  send(signal: AbortSignal, idempotencyKey: string): Promise<T>;
  readonly verify: Verify;
  /** Errors besides lost answers after which the write may be done, such as `not-found` of a cancellation. */
  mayBeDone?(error: AltegioApiError): boolean;
  /** The answer was lost: the state is being read. */
  verifying?(lost: AltegioApiError): void;
}

export class Writes {
  /** What becomes of a write, in English. */
  static readonly words = {common};
  #running: AbortController | undefined;
  #intent = '';
  #key = '';

  /**
   * Sends once: what is asked while one is under way is dropped, not queued.
   * @param intent as in `Write`
   */
  async once<T>(intent: string, send: Write<T>['send']): Promise<Outcome<T>> {
    if (this.#running) return;
    if (intent !== this.#intent) [this.#intent, this.#key] = [intent, newKey()];
    const outcome = await this.read((signal) => send(signal, this.#key));
    if (outcome && !(outcome.error && mayHaveArrived(outcome.error))) this.#intent = '';
    return outcome;
  }

  /** Reads what no write may change meanwhile: dropped while one is under way. */
  async read<T>(read: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
    if (this.#running) return;
    const {signal} = (this.#running = new AbortController());
    let outcome: NonNullable<Outcome<T>>;
    try {
      outcome = {value: await read(signal)};
    } catch (error) {
      outcome = {error: toApiError(error)};
    }
    if (signal.aborted) return;
    this.#running = undefined;
    return outcome;
  }

  /** Sends once; after a lost answer, reads what became of it, and sends nothing more. */
  async settle<T>({intent, send, verify, mayBeDone, verifying}: Write<T>): Promise<Settled<T>> {
    const sent = await this.once(intent, send);
    if (!sent) return;
    if (!sent.error) return {outcome: 'done', value: sent.value};
    const {error} = sent;
    if (!mayHaveArrived(error) && !mayBeDone?.(error)) return {outcome: 'failed', error};
    verifying?.(error);
    return this.verify(verify, error);
  }

  /** Reads again what became of a write. @param lost how its answer was lost */
  async verify(verify: Verify, lost: AltegioApiError): Promise<Settled<never>> {
    const read = await this.read((signal) => verify(signal, lost));
    if (!read) return;
    if (read.error) return {outcome: 'unknown', error: read.error, lost};
    const outcome = read.value;
    // The next write with the same intent is a new one: also after a server error, which a proxy would give again for this key.
    if (outcome === 'done' || (outcome === 'not-done' && lost.status && lost.status !== 409)) this.#intent = '';
    return outcome === 'done' ? {outcome} : {outcome, error: lost, lost};
  }

  /** Stops waiting for a write. It may have arrived all the same. */
  giveUp(): void {
    this.#running?.abort();
    this.#running = undefined;
  }
}

const lost: ReadonlySet<string> = new Set<ErrorCode>(['network', 'timeout', 'offline', 'bad-response']);

/** The answer was lost on the way: the write may have been done. */
export function mayHaveArrived(error: AltegioApiError): boolean {
  const {code, status = 0} = error;
  return status > 499 || (lost.has(code) && !wasNotSent(error));
}
