// Gives the same answer again to a request that comes again under the same Idempotency-Key, so that a new token is not
// lost with an answer. Not here: which requests (routes.ts says), and whether something was sent (service.ts).
import {Refusal, type AnswerParts} from '../answer.js';
import type {Keys} from './sealing.js';
import type {Store} from '../store/store.js';

export interface Asked {
  /** Who asks and for what: the same key of another session or route is another key. */
  readonly scope: string;
  readonly key: string;
  readonly body: string;
}

const PURPOSE = 'replay';

export class Replays {
  readonly #keys: Keys;
  readonly #store: Store;
  readonly #seconds: number;

  constructor({keys, store, seconds}: {keys: Keys; store: Store; seconds: number}) {
    this.#keys = keys;
    this.#store = store;
    this.#seconds = seconds;
  }

  /**
   * Does the work unless it has been done under this key. `work` gives `surelyDone: false` when nothing can have
   * happened, or throws before anything has: then the key is as good as new.
   * Throws a Refusal: 409 while it runs, 422 for another body. Rejects with StoreDown before any work.
   */
  async run(
    asked: Asked,
    work: () => Promise<{parts: AnswerParts; mayHaveHappened: boolean}>,
  ): Promise<{parts: AnswerParts; again: boolean}> {
    const ms = this.#seconds * 1000;
    const id = `replay:${await this.#keys.mark('replay key', `${asked.scope}\n${asked.key}`)}`;
    // A mark instead of the body, which holds passwords.
    const bodyMark = await this.#keys.mark('replay body', asked.body);
    const there = await this.#store.putIfAbsent(id, `running ${bodyMark}`, ms);
    if (there !== null) return {parts: await this.#again(there, bodyMark), again: true};
    let done: {parts: AnswerParts; mayHaveHappened: boolean};
    try {
      done = await work();
    } catch (error) {
      await this.#store.forget(id).catch(() => undefined);
      throw error;
    }
    const {parts, mayHaveHappened} = done;
    try {
      if (!mayHaveHappened) await this.#store.forget(id);
      else await this.#store.put(id, `done ${bodyMark} ${await this.#seal(parts)}`, ms);
    } catch {
      // The work is done: this answer has to go out, even if it cannot be given a second time.
    }
    return {parts, again: false};
  }

  async #again(there: string, bodyMark: string): Promise<AnswerParts> {
    const [state, mark, sealed = ''] = there.split(' ');
    if (mark !== bodyMark) throw new Refusal(422, 'This Idempotency-Key was used for something else.');
    if (state === 'running') {
      throw new Refusal(409, 'The request with this Idempotency-Key is still under way.', {retryAfter: 1});
    }
    const claims = await this.#keys.open(PURPOSE, sealed);
    // Sealed with a key that has been taken away since: what happened is not known any more.
    if (!claims) throw new Refusal(409, 'The answer to this Idempotency-Key cannot be given again.');
    return claims['parts'] as AnswerParts;
  }

  #seal(parts: AnswerParts): Promise<string> {
    return this.#keys.seal(PURPOSE, {parts}, this.#seconds);
  }
}
