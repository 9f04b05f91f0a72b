// Responsible for: deciding whether one more code may be tried, and counting the try before the call: codes have few digits.
// Not for: whether a code is right (Altegio decides), and the SMS with the code (sms-guard.ts).
import {
  ignoreStoreDown,
  CODE_WRONG,
  countOnce,
  failClosed,
  NUMBER,
  unusableNumber,
  numberKeys,
  SMS_CONFIRMED,
  tooMany,
  type LimitSet,
} from './shared-limits.js';
import type {Sealer} from '../session/sealing.js';
import {DAY_MS, MINUTE_MS, type Limits} from '../limits.js';
import type {Phone} from './phone.js';
import type {Store} from '../store/store.js';

export interface CodeGuardOptions {
  readonly store: Store;
  readonly limits: Pick<Limits, 'codeTries' | 'codeTriesPerDay' | 'codeWrongPer10Minutes'>;
  readonly sealer: Sealer;
}

/** One counted try. It counts as wrong until `right`. Its methods never fail: if the store is down, the count stays. */
export interface CodeTicket {
  /** Altegio accepted the code. */
  right(): Promise<void>;
  /** Altegio refused the code, or the answer was lost. */
  wrong(): Promise<void>;
  /** Altegio certainly did not look at the code: gives all counts back. */
  notTried(): Promise<void>;
}

/** Confirmed SMS need no limit: there are never more of them than SMS, which are limited. */
const NO_LIMIT = 1_000_000;

export class CodeGuard {
  readonly #options: CodeGuardOptions;

  constructor(options: CodeGuardOptions) {
    this.#options = options;
  }

  /**
   * Counts one try before it is made, even for a number to which no code was sent.
   * @param phone `null`: the input is not a phone number
   * @param trusted true if the browser has confirmed this number before
   * @throws Refusal 422 for an invalid number, 429 with the wait, 503 if the store is down
   */
  async try(phone: Phone | null, trusted: boolean): Promise<CodeTicket> {
    if (!phone) throw unusableNumber();
    const {sealer, store} = this.#options;
    const numberHash = await sealer.keyedHash(NUMBER, phone.e164);
    return failClosed(async () => {
      const counted = await countOnce(store, this.#limitSets(numberHash, trusted));
      if ('waitMs' in counted) throw tooMany('Too many codes were tried. Try again later.', counted.waitMs);
      return this.#ticket(numberHash, counted.rules, counted.id);
    });
  }

  // The limit sets of a number. The first set with room counts the try.
  //
  //   | set | who may use it                             | limits                                              |
  //   | 1   | everybody                                  | tries per code, per number and day, wrong codes     |
  //   | 2   | a trusted browser, when set 1 is exhausted | the reserve: as many tries a day as for one code    |
  //
  // For a trusted browser both sets also limit its own tries per code.
  #limitSets(numberHash: string, trusted: boolean): LimitSet[] {
    const {codeTries, codeTriesPerDay, codeWrongPer10Minutes} = this.#options.limits;
    const key = numberKeys(numberHash);
    const everybody = [
      {key: key.code, windows: [{ms: DAY_MS, max: codeTries}]},
      {key: key.codeDay, windows: [{ms: DAY_MS, max: codeTriesPerDay}]},
      {key: CODE_WRONG, windows: [{ms: 10 * MINUTE_MS, max: codeWrongPer10Minutes}]},
    ];
    if (!trusted) return [everybody];
    const own = {key: key.codeOwn, windows: [{ms: DAY_MS, max: codeTries}]};
    const reserve = {key: key.codeReserve, windows: [{ms: DAY_MS, max: codeTries}]};
    return [
      [own, ...everybody],
      [own, reserve],
    ];
  }

  #ticket(numberHash: string, rules: LimitSet, id: string): CodeTicket {
    const {store} = this.#options;
    return {
      right: () =>
        ignoreStoreDown(async () => {
          const wrong = rules.filter(({key}) => key === CODE_WRONG);
          if (wrong.length > 0) await store.giveBack(wrong, id);
          await this.#confirm(numberHash);
        }),
      wrong: async () => undefined,
      notTried: () => ignoreStoreDown(() => store.giveBack(rules, id)),
    };
  }

  // Once per SMS, in one step: confirming one code twice must not count as two confirmed SMS.
  async #confirm(numberHash: string): Promise<void> {
    const {store} = this.#options;
    const sms = await store.get(numberKeys(numberHash).smsLatest);
    if (sms === null) return;
    const once = {key: `sms:once:${sms}`, windows: [{ms: DAY_MS, max: 1}]};
    const confirmed = {key: SMS_CONFIRMED, windows: [{ms: DAY_MS, max: NO_LIMIT}]};
    await store.take([once, confirmed], sms);
  }
}
