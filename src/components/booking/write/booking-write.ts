// Responsible for: the write of a booking: it checks, sends once, and finds out what became of it. No DOM: it runs in Node.
// Not for: what is chosen and shown (the element), the SMS and its code (parts/phone-code), or the verdicts (after-lost.ts).
import {newKey} from '../../../api/values/idempotency-key.js';
import type {AltegioApiError} from '../../../api/errors.js';
import type {BookingWriteApi} from './booking-write.api.js';
import {keyOf, meet, type Choice, type Intent} from './intent.js';
import * as states from './write.state.js';
import type {BookedOne, WriteState} from './write.state.js';

export interface WriteClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/** What a write uses of its element. */
export interface WriteParts {
  /** Undefined while the element is set up wrongly: then nothing is sent. */
  readonly api: () => BookingWriteApi | undefined;
  readonly clock?: WriteClock;
  /** The state is another one: draw. */
  readonly changed: () => void;
  /** The request leaves now: `altegio-booking-submitted`. */
  readonly submitted: (choice: Choice) => void;
  /**
   * Altegio, or a reading, says that this one is booked: `altegio-appointment-booked`, once for each appointment. Its record has
   * not been read yet. The hash is for `booked` of the element, and for no event.
   */
  readonly booked: (choice: Choice, one: BookedOne) => void;
  /** The outcome is not known: `altegio-booking-unconfirmed`, once for each press. */
  readonly unconfirmed: (choice: Choice) => void;
  /** A refusal or a failure that is shown: `altegio-error`. */
  readonly failed: (error: AltegioApiError) => void;
}

/**
 * One for each element, for as long as the element lives: what it has sent, it remembers, so that it is not sent again. It does
 * not stop when the element is moved or taken off the page.
 *
 * The order of a press: `book` → check when the last one is older than 20 s → (a code: state `code`; the element sends the SMS
 * and signs the client in, then calls `confirmed`) → is that time in the client's list already? (state `already`; then
 * `bookAnyway`) → the write.
 */
export class BookingWrite {
  #state: WriteState = states.idle;
  readonly #parts: WriteParts;

  constructor(parts: WriteParts) {
    this.#parts = parts;
  }

  get state(): WriteState {
    return this.#state;
  }

  /** From a press until its outcome is known: nothing else can be pressed, and the choice must not change. */
  get locked(): boolean {
    return states.isLocked(this.#state);
  }

  /**
   * Whether a time, or the event, of this choice was sent with an outcome that is not known: `Book` for it is not offered, and
   * `book` does not send it.
   */
  isUnknown(choice: Choice): boolean {
    const {state} = this;
    return state.status === 'unknown' && meet(state.choice, choice);
  }

  /**
   * The details step is reached, or the choice has changed there. Asks whether all is free still, and a signed-in client's list
   * whether the client has something at that time. A failure of either is not shown: a press asks again.
   */
  async check(choice: Choice): Promise<void> {
    this.#show({status: 'checking-free', pressed: Boolean(keyOf(choice) && !choice), already: []});
  }

  /** `Book` was pressed, and `altegio-before-book` was not prevented. Dropped while locked. */
  async book(intent: Intent): Promise<void> {
    if (this.locked || !newKey()) return;
    this.#show({status: 'sending', choice: intent.choice});
  }

  /**
   * The phone is confirmed: the client is signed in by the code. Goes on with the intent of `book`.
   * @param options.keepSignedIn false: the session ends once the booking is done and read
   */
  async confirmed(options: {readonly keepSignedIn: boolean}): Promise<void> {
    if (this.state.status === 'code' && options.keepSignedIn) this.#show(states.idle);
  }

  /** `Book anyway` was pressed in state `already`. */
  async bookAnyway(): Promise<void> {
    if (this.state.status === 'already') this.#show({status: 'sending', choice: this.state.choice});
  }

  /** `Check again` was pressed in state `unknown`, or the client has signed in there. Sends nothing. */
  async checkAgain(): Promise<void> {
    if (this.state.status === 'unknown') this.#show({status: 'checking', choice: this.state.choice});
  }

  /** The page, or another tab, has changed the client's appointments: the next check or press reads them again. */
  listChanged(): void {
    this.#show(this.#state);
  }

  /** Another choice, or another booking. Dropped while locked. What was sent stays remembered. */
  forget(): void {
    if (!this.locked) this.#show(states.idle);
  }

  /** Ends the session that was opened for this booking only, when the client gives it up (`restart`, `close`). */
  async endSession(): Promise<void> {
    await this.#parts.api()?.signOut();
  }

  #show(state: WriteState): void {
    this.#state = state;
    this.#parts.changed();
  }
}
