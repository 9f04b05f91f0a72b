// Responsible for: the order of a booking's write: check, code, list, one request, the truth after a lost answer, the record.
// One state, no DOM: it runs in Node.
// Not for: what is chosen and shown (the element), the SMS and its code (parts/phone-code), or how the truth is read (truth-reader.ts).
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Booked} from '../../../api/models/booking.js';
import {Writes, type Settled} from '../../../base/writes.js';
import type {BookingWriteApi} from './booking-write.api.js';
import {Checks} from './checks.js';
import {findLost, isRefusal} from './free-check.js';
import {partsOf, type Choice, type Intent} from './intent.js';
import {newReference, readRecords, send} from './requests.js';
import {isLost, SentBookings, type Lost, type Sent} from './sent.js';
import {fromAnswer, fromList, type Truth} from './truth.js';
import {findInList, readList, TruthReader} from './truth-reader.js';
import {findOurs} from './verdicts.js';
import {realClock, type WriteClock, type WriteParts} from './write.parts.js';
import * as states from './write.state.js';
import type {RefusedState, WriteState} from './write.state.js';

export type {WriteClock, WriteParts} from './write.parts.js';

/**
 * One for each element, for as long as the element lives: it remembers what it has sent, so that it is not sent again. It does
 * not stop when the element is moved or taken off the page.
 *
 * The order of a press: `book` → check when the last one is older than 20 s → (a code: state `code`; the element sends the SMS
 * and signs the client in, then calls `confirmed`) → is that time in the client's list already? (state `already`; then
 * `bookAnyway`) → the write → the record.
 */
export class BookingWrite {
  #state: WriteState = states.idle;
  readonly #parts: WriteParts;
  readonly #clock: WriteClock;
  readonly #checks: Checks;
  readonly #sent = new SentBookings();
  // Its own: nothing but a known outcome frees it, also when the element is gone.
  readonly #writes = new Writes();
  #presses = 0;
  /** Of the press that is under way, or waits for the client. */
  #intent: Intent | undefined;
  /** The session was opened for this booking, and ends with it. */
  #endsSession = false;

  constructor(parts: WriteParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? realClock;
    this.#checks = new Checks(this.#clock);
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
    return this.#sent.unknown(choice) !== undefined;
  }

  /**
   * The details step is reached, or the choice has changed there. Asks whether all is free still, and a signed-in client's list
   * whether the client has something at that time. A failure of either is not shown: a press asks again.
   */
  async check(choice: Choice): Promise<void> {
    const api = this.#parts.api();
    if (!api || this.locked || this.#showIfUnknown(choice)) return;
    const already = this.#checks.alreadyThere(api, choice);
    const asked: WriteState = {status: 'checking-free', pressed: false, already};
    this.#show(asked);
    const [error] = await Promise.all([this.#checks.free(api, choice), this.#checks.list(api)]);
    if (this.#state !== asked) return;
    if (isRefusal(error)) return this.#refuse(api, choice, error, 'details');
    this.#show({status: 'idle', free: !error, already: this.#tell(api, choice)});
  }

  /** `Book` was pressed, and `altegio-before-book` was not prevented. Dropped while locked. */
  async book(intent: Intent): Promise<void> {
    const api = this.#parts.api();
    const {choice} = intent;
    if (!api || this.locked || this.#showIfUnknown(choice)) return;
    this.#intent = intent;
    if (!(await this.#isFree(api, choice))) return;
    if (intent.needsCode) return this.#show({status: 'code', choice});
    await this.#bookUnlessThere(api, intent);
  }

  /**
   * The phone is confirmed: the client is signed in by the code. Goes on with the intent of `book`.
   * @param options.keepSignedIn false: the session ends once the booking is done and its record is read
   */
  async confirmed({keepSignedIn}: {readonly keepSignedIn: boolean}): Promise<void> {
    const api = this.#parts.api();
    const intent = this.#intent;
    if (!api || !intent || this.#state.status !== 'code') return;
    this.#endsSession = !keepSignedIn;
    this.#press(api, intent.choice);
    await this.#bookUnlessThere(api, intent);
  }

  /** `Book anyway` was pressed in state `already`. @param intent the same choice, with contacts that may have been changed since */
  async bookAnyway(intent = this.#intent): Promise<void> {
    const api = this.#parts.api();
    if (api && intent && this.#state.status === 'already') await this.#write(api, intent);
  }

  /**
   * `Check again` was pressed in state `unknown`, or the client has signed in there. Sends no booking.
   * @param options.keepSignedIn false: the client has signed in for this, and the session ends once the booking is found
   */
  async checkAgain({keepSignedIn = true}: {readonly keepSignedIn?: boolean} = {}): Promise<void> {
    const api = this.#parts.api();
    const lost = this.#state.status === 'unknown' && this.#sent.unknown(this.#state.choice);
    if (!api || !lost) return;
    if (!keepSignedIn) this.#endsSession = true;
    this.#show({status: 'checking', choice: lost.choice});
    const reader = new TruthReader(api, this.#clock, true);
    const settled = await this.#writes.verify(() => reader.read(lost), lost.lost.error);
    await this.#settled(api, lost, settled, reader.truth);
  }

  /** The page, or another tab, has booked or changed something: the next check or press asks and reads again. */
  listChanged(): void {
    this.#checks.forget();
  }

  /** What a client has at that time is told to nobody else. */
  clientLeft(): void {
    const state = this.#state;
    if (state.status === 'already' || (state.status === 'idle' && state.already.length)) this.#show(states.idle);
  }

  /** Another choice, or another booking. Dropped while locked. What was sent stays remembered. */
  forget(): void {
    if (this.locked) return;
    this.#intent = undefined;
    this.#show(states.idle);
  }

  /**
   * Ends the session that was opened for this booking only, when the client gives the booking up (`restart`, `close`). What is
   * done ends it by itself.
   * @returns why that failed
   */
  async endSession(): Promise<AltegioApiError | null> {
    const api = this.#parts.api();
    if (!api || !this.#endsSession || this.locked) return null;
    try {
      await api.signOut();
    } catch (error) {
      return toApiError(error);
    }
    this.#endsSession = false;
    return null;
  }

  #showIfUnknown(choice: Choice): boolean {
    const lost = this.#sent.unknown(choice);
    if (lost) this.#show({status: 'unknown', choice: lost.choice, error: lost.lost.error});
    return lost !== undefined;
  }

  /** What the client has at that time, who is told of it now. */
  #tell(api: BookingWriteApi, choice: Choice): readonly Appointment[] {
    const already = this.#checks.alreadyThere(api, choice);
    this.#checks.told(choice, already);
    return already;
  }

  #press(api: BookingWriteApi, choice: Choice): void {
    this.#show({status: 'checking-free', pressed: true, already: this.#checks.alreadyThere(api, choice)});
  }

  /** False: it is not free, or nobody knows, and that is shown. Then nothing was sent, and no SMS was spent. */
  async #isFree(api: BookingWriteApi, choice: Choice): Promise<boolean> {
    this.#press(api, choice);
    const error = this.#checks.isFresh(choice) ? null : await this.#checks.free(api, choice);
    // What was surely not booked may have been under way for very long, and has taken the time.
    const late = error && isRefusal(error) && this.#sent.notBooked(choice);
    if (late) this.#showUnknown(late);
    else if (error) await this.#refuse(api, choice, error, 'press');
    return !error;
  }

  /** Asks first when the client has something at that time and was not told. */
  async #bookUnlessThere(api: BookingWriteApi, intent: Intent): Promise<void> {
    const {choice} = intent;
    const list = (await this.#checks.list(api)) ?? [];
    const late = this.#sent.notBooked(choice);
    const found = late && findOurs(late, list);
    if (late && found?.size) return this.#done(api, late, fromList(found, 'not-booked'));
    const already = this.#checks.alreadyThere(api, choice);
    if (!already.length || this.#checks.wasTold(choice, already)) return this.#write(api, intent);
    this.#show({status: 'already', choice, already: this.#tell(api, choice)});
  }

  async #write(api: BookingWriteApi, intent: Intent): Promise<void> {
    const {choice, reference} = intent;
    if (!(await this.#isFree(api, choice))) return;
    let sent: Sent = {
      choice,
      intent,
      key: '',
      reference: String(reference ?? newReference()),
      ownReference: reference === undefined,
      before: this.#checks.idsIn(api),
      client: api.session.status === 'signed-in' ? api.session.clients : null,
      lost: null,
    };
    const reader = new TruthReader(api, this.#clock, false);
    this.#show({status: 'sending', choice});
    // What was read before a write is old after it.
    this.#checks.forget();
    const settled = await this.#writes.settle({
      // Each press is an intent of its own, and has a key of its own.
      intent: `${++this.#presses}`,
      send: (signal, key) => {
        sent = {...sent, key};
        this.#parts.submitted(choice);
        return send(api, sent, signal);
      },
      verifying: (error) => {
        sent = {...sent, lost: {error, at: this.#clock.now()}};
        this.#show({status: 'checking', choice});
      },
      verify: () => reader.read(sent),
    });
    await this.#settled(api, sent, settled, reader.truth);
  }

  async #settled(api: BookingWriteApi, sent: Sent, settled: Settled<readonly Booked[]>, truth: Truth): Promise<void> {
    // Nothing gives these writes up.
    if (!settled) return;
    if (settled.outcome === 'done') return this.#done(api, sent, settled.value ? fromAnswer(settled.value) : truth);
    if (settled.outcome === 'failed' || !isLost(sent)) return this.#refused(api, sent, settled.error);
    if (truth.refusal) return this.#refuse(api, sent.choice, truth.refusal, 'write');
    if (settled.outcome === 'unknown') return this.#showUnknown(sent);
    this.#sent.keepNotBooked(sent);
    this.#show({status: 'not-booked', choice: sent.choice, error: settled.lost});
    this.#parts.failed(settled.lost);
  }

  /** The write was refused. It, or one of several, may be booked without a word of it: a guest has nothing that tells. */
  async #refused(api: BookingWriteApi, sent: Sent, error: AltegioApiError): Promise<void> {
    const {choice, client} = sent;
    const isUnclear = error.code === 'invalid-request';
    const mayBeThere = client !== null && (isRefusal(error) || isUnclear);
    const look = (): Promise<Truth | null> =>
      partsOf(choice).length > 1 ? readList(api, this.#clock, sent) : findInList(api, sent);
    const listed = mayBeThere ? await look() : null;
    if (listed?.booked.size) return this.#done(api, sent, {...listed, others: 'not-booked'});
    // What Altegio answers for an event that is full is not documented: the event itself tells.
    const why = choice.event && isUnclear ? await this.#checks.free(api, choice) : null;
    await this.#refuse(api, choice, isRefusal(why) ? why : error, 'write');
  }

  async #refuse(api: BookingWriteApi, choice: Choice, error: AltegioApiError, at: RefusedState['at']): Promise<void> {
    const before = this.#state;
    const lost = isRefusal(error) ? await findLost(api, choice) : [];
    if (this.#state !== before) return;
    this.#show({status: 'refused', choice, error, lost, at});
    this.#parts.failed(error);
  }

  #showUnknown(lost: Lost): void {
    const {choice} = lost;
    const {error} = lost.lost;
    const isNew = this.#sent.keepUnknown(lost);
    this.#show({status: 'unknown', choice, error});
    if (!isNew) return;
    this.#parts.unconfirmed(choice);
    this.#parts.failed(error);
  }

  async #done(api: BookingWriteApi, sent: Sent, truth: Truth): Promise<void> {
    const {choice} = sent;
    const state = states.booked(choice, truth);
    this.#sent.keepRest(sent, truth.booked, truth.others === 'unknown');
    this.#show(state);
    for (const one of state.booked) this.#parts.booked(choice, one);
    const records = state.reading ? await readRecords(api, state.booked) : [];
    const signOutError = await this.endSession();
    // The client may have gone on to another booking.
    if (this.#state === state) this.#show(states.recordsCame(state, records, signOutError));
  }

  #show(state: WriteState): void {
    this.#state = state;
    this.#parts.changed();
  }
}
