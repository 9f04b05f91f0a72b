// Responsible for: deciding whether one more SMS may be sent, and counting it before it is sent: every SMS costs money.
// Not for: phone numbers (phone.ts), tries for a code (code-guard.ts), the call to Altegio (service.ts).
import type {Refusal} from '../answer.js';
import {
  ignoreStoreDown,
  countOnce,
  failClosed,
  hourAndDay,
  NUMBER,
  unusableNumber,
  numberKeys,
  requireProof,
  SMS_ALL,
  SMS_CONFIRMED,
  tooMany,
  type LimitSet,
} from './shared-limits.js';
import type {Sealer} from '../session/sealing.js';
import {DAY_MS, HOUR_MS, SECOND_MS, type Limits} from '../limits.js';
import type {Phone} from './phone.js';
import type {ProofOfWork} from './proof-of-work.js';
import {EMPTIED_KEY, type Rule, type Store} from '../store/store.js';

export interface SmsGuardOptions {
  readonly store: Store;
  readonly limits: Limits;
  /** ISO 3166, upper case. `null`: all. */
  readonly countries: ReadonlySet<string> | null;
  readonly sealer: Sealer;
  readonly proofOfWork: ProofOfWork;
}

export interface SmsRequest {
  /** `null`: the input is not a phone number. */
  readonly phone: Phone | null;
  /** From `addressGroup()`. */
  readonly address: string;
  /** True if the browser has confirmed this number before. */
  readonly trusted: boolean;
  /** The value of `proof_of_work`. */
  readonly proof: string | null;
}

/** One counted SMS. Its methods never fail: if the store is down, the count stays. */
export interface SmsTicket {
  /** Altegio accepted the call, or the answer was lost. The tries for a code of this number start again. */
  sent(): Promise<void>;
  /** Certainly not sent: gives all counts back. */
  notSent(): Promise<void>;
}

const PREFIX_DIGITS = 7;

export class SmsGuard {
  readonly #options: SmsGuardOptions;

  constructor(options: SmsGuardOptions) {
    this.#options = options;
  }

  /**
   * Counts one SMS before it is sent.
   * @throws Refusal 422 for a number that is invalid or not served; 429 with the wait; 412 with a challenge in
   *   `meta.proof_of_work`; 503 if the store is down.
   */
  async admit(request: SmsRequest): Promise<SmsTicket> {
    const {phone} = request;
    if (!phone || !this.#serves(phone)) throw unusableNumber();
    const numberHash = await this.#options.sealer.keyedHash(NUMBER, phone.e164);
    const limitSets = await this.#limitSets(phone, numberHash, request);
    return failClosed(async () => {
      if (await this.#needsProof()) {
        const {store, proofOfWork} = this.#options;
        const {proof} = request;
        await requireProof({store, proofOfWork, phone, proof, limitSets, tooMany: (waitMs) => this.#tooMany(waitMs)});
      }
      const counted = await countOnce(this.#options.store, limitSets);
      if ('waitMs' in counted) throw this.#tooMany(counted.waitMs);
      return this.#ticket(numberHash, counted.rules, counted.id);
    });
  }

  /** Number of SMS in the last 24 hours, and of confirmed ones. */
  async conversion(): Promise<{readonly sent: number; readonly confirmed: number}> {
    const {store} = this.#options;
    const [sent, confirmed] = await Promise.all([store.count(SMS_ALL, DAY_MS), store.count(SMS_CONFIRMED, DAY_MS)]);
    return {sent, confirmed};
  }

  // Some countries share a country code. Then a number is served only if all countries that it may belong to are served.
  #serves({mayBeIn}: Phone): boolean {
    const {countries} = this.#options;
    return !countries || (mayBeIn.length > 0 && mayBeIn.every((country) => countries.has(country)));
  }

  // The limit sets of a number. The first set with room counts the SMS.
  //
  //   | set | who may use it          | number              | 7-digit prefix | address, installation |
  //   | 1   | everybody               | shared by everybody | yes            | yes                   |
  //   | 2   | a trusted browser, when | trusted browsers    | no             | yes                   |
  //   |     | set 1 is exhausted      | and the reserve     |                |                       |
  //
  // The rule for trusted browsers is in set 1 too, so that the gaps between SMS also hold for the owner of the number.
  // Address and installation are in both sets, because they limit the cost. At most smsNumberPerDay + smsNumberReserve SMS
  // reach a number in a day.
  async #limitSets(phone: Phone, numberHash: string, {address, trusted}: SmsRequest): Promise<LimitSet[]> {
    const {sealer, limits} = this.#options;
    const digits = phone.e164.slice(1, 1 + PREFIX_DIGITS);
    const [addressHash, prefixHash] = await Promise.all([
      sealer.keyedHash('sms-address', address),
      sealer.keyedHash('sms-prefix', digits),
    ]);
    const key = numberKeys(numberHash);
    const number = this.#numberRule(key.sms, limits.smsNumberPerDay);
    const own = this.#numberRule(key.smsOwn, limits.smsNumberPerDay + limits.smsNumberReserve);
    const prefix = {key: `sms:prefix:${prefixHash}`, windows: [{ms: HOUR_MS, max: limits.smsPrefixPerHour}]};
    const everywhere = [
      hourAndDay(`sms:address:${addressHash}`, limits.smsAddressPerHour, limits.smsAddressPerDay),
      hourAndDay(SMS_ALL, limits.smsPerHour, limits.smsPerDay),
    ];
    if (!trusted) return [[number, prefix, ...everywhere]];
    const limitSets: LimitSet[] = [[number, own, prefix, ...everywhere]];
    if (limits.smsNumberReserve > 0) {
      const reserve = {key: key.smsReserve, windows: [{ms: DAY_MS, max: limits.smsNumberReserve}]};
      limitSets.push([own, reserve, ...everywhere]);
    }
    return limitSets;
  }

  #numberRule(key: string, perDay: number): Rule {
    const {limits} = this.#options;
    const gaps = [
      limits.smsNumberGap1Seconds,
      limits.smsNumberGap2Seconds,
      limits.smsNumberGap3Seconds,
      limits.smsNumberGap4Seconds,
    ];
    return {...hourAndDay(key, limits.smsNumberPerHour, perDay), gapsMs: gaps.map((seconds) => seconds * SECOND_MS)};
  }

  async #needsProof(): Promise<boolean> {
    const {limits, store} = this.#options;
    const [hour, {sent, confirmed}, emptied] = await Promise.all([
      store.count(SMS_ALL, HOUR_MS),
      this.conversion(),
      store.get(EMPTIED_KEY),
    ]);
    // Nobody knows how many were sent before the store was emptied.
    if (emptied !== null && limits.proofConversionPercent > 0) return true;
    const isNear = (used: number, cap: number): boolean =>
      limits.proofCapPercent < 100 && used * 100 >= cap * limits.proofCapPercent;
    return (
      (sent >= limits.proofAfterSms && confirmed * 100 < sent * limits.proofConversionPercent) ||
      isNear(hour, limits.smsPerHour) ||
      isNear(sent, limits.smsPerDay)
    );
  }

  // The same message for every rule and every client.
  #tooMany(waitMs: number): Refusal {
    return tooMany('Too many codes were asked for. Try again later.', waitMs);
  }

  #ticket(numberHash: string, rules: LimitSet, id: string): SmsTicket {
    const {store} = this.#options;
    const key = numberKeys(numberHash);
    return {
      sent: () =>
        ignoreStoreDown(() =>
          Promise.all([store.forget(key.code), store.forget(key.codeOwn), store.put(key.smsLatest, id, DAY_MS)]),
        ),
      notSent: () => ignoreStoreDown(() => store.giveBack(rules, id)),
    };
  }
}
