// Responsible for: answering a repeated request with the same Idempotency-Key from the stored answer, so that a lost answer
// does not lose a new token and nobody books twice; and for telling the outcome of a booking to whoever has its key.
// Not for: which routes accept a key (routes.ts), and whether something was sent (service.ts).
import {Refusal, type AnswerParts} from '../answer.js';
import type {Sealer} from './sealing.js';
import type {Store} from '../store/store.js';

export interface IdempotentRequest {
  /** Session and route: the same key in another scope is another key. */
  readonly scope: string;
  readonly key: string;
  readonly body: string;
  /** How long the answer is stored. */
  readonly seconds: number;
  /** Whoever knows the key may ask for the outcome, whatever their session. */
  readonly readable?: boolean;
}

/** What is known under a key. */
export type KnownOutcome = {readonly parts: AnswerParts} | 'running' | 'unknown';

const PURPOSE = 'replay';

export class Idempotency {
  readonly #sealer: Sealer;
  readonly #store: Store;

  constructor({sealer, store}: {sealer: Sealer; store: Store}) {
    this.#sealer = sealer;
    this.#store = store;
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
    const ms = request.seconds * 1000;
    const id = `replay:${await this.#sealer.keyedHash('replay key', `${request.scope}\n${request.key}`)}`;
    // A keyed hash, because the body contains passwords.
    const bodyHash = await this.#sealer.keyedHash('replay body', request.body);
    const stored = await this.#store.putIfAbsent(id, `running ${bodyHash}`, ms);
    if (stored !== null) return {parts: await this.#replay(stored, bodyHash), again: true};
    const pointer = request.readable ? await this.#pointerOf(request.key) : null;
    const forget = async (): Promise<void> => {
      await this.#store.forget(id);
      if (pointer !== null) await this.#store.forget(pointer);
    };
    let done: {parts: AnswerParts; mayHaveHappened: boolean};
    try {
      if (pointer !== null) await this.#store.put(pointer, id, ms);
      done = await work();
    } catch (error) {
      await forget().catch(() => undefined);
      throw error;
    }
    const {parts, mayHaveHappened} = done;
    try {
      if (!mayHaveHappened) await forget();
      else
        await this.#store.put(id, `done ${bodyHash} ${await this.#sealer.seal(PURPOSE, {parts}, request.seconds)}`, ms);
    } catch {
      // The work is done, so the client must receive this answer even if it cannot be stored.
    }
    return {parts, again: false};
  }

  /** The outcome of the latest readable request under the key. Starts nothing. */
  async outcome(key: string): Promise<KnownOutcome> {
    const id = await this.#store.get(await this.#pointerOf(key));
    const stored = id === null ? null : await this.#store.get(id);
    if (stored === null) return 'unknown';
    const [state, , sealed = ''] = stored.split(' ');
    if (state === 'running') return 'running';
    const parts = await this.#open(sealed);
    return parts ? {parts} : 'unknown';
  }

  async #replay(stored: string, bodyHash: string): Promise<AnswerParts> {
    const [state, hash, sealed = ''] = stored.split(' ');
    if (hash !== bodyHash) throw new Refusal(422, 'This Idempotency-Key was used for something else.');
    if (state === 'running') {
      throw new Refusal(409, 'The request with this Idempotency-Key is still under way.', {retryAfter: 1});
    }
    const parts = await this.#open(sealed);
    if (!parts) throw new Refusal(409, 'The answer to this Idempotency-Key cannot be given again.');
    return parts;
  }

  /** `null`: the secret that sealed the answer was removed, so the answer is lost. */
  async #open(sealed: string): Promise<AnswerParts | null> {
    const claims = await this.#sealer.open(PURPOSE, sealed, Infinity);
    return claims && (claims['parts'] as AnswerParts);
  }

  /** The entry that leads to the answer without its scope. */
  async #pointerOf(key: string): Promise<string> {
    return `outcome:${await this.#sealer.keyedHash('outcome key', key)}`;
  }
}
