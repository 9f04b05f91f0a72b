// Responsible for: limiting how often an address may name a review that there is not: the token in the path is the only right to it, and may be
// short. Not for: whether a token is right (Altegio decides).
import {HOUR_MS, type Limits} from '../limits.js';
import type {Sealer} from '../session/sealing.js';
import {countOnce, failClosed, ignoreStoreDown, tooMany} from '../sms/shared-limits.js';
import type {Store} from '../store/store.js';

export interface TokenGuardOptions {
  readonly store: Store;
  readonly limits: Pick<Limits, 'reviewWrongPerHour'>;
  readonly sealer: Sealer;
}

/** One counted try. It counts as wrong until `right`, which never fails: if the store is down, the count stays. */
export interface TokenTicket {
  /** The token was right, or Altegio said nothing of it. */
  right(): Promise<void>;
}

export class TokenGuard {
  readonly #options: TokenGuardOptions;

  constructor(options: TokenGuardOptions) {
    this.#options = options;
  }

  /**
   * Counts one try before it is made.
   * @param address from `addressGroup()`
   * @throws Refusal 429 with the wait, 503 if the store is down
   */
  async try(address: string): Promise<TokenTicket> {
    const {store, limits, sealer} = this.#options;
    const key = `review:wrong:${await sealer.keyedHash('review-address', address)}`;
    const rules = [{key, windows: [{ms: HOUR_MS, max: limits.reviewWrongPerHour}]}];
    const counted = await failClosed(() => countOnce(store, [rules]), 'Reviews cannot be opened right now.');
    if ('waitMs' in counted) throw tooMany('Too many reviews were asked for. Try again later.', counted.waitMs);
    return {right: () => ignoreStoreDown(() => store.giveBack(counted.rules, counted.id))};
  }
}
