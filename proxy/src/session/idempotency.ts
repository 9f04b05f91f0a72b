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

/** Where a request and its answer are stored. */
interface Entry {
  readonly id: string;
  readonly bodyHash: string;
  /** `null`: nobody may ask for the outcome. */
  readonly pointer: string | null;
}

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
    const entries = await this.#entriesOf(request);
    const forget = async (taken: readonly Entry[]): Promise<void> => {
      for (const {id, pointer} of taken) {
        await this.#store.forget(id);
        if (pointer !== null) await this.#store.forget(pointer);
      }
    };
    const taken: Entry[] = [];
    let done: {parts: AnswerParts; mayHaveHappened: boolean};
    try {
      for (const entry of entries) {
        const stored = await this.#store.putIfAbsent(entry.id, `running ${entry.bodyHash}`, ms);
        if (stored !== null) {
          // Taken out first: nobody else's entry may be forgotten when the answer is a refusal.
          await forget(taken.splice(0));
          return {parts: await this.#replay(stored, entry.bodyHash), again: true};
        }
        taken.push(entry);
      }
      for (const {id, pointer} of entries) if (pointer !== null) await this.#store.put(pointer, id, ms);
      done = await work();
    } catch (error) {
      await forget(taken).catch(() => undefined);
      throw error;
    }
    const {parts, mayHaveHappened} = done;
    try {
      if (mayHaveHappened) {
        const sealed = await this.#sealer.seal(PURPOSE, {parts}, request.seconds);
        for (const {id, bodyHash} of entries) await this.#store.put(id, `done ${bodyHash} ${sealed}`, ms);
      } else await forget(taken);
    } catch {
      // The work is done, so the client must receive this answer even if it cannot be stored.
    }
    return {parts, again: false};
  }

  /** The outcome of the latest readable request under the key. Starts nothing. */
  async outcome(key: string): Promise<KnownOutcome> {
    for (const pointer of (await this.#pointersOf(key)).toReversed()) {
      const id = await this.#store.get(pointer);
      const stored = id === null ? null : await this.#store.get(id);
      if (stored === null) continue;
      const [state, , sealed = ''] = stored.split(' ');
      if (state === 'running') return 'running';
      const parts = await this.#open(sealed);
      if (parts) return {parts};
    }
    return 'unknown';
  }

  /**
   * One for each secret, the oldest first: while the secret changes, an instance that does not have the new one yet must find
   * the request too.
   */
  async #entriesOf({scope, key, body, readable}: IdempotentRequest): Promise<readonly Entry[]> {
    const [ids, bodyHashes, pointers] = await Promise.all([
      this.#sealer.keyedHashes('replay key', `${scope}\n${key}`),
      // A keyed hash, because the body contains passwords.
      this.#sealer.keyedHashes('replay body', body),
      readable ? this.#pointersOf(key) : [],
    ]);
    const entries = ids.map((id, place) => ({
      id: `replay:${id}`,
      bodyHash: bodyHashes[place] ?? '',
      pointer: pointers[place] ?? null,
    }));
    return entries.toReversed();
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

  /** What leads to the answer without its scope, for each secret. */
  async #pointersOf(key: string): Promise<readonly string[]> {
    return (await this.#sealer.keyedHashes('outcome key', key)).map((hash) => `outcome:${hash}`);
  }
}
