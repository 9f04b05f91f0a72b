// Responsible for: answering a repeated request with the same Idempotency-Key from the stored answer, so that a lost answer
// does not lose a new token.
// Not for: which routes accept a key (routes.ts), and whether something was sent (service.ts).
import {Refusal, type AnswerParts} from '../answer.js';
import type {Sealer} from './sealing.js';
import type {Store} from '../store/store.js';

export interface IdempotentRequest {
  /** Session and route: the same key in another scope is another key. */
  readonly scope: string;
  readonly key: string;
  readonly body: string;
}

const PURPOSE = 'replay';

export class Idempotency {
  readonly #sealer: Sealer;
  readonly #store: Store;
  readonly #seconds: number;

  constructor({sealer, store, seconds}: {sealer: Sealer; store: Store; seconds: number}) {
    this.#sealer = sealer;
    this.#store = store;
    this.#seconds = seconds;
  }

  /**
   * Does the work unless it was done under this key. If `work` throws, or resolves with `mayHaveHappened: false`, the key
   * can be used again.
   * Throws a Refusal: 409 while the first request runs, 422 for another body. Rejects with StoreDown before any work.
   */
  async run(
    request: IdempotentRequest,
    work: () => Promise<{parts: AnswerParts; mayHaveHappened: boolean}>,
  ): Promise<{parts: AnswerParts; again: boolean}> {
    const ms = this.#seconds * 1000;
    const id = `replay:${await this.#sealer.keyedHash('replay key', `${request.scope}\n${request.key}`)}`;
    // A keyed hash, because the body contains passwords.
    const bodyHash = await this.#sealer.keyedHash('replay body', request.body);
    const stored = await this.#store.putIfAbsent(id, `running ${bodyHash}`, ms);
    if (stored !== null) return {parts: await this.#replay(stored, bodyHash), again: true};
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
      else await this.#store.put(id, `done ${bodyHash} ${await this.#seal(parts)}`, ms);
    } catch {
      // The work is done, so the client must receive this answer even if it cannot be stored.
    }
    return {parts, again: false};
  }

  async #replay(stored: string, bodyHash: string): Promise<AnswerParts> {
    const [state, hash, sealed = ''] = stored.split(' ');
    if (hash !== bodyHash) throw new Refusal(422, 'This Idempotency-Key was used for something else.');
    if (state === 'running') {
      throw new Refusal(409, 'The request with this Idempotency-Key is still under way.', {retryAfter: 1});
    }
    const claims = await this.#sealer.open(PURPOSE, sealed);
    // The secret that sealed the answer was removed, so the answer is lost.
    if (!claims) throw new Refusal(409, 'The answer to this Idempotency-Key cannot be given again.');
    return claims['parts'] as AnswerParts;
  }

  #seal(parts: AnswerParts): Promise<string> {
    return this.#sealer.seal(PURPOSE, {parts}, this.#seconds);
  }
}
