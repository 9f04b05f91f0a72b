// Responsible for: the last step of a booking and what follows it: contacts, the press, the code, and what is said of the outcome.
// Loaded when it is reached, with the endpoints that it calls. Not for: the write (write/), or how each part of the page is drawn.
import {html, type TemplateResult} from 'lit';
import {SameClient} from '../../../base/connection/same-client.js';
import {BookedElsewhere} from '../../../base/page/booked.js';
import {keepSecondClick} from '../../../base/page/second-click.js';
import {booking} from '../../../i18n/en/booking-later.js';
import {bookings} from '../../../i18n/en/bookings-appointment.js';
import {phone as keptSignIn} from '../../../i18n/en/kept-sign-in.js';
import {phone} from '../../../i18n/en/phone.js';
import {phone as phoneCode} from '../../../i18n/en/phone-code.js';
import {appointmentStyles} from '../../../parts/appointment/appointment.styles.js';
import {phoneCodeStyles} from '../../../parts/phone-code/phone-code.styles.js';
import {PhoneCode} from '../../../parts/phone-code/phone-code.js';
import type {BookedRecord} from '../booked-records.js';
import type {StepName} from '../choice/order.js';
import {BookingWrite} from '../write/booking-write.js';
import type {WriteState} from '../write/write.state.js';
import {codeView} from './code-view.js';
import {Contacts} from './contacts.js';
import type {Details} from './details.js';
import {laterStyles} from '../steps/later.styles.js';
import {DetailsReads} from './details-reads.js';
import {detailsView, detailsStatus, handOverFor} from './details-view.js';
import {DoneView} from './done-view.js';
import {detailOfAll, intentOf, wantedOf} from './intent-of.js';
import {lead, loseUnknown, refused} from './lost.js';
import {checkingView, unknownView} from './outcome-view.js';
import {tellBooked} from './tell-booked.js';
import type {Flow, Step} from '../steps/step.js';

export * from '../endpoints/details.js';

export class DetailsStep implements Step, Details {
  readonly words = {booking, bookings, phone: {...phone, ...phoneCode, ...keptSignIn}};
  readonly styles = [appointmentStyles, phoneCodeStyles, laterStyles];
  readonly flow: Flow;
  readonly contacts: Contacts;
  readonly write: BookingWrite;
  readonly code: PhoneCode;
  /** `Keep me signed in` beside the code. */
  keepSignedIn = false;
  /** The client signs in to see what became of a booking. */
  lookingUp = false;
  readonly #reads: DetailsReads;
  #preparing = false;
  #sendingCode = false;
  #withCode = false;
  /** What is sent now follows the code, whose step stays until the outcome is known. */
  #confirmed = false;
  /** The phone of the code. */
  #asked = '';
  #done: DoneView | undefined;
  #was: WriteState | undefined;

  constructor(flow: Flow, keep: (record: BookedRecord) => void) {
    this.flow = flow;
    const {host, api, store, element} = flow;
    keepSecondClick(host.element.renderRoot);
    this.contacts = new Contacts(flow);
    this.#reads = new DetailsReads(flow, this.contacts, () => this.write.clientLeft());
    this.write = new BookingWrite({
      api,
      changed: () => this.#changed(),
      submitted: ({locationId}) => void host.emit('altegio-booking-submitted', {locationId: Number(locationId)}),
      booked: (choice, one) => tellBooked(flow, choice, one, keep),
      unconfirmed: ({locationId}) => void host.emit('altegio-booking-unconfirmed', {locationId: Number(locationId)}),
      failed: (error) => host.emitError(error),
    });
    this.code = new PhoneCode(host, {
      purpose: () => 'sign-in',
      sender: () => ({location: store.choice.locationId ?? undefined}),
      api,
      field: () => ({defaultCountry: element.defaultCountry, countries: element.countries}),
      resendAfter: () => element.resendAfter,
      fullName: () => this.contacts.client.name || undefined,
      leads: () => this.step === 'details',
      numberLeft: () => this.#numberLeft(),
      verified: () => this.#verified(),
    });
    host.element.addController(new BookedElsewhere(host, () => this.write.listChanged()));
    host.element.addController(
      new SameClient(
        () => api().session,
        () => this.#anotherClient(),
      ),
    );
  }

  #anotherClient(): void {
    // Whoever signs in by the code has typed all of it.
    if (this.code.stage.phase === 'confirming' || (this.#confirmed && this.locked)) return;
    this.contacts.forget();
    this.keepSignedIn = false;
  }

  get policy(): string {
    return this.#reads.policy;
  }

  get step(): StepName {
    const {status} = this.write.state;
    if (status === 'booked') return 'done';
    if (status === 'checking' || status === 'unknown') return status;
    const isCode = status === 'code' ? this.isCodeSent : this.#confirmed && this.locked;
    return isCode ? 'code' : 'details';
  }

  /** From a press until its outcome is known. */
  get locked(): boolean {
    return this.write.locked || this.#preparing || this.#sendingCode || this.code.stage.phase === 'confirming';
  }

  /** Other options wait. @param gone the element has left the page: what has followed a press is there when it is back */
  holds(gone: boolean): boolean {
    return this.locked || (gone && this.step !== 'details');
  }

  get isCodeSent(): boolean {
    const {stage} = this.code;
    return stage.phase === 'code' || stage.phase === 'confirming' || (stage.phase === 'sending' && stage.again);
  }

  /** Contacts have been typed that would be lost. */
  get hasTyped(): boolean {
    return this.contacts.typed && this.write.state.status !== 'booked';
  }

  entered(): void {
    // Nothing is asked for what Altegio's hosted form has to finish.
    if (handOverFor(this.flow)) return;
    const wanted = wantedOf(this.flow);
    if (wanted && !this.locked) void this.write.check(wanted);
    void this.#reads.policyOf();
    void this.#reads.client();
  }

  /** @returns whether the way back was inside this step */
  back(): boolean {
    const {status} = this.write.state;
    if (this.locked || status === 'booked' || status === 'unknown') return true;
    if (status !== 'code') return false;
    this.write.forget();
    void this.flow.host.focusOn('#phone');
    return true;
  }

  choiceChanged(): void {
    if (this.write.state.status !== 'unknown' || !this.lookingUp) this.write.forget();
  }

  /** The popup is closed: who the client is stays with nobody. */
  leave(): void {
    if (this.locked) return;
    this.lookingUp = false;
    // What is not known stays said.
    if (this.step === 'unknown') void this.write.endSession();
    else if (this.step !== 'done') this.forget();
    this.contacts.drop();
  }

  /** Another booking: what was typed stays, and no box. */
  forget(): void {
    void this.write.endSession();
    this.write.forget();
    this.contacts.untick();
    this.keepSignedIn = false;
    this.lookingUp = false;
    this.#done = undefined;
  }

  get needsCode(): boolean {
    return this.#reads.needsCode;
  }

  /** `Book` was pressed, or `I have a code`. */
  press = async (withCode = false): Promise<void> => {
    const {flow, contacts, write, locked} = this;
    const {host} = flow;
    const wanted = wantedOf(flow);
    if (locked || !wanted) return;
    this.#withCode = withCode;
    this.#confirmed = false;
    this.#preparing = true;
    host.redraw();
    if (contacts.phone.isWaitedFor) await contacts.phone.loaded();
    await this.#reads.client();
    this.#preparing = false;
    host.redraw();
    if (!contacts.check()) return void host.focusOn('[aria-invalid=true]');
    const intent = intentOf(flow, contacts, wanted, this.needsCode);
    if (write.state.status === 'already' && !intent.needsCode) return write.bookAnyway(intent);
    const detail = detailOfAll(wanted);
    if (detail && host.emit('altegio-before-book', detail, true)) await write.book(intent);
  };

  /** Another phone's list says nothing of a booking that is not known. */
  #numberLeft(): void {
    if (!this.lookingUp) return;
    this.lookingUp = false;
    void this.flow.host.focusOn('section .notice');
  }

  /** The code was right. */
  #verified(): void {
    const {keepSignedIn, code, write, lookingUp} = this;
    const isAsked = code.confirmedPhone === this.#asked;
    code.startOver();
    this.lookingUp = false;
    this.#confirmed = !lookingUp;
    if (lookingUp) void write.checkAgain({keepSignedIn});
    else if (isAsked) void write.confirmed({keepSignedIn});
    // The code of an earlier page was for another phone than the booking's.
    else write.forget();
  }

  async #sendCode(): Promise<void> {
    const {host} = this.flow;
    this.#sendingCode = true;
    host.redraw();
    await this.#askCode(this.#withCode);
    this.#sendingCode = false;
    // Nothing was sent, and why is said beside the button.
    if (!this.isCodeSent && this.write.state.status === 'code') this.write.forget();
    host.redraw();
  }

  /** `Sign in to see it`: an SMS, by this press alone. */
  lookUp = async (withCode = false): Promise<void> => {
    this.lookingUp = true;
    await this.#askCode(withCode);
    if (!this.isCodeSent) this.lookingUp = false;
    this.flow.host.redraw();
  };

  #askCode(withCode: boolean): Promise<unknown> {
    const {code} = this;
    code.phone = this.contacts.phone.e164;
    this.#asked = code.phone;
    return withCode ? code.enterCode() : code.send();
  }

  haveCode = (): void => void (this.step === 'unknown' ? this.lookUp(true) : this.press(true));

  checkAgain = (): void => void this.write.checkAgain();

  /** Of a time whose booking is not known, or that was taken. */
  anotherTime = (): void => {
    const {state} = this.write;
    this.write.forget();
    loseUnknown(this.flow.store, 'choice' in state ? state.choice : null);
  };

  #changed(): void {
    const {host} = this.flow;
    const {state} = this.write;
    // Each press asks for a code of its own.
    const isNew = state.status !== this.#was?.status || (state.status === 'code' && state !== this.#was);
    this.#was = state;
    host.redraw();
    if (!isNew) return;
    if (state.status === 'booked') this.#done = new DoneView(this);
    switch (state.status) {
      case 'code':
        return void this.#sendCode();
      case 'refused':
        return refused(this, state.error, state.lost);
      case 'booked':
      case 'checking':
      case 'unknown':
        return void host.focusOn('#step-title');
      case 'already':
      case 'not-booked':
        return lead(this.flow, '.outcome .notice');
    }
  }

  status = (): string => detailsStatus(this);

  view(): TemplateResult {
    switch (this.step) {
      case 'code':
        return codeView(this);
      case 'checking':
        return checkingView(this);
      case 'unknown':
        return unknownView(this);
      case 'done':
        return this.#done?.view() ?? html``;
      default:
        if (!handOverFor(this.flow)) void this.#reads.client();
        return detailsView(this);
    }
  }
}
