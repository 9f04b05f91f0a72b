// Decides whether one more SMS may be sent, and counts it before it is: every SMS costs the salon money.
// Not here: what is a number (phone.ts), tries for a code (code-guard.ts), who asks Altegio (handler.ts).
import {Refusal} from '../answer.js';
import {
  afterwards,
  countOne,
  DAY_MS,
  failClosed,
  hasRoom,
  HOUR_MS,
  NUMBER,
  notServed,
  numberKeys,
  SECOND_MS,
  SMS_ALL,
  SMS_CONFIRMED,
  tooMany,
  type Way,
} from './shared-limits.js';
import type {Keys} from '../session/sealing.js';
import type {Limits} from '../limits.js';
import type {Phone} from './phone.js';
import type {Proofs} from './proof-of-work.js';
import type {Rule, Store} from '../store/store.js';

export interface SmsGuardOptions {
  readonly store: Store;
  readonly limits: Limits;
  /** ISO 3166, upper case; `null`: all. */
  readonly countries: ReadonlySet<string> | null;
  readonly keys: Keys;
  readonly proofs: Proofs;
}

export interface SmsAsk {
  /** `null`: what was given is no number. */
  readonly phone: Phone | null;
  /** Of `addressGroup()`. */
  readonly address: string;
  /** The browser has confirmed this number before. */
  readonly known: boolean;
  /** What came as `proof_of_work`. */
  readonly proof: string | null;
}

/** One SMS that is counted. Neither method fails: with the store down the count stays. */
export interface SmsTicket {
  /** Altegio said yes, or nobody knows: the number's tries for a code begin anew. */
  sent(): Promise<void>;
  /** Surely not sent: gives all counts back. */
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
   * @throws Refusal 422 for a number that is none or is not served; 429 with the wait; 412 with a puzzle in
   *   `meta.proof_of_work`; 503 when nobody can count.
   */
  async admit(ask: SmsAsk): Promise<SmsTicket> {
    const {phone} = ask;
    if (!phone || !this.#serves(phone)) throw notServed();
    const mark = await this.#options.keys.mark(NUMBER, phone.e164);
    const ways = await this.#ways(phone, mark, ask);
    return failClosed(async () => {
      if (await this.#wantsProof()) await this.#askForProof(phone, ask.proof, ways);
      const counted = await countOne(this.#options.store, ways);
      if ('waitMs' in counted) throw this.#tooMany(counted.waitMs);
      return this.#ticket(mark, counted.rules, counted.id);
    });
  }

  /** SMS in the last 24 hours, and how many of them were confirmed. */
  async conversion(): Promise<{readonly sent: number; readonly confirmed: number}> {
    const {store} = this.#options;
    const [sent, confirmed] = await Promise.all([store.count(SMS_ALL, DAY_MS), store.count(SMS_CONFIRMED, DAY_MS)]);
    return {sent, confirmed};
  }

  // With a shared country code the number does not always tell: it is served where all that it may belong to are.
  #serves({mayBeIn}: Phone): boolean {
    const {countries} = this.#options;
    return !countries || (mayBeIn.length > 0 && mayBeIn.every((country) => countries.has(country)));
  }

  // Strangers share one allowance per number, and its owner asks from it too, as long as there is any. When they have used
  // it up (or made it wait), a browser that has confirmed the number goes a second way, on which only such browsers are
  // counted: its own pace instead of theirs, and the reserve instead of theirs or the prefix's. The owner's own log stands
  // on both ways, so that an impatient owner is held to the same gaps. Addresses and the installation bind on both: they
  // are about money, not about whose number it is. At most smsNumberPerDay + smsNumberReserve SMS reach a number in a day.
  async #ways(phone: Phone, mark: string, {address, known}: SmsAsk): Promise<Way[]> {
    const {keys, limits} = this.#options;
    const digits = phone.e164.slice(1, 1 + PREFIX_DIGITS);
    const [addressMark, prefixMark] = await Promise.all([
      keys.mark('sms-address', address),
      keys.mark('sms-prefix', digits),
    ]);
    const key = numberKeys(mark);
    const number = this.#pace(key.sms, limits.smsNumberPerDay);
    const own = this.#pace(key.smsOwn, limits.smsNumberPerDay + limits.smsNumberReserve);
    const prefix = {key: `sms:prefix:${prefixMark}`, windows: [{ms: HOUR_MS, max: limits.smsPrefixPerHour}]};
    const everywhere = [
      hourAndDay(`sms:address:${addressMark}`, limits.smsAddressPerHour, limits.smsAddressPerDay),
      hourAndDay(SMS_ALL, limits.smsPerHour, limits.smsPerDay),
    ];
    if (!known) return [[number, prefix, ...everywhere]];
    const ways: Way[] = [[number, own, prefix, ...everywhere]];
    if (limits.smsNumberReserve > 0) {
      const reserve = {key: key.smsReserve, windows: [{ms: DAY_MS, max: limits.smsNumberReserve}]};
      ways.push([own, reserve, ...everywhere]);
    }
    return ways;
  }

  #pace(key: string, perDay: number): Rule {
    const {limits} = this.#options;
    const gaps = [
      limits.smsNumberGap1Seconds,
      limits.smsNumberGap2Seconds,
      limits.smsNumberGap3Seconds,
      limits.smsNumberGap4Seconds,
    ];
    return {...hourAndDay(key, limits.smsNumberPerHour, perDay), gapsMs: gaps.map((seconds) => seconds * SECOND_MS)};
  }

  async #wantsProof(): Promise<boolean> {
    const {limits, store} = this.#options;
    const [hour, {sent, confirmed}] = await Promise.all([store.count(SMS_ALL, HOUR_MS), this.conversion()]);
    const isNear = (used: number, cap: number): boolean =>
      limits.proofCapPercent < 100 && used * 100 >= cap * limits.proofCapPercent;
    return (
      (sent >= limits.proofAfterSms && confirmed * 100 < sent * limits.proofConversionPercent) ||
      isNear(hour, limits.smsPerHour) ||
      isNear(sent, limits.smsPerDay)
    );
  }

  // Nobody works for a refusal: who will have to wait is told so first, and keeps a proof that is done already. Looked at
  // and not taken, because requests without a proof would otherwise hold, each for a moment, what the honest ones need.
  async #askForProof(phone: Phone, proof: string | null, ways: readonly Way[]): Promise<void> {
    const {proofs, store} = this.#options;
    if (!(await hasRoom(store, ways))) {
      const counted = await countOne(store, ways);
      if ('waitMs' in counted) throw this.#tooMany(counted.waitMs);
      await store.giveBack(counted.rules, counted.id);
    }
    if (proof !== null && (await proofs.check(phone.e164, proof))) return;
    const challenge = await proofs.challenge(phone.e164);
    throw new Refusal(412, 'A proof of work is needed first.', {meta: {proof_of_work: challenge}});
  }

  // The same words whichever rule it was, and whoever asks.
  #tooMany(waitMs: number): Refusal {
    return tooMany('Too many codes were asked for. Try again later.', waitMs);
  }

  #ticket(mark: string, rules: Way, id: string): SmsTicket {
    const {store} = this.#options;
    const key = numberKeys(mark);
    return {
      sent: () =>
        afterwards(() =>
          Promise.all([store.forget(key.code), store.forget(key.codeOwn), store.put(key.smsLatest, id, DAY_MS)]),
        ),
      notSent: () => afterwards(() => store.giveBack(rules, id)),
    };
  }
}

function hourAndDay(key: string, perHour: number, perDay: number): Rule {
  return {
    key,
    windows: [
      {ms: HOUR_MS, max: perHour},
      {ms: DAY_MS, max: perDay},
    ],
  };
}
