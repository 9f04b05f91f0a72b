// Responsible for: deciding whether one more appointment may be booked, and counting it before the call: bookings that nobody
// means fill a salon's day.
// Not for: the SMS and the code of a booking (sms/), the call to Altegio (service.ts).
import type {Refusal} from '../answer.js';
import {MINUTE_MS, DAY_MS, HOUR_MS, type Limits} from '../limits.js';
import type {Sealer} from '../session/sealing.js';
import type {Phone} from '../sms/phone.js';
import type {ProofOfWork} from '../sms/proof-of-work.js';
import {
  countOnce,
  failClosed,
  hourAndDay,
  ignoreStoreDown,
  requireProof,
  tooMany,
  unusableNumber,
  type LimitSet,
} from '../sms/shared-limits.js';
import type {Store} from '../store/store.js';

export interface BookingGuardOptions {
  readonly store: Store;
  readonly limits: Limits;
  readonly sealer: Sealer;
  readonly proofOfWork: ProofOfWork;
}

export interface BookingRequest {
  /** `null`: the input is not a phone number. */
  readonly phone: Phone | null;
  /** From `addressGroup()`. */
  readonly address: string;
  /** From `locationGroup()`. */
  readonly location: string;
  /** True if the browser has confirmed this number before. */
  readonly trusted: boolean;
  /** The value of `proof_of_work`. */
  readonly proof: string | null;
}

/** One counted booking. Its method never fails: if the store is down, the count stays. */
export interface BookingTicket {
  /** Certainly nothing was booked: gives all counts back. */
  notBooked(): Promise<void>;
}

const STORE_DOWN = 'Appointments cannot be booked right now. Try again later.';

export class BookingGuard {
  readonly #options: BookingGuardOptions;

  constructor(options: BookingGuardOptions) {
    this.#options = options;
  }

  /**
   * Counts one booking before it is made. Carriers and salons share addresses, so an address that has used its limit may go on
   * with a proof of work for each booking.
   * @throws Refusal 422 for an invalid number; 429 with the wait; 412 with a challenge in `meta.proof_of_work`; 503 if the store
   *   is down
   */
  async admit(request: BookingRequest): Promise<BookingTicket> {
    const {store, limits, proofOfWork} = this.#options;
    const {phone, proof} = request;
    if (!phone) throw unusableNumber();
    const limitSets = await this.#limitSets(phone, request, limits.bookingAddressPerHour);
    const proven = await this.#limitSets(phone, request, limits.bookingAddressProvenPerHour);
    return failClosed(async () => {
      const counted = await countOnce(store, limitSets);
      if ('rules' in counted) return this.#ticket(counted);
      await requireProof({store, proofOfWork, phone, proof, limitSets: proven, tooMany: refusal});
      const again = await countOnce(store, proven);
      if ('waitMs' in again) throw refusal(again.waitMs);
      return this.#ticket(again);
    }, STORE_DOWN);
  }

  /** Counts one question whether something can be booked. @throws Refusal 429 with the wait; 503 if the store is down */
  async check(address: string): Promise<void> {
    const {store, limits, sealer} = this.#options;
    const key = `booking:check:${await sealer.keyedHash('booking-address', address)}`;
    const rules = [{key, windows: [{ms: MINUTE_MS, max: limits.bookingCheckPerMinute}]}];
    const counted = await failClosed(() => countOnce(store, [rules]), STORE_DOWN);
    if ('waitMs' in counted) throw tooMany('Too many times were asked about. Try again later.', counted.waitMs);
  }

  // The limit sets of a booking. The first set with room counts it.
  //
  //   | set | who may use it                             | number                               | address, location |
  //   | 1   | everybody                                  | shared by everybody                  | yes               |
  //   | 2   | a trusted browser, when set 1 is exhausted | trusted browsers, and their reserve  | yes               |
  //
  // As for SMS, the rule for trusted browsers is in set 1 too, so that the limit also holds for the owner of the number.
  async #limitSets(
    phone: Phone,
    {address, location, trusted}: BookingRequest,
    addressPerHour: number,
  ): Promise<LimitSet[]> {
    const {sealer, limits} = this.#options;
    const {bookingNumberPerHour, bookingNumberPerDay, bookingNumberReserve} = limits;
    const [numberHash, addressHash] = await Promise.all([
      sealer.keyedHash('booking-number', phone.e164),
      sealer.keyedHash('booking-address', address),
    ]);
    const number = hourAndDay(`booking:number:${numberHash}`, bookingNumberPerHour, bookingNumberPerDay);
    const everywhere = [
      {key: `booking:address:${addressHash}`, windows: [{ms: HOUR_MS, max: addressPerHour}]},
      hourAndDay(`booking:location:${location}`, limits.bookingLocationPerHour, limits.bookingLocationPerDay),
    ];
    if (!trusted || bookingNumberReserve === 0) return [[number, ...everywhere]];
    const all = bookingNumberPerDay + bookingNumberReserve;
    const own = hourAndDay(`booking:own:${numberHash}`, bookingNumberPerHour + bookingNumberReserve, all);
    const reserve = {key: `booking:reserve:${numberHash}`, windows: [{ms: DAY_MS, max: bookingNumberReserve}]};
    return [
      [number, own, ...everywhere],
      [own, reserve, ...everywhere],
    ];
  }

  #ticket({rules, id}: {readonly rules: LimitSet; readonly id: string}): BookingTicket {
    const {store} = this.#options;
    return {notBooked: () => ignoreStoreDown(() => store.giveBack(rules, id))};
  }
}

const refusal = (waitMs: number): Refusal => tooMany('Too many appointments were booked. Try again later.', waitMs);
