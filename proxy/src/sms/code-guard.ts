// Decides whether one more code may be tried, and counts it before Altegio is asked: a code has four digits.
// Not here: whether a code is right (Altegio says), and the SMS that brought it (sms-guard.ts).
import {
  afterwards,
  CODE_WRONG,
  countOne,
  DAY_MS,
  failClosed,
  MINUTE_MS,
  NUMBER,
  notServed,
  numberKeys,
  SMS_CONFIRMED,
  tooMany,
  type Way,
} from './shared-limits.js';
import type {Keys} from '../session/sealing.js';
import type {Limits} from '../limits.js';
import type {Phone} from './phone.js';
import type {Store} from '../store/store.js';

export interface CodeGuardOptions {
  readonly store: Store;
  readonly limits: Pick<Limits, 'codeTries' | 'codeTriesPerDay' | 'codeWrongPer10Minutes'>;
  readonly keys: Keys;
}

/** One try that is counted, as a wrong one until told otherwise. No method fails: with the store down the count stays. */
export interface CodeTicket {
  /** Altegio took the code. */
  right(): Promise<void>;
  /** Altegio did not, or nobody knows. */
  wrong(): Promise<void>;
  /** Surely never reached Altegio: gives all counts back. */
  notTried(): Promise<void>;
}

/** Never more are confirmed than were sent, and those have their limit. */
const NO_LIMIT = 1_000_000;

export class CodeGuard {
  readonly #options: CodeGuardOptions;

  constructor(options: CodeGuardOptions) {
    this.#options = options;
  }

  /**
   * Counts one try before it is made. The same for a number to which no code was sent.
   * @param phone `null`: what was given is no number
   * @param known the browser has confirmed this number before
   * @throws Refusal 422 for what is no number, 429 with the wait, 503 when nobody can count
   */
  async try(phone: Phone | null, known: boolean): Promise<CodeTicket> {
    if (!phone) throw notServed();
    const {keys, store} = this.#options;
    const mark = await keys.mark(NUMBER, phone.e164);
    return failClosed(async () => {
      const counted = await countOne(store, this.#ways(mark, known));
      if ('waitMs' in counted) throw tooMany('Too many codes were tried. Try again later.', counted.waitMs);
      return this.#ticket(mark, counted.rules, counted.id);
    });
  }

  // As for SMS: strangers can use up a number's tries of the day, and the installation's of ten minutes, from one desk. Its
  // owner then has as many more a day as one code has, counted apart. On both ways the owner gets one code's tries per code.
  #ways(mark: string, known: boolean): Way[] {
    const {codeTries, codeTriesPerDay, codeWrongPer10Minutes} = this.#options.limits;
    const key = numberKeys(mark);
    const strangers = [
      {key: key.code, windows: [{ms: DAY_MS, max: codeTries}]},
      {key: key.codeDay, windows: [{ms: DAY_MS, max: codeTriesPerDay}]},
      {key: CODE_WRONG, windows: [{ms: 10 * MINUTE_MS, max: codeWrongPer10Minutes}]},
    ];
    if (!known) return [strangers];
    const own = {key: key.codeOwn, windows: [{ms: DAY_MS, max: codeTries}]};
    const reserve = {key: key.codeReserve, windows: [{ms: DAY_MS, max: codeTries}]};
    return [
      [own, ...strangers],
      [own, reserve],
    ];
  }

  #ticket(mark: string, rules: Way, id: string): CodeTicket {
    const {store} = this.#options;
    return {
      right: () =>
        afterwards(async () => {
          const wrong = rules.filter(({key}) => key === CODE_WRONG);
          if (wrong.length > 0) await store.giveBack(wrong, id);
          await this.#confirm(mark);
        }),
      wrong: async () => undefined,
      notTried: () => afterwards(() => store.giveBack(rules, id)),
    };
  }

  // Once per SMS, in one step: a code that is confirmed twice must not make up for one that is not.
  async #confirm(mark: string): Promise<void> {
    const {store} = this.#options;
    const sms = await store.get(numberKeys(mark).smsLatest);
    if (sms === null) return;
    const once = {key: `sms:once:${sms}`, windows: [{ms: DAY_MS, max: 1}]};
    const confirmed = {key: SMS_CONFIRMED, windows: [{ms: DAY_MS, max: NO_LIMIT}]};
    await store.take([once, confirmed], sms);
  }
}
