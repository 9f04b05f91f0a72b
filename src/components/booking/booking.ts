import {html, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Http} from '../../api/http.js';
import {AltegioElement} from '../../base/altegio-element.js';
import type {Problem} from '../../base/option-checks.js';
import {page, type WantedBooking} from '../../base/page/page-registry.js';
import {boneStyles} from '../../base/styles/bone.styles.js';
import {styles} from '../../base/styles.js';
import type {Shown} from '../../base/templates.js';
import {booking} from '../../i18n/en/booking.js';
import {bookings} from '../../i18n/en/bookings-shared.js';
import {common} from '../../i18n/en/failures.js';
import {phoneCodeProperties} from '../../parts/phone-code/phone-code.properties.js';
import type {BookedRecord} from './booked-records.js';
import {bookingApi, type BookingApi} from './booking.api.js';
import {badBookingOptions, bookingProperties, storeOptions} from './booking.options.js';
import {bookingStyles} from './booking.styles.js';
import {detailOf, type ChoiceDetail} from './choice/choice.js';
import {Display} from './display/display.js';
import type {StepName} from './choice/order.js';
import {BookingFlow} from './flow.js';
import {loadChoosing, loadDetails, loadEvents, loadExtras, loadTimes} from './lazy.js';
import {bones} from './steps/picks.js';

/**
 * Booking, from a chain or a location to a booked appointment: services, team member, date and time in any order, or a group
 * event; then details, a code where the location asks for one, and done.
 *
 * Calls the API when it appears and as the client goes on; one press of "Book" is one booking, and nothing is sent twice. Stores
 * nothing without `remember`.
 *
 * @example
 * <altegio-booking proxy-url="/altegio" location-id="4564"></altegio-booking>
 *
 * @tag altegio-booking
 * @slot - what stands there until the element has something to show
 * @slot header - above the first step
 * @slot no-times - below the free times, and where no event can be booked, such as a waitlist
 * @slot details - more fields among the contacts
 * @slot consent - instead of the text that the client agrees to
 * @slot sign-in - a way to sign in, beside the contacts
 * @slot privacy - beside a phone number that an SMS is sent to
 * @slot done - above what is booked
 * @fires {CustomEvent<StepShownDetail>} altegio-step-shown - another step is shown
 * @fires {CustomEvent<ChoiceDetail>} altegio-choice-changed - the client has chosen something else
 * @fires {CustomEvent<BeforeBookDetail>} altegio-before-book - "Book" was pressed; cancelable
 * @fires {CustomEvent<BookingDetail>} altegio-booking-submitted - the request leaves
 * @fires {CustomEvent<AppointmentBookedDetail>} altegio-appointment-booked - it is booked; once for each appointment
 * @fires {CustomEvent<BookingDetail>} altegio-booking-unconfirmed - whether it is booked is not known
 * @fires {CustomEvent<NoTimesFoundDetail>} altegio-no-times-found - there is no free time in the next months
 * @fires {CustomEvent<HandOverDetail>} altegio-before-hand-over - before Altegio's hosted form opens; cancelable
 * @fires {CustomEvent<undefined>} altegio-before-send - before each SMS; cancelable
 * @fires {CustomEvent<CodeSentDetail>} altegio-code-sent - an SMS was sent
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart steps - the head of a step: the way back, the heading, and how far the client is
 * @csspart step - one step
 * @csspart choice - what can be chosen in a step
 * @csspart service - a service
 * @csspart person - a team member to choose
 * @csspart team-member - the same
 * @csspart location - a location to choose, and the one of an appointment
 * @csspart avatar - photo or initials
 * @csspart rating - stars and reviews
 * @csspart day - a day of the month
 * @csspart times - the free times of a day
 * @csspart time - a free time
 * @csspart seats - how many seats of an event
 * @csspart summary - what is chosen so far, and the main button
 * @csspart total - the price of all
 * @csspart consent - what the client agrees to
 * @csspart form - the contacts, with the button
 * @csspart field - a field with its label
 * @csspart label - the label of a field
 * @csspart input - what the client types in
 * @csspart card - an event, and what is booked
 * @csspart card-title - its name
 * @csspart card-time - its date and time
 * @csspart card-price - its price
 * @csspart card-status - seats left, and the status of what is booked
 * @csspart actions - buttons and links of what is booked
 * @csspart button - every button
 * @csspart button-primary - the main button of a step
 * @csspart dialog - the popup
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioBooking extends AltegioElement<BookingApi> {
  static override styles = [...styles, boneStyles, bookingStyles];
  static override properties: PropertyDeclarations = {...phoneCodeProperties, ...bookingProperties};

  /** Altegio's booking form: the number in the address of the hosted form. @else the location's own switches */
  declare formId?: string | number;
  /** Words of `services team-member time` in the wanted order. @else the form's, else that one */
  declare order?: string;
  /**
   * What can be booked.
   * @else the form's, else the location's
   */
  declare kind?: 'appointments' | 'events' | 'any';
  /** Preset services: ids by space or JSON. @else none */
  declare serviceIds?: string | readonly (string | number)[];
  /** Preset team member, or `any`. @else none */
  declare teamMemberId?: string | number;
  /** Preset group event. @else none */
  declare eventId?: string | number;
  /** Preset day, `YYYY-MM-DD`. @else none */
  declare date?: string;
  /** Altegio's deep link text, such as `m55436s389043d2628111030`. @else nothing is preset */
  declare start?: string;
  /** Words of `location services team-member`: preset, shown, and not to be changed. @else none */
  declare locked?: string;
  /** Offers no "Any team member". @default false */
  declare noAny?: boolean;
  /** Services that can be booked at once. @default 10 */
  declare maxServices?: number;
  /** Seats of an event that can be booked at once. @else the location's limit */
  declare maxSeats?: number;
  /** Prefills the field. @else the signed-in client's */
  declare name?: string;
  /** Prefills the field. @else nothing */
  declare surname?: string;
  /** Prefills the field. @else the signed-in client's */
  declare phone?: string;
  /** Prefills the field. @else the signed-in client's */
  declare email?: string;
  /** Prefills the field. @else nothing */
  declare comment?: string;
  /**
   * The country that is chosen at first: ISO 3166, such as `GE`.
   * @else the region of the language in force, then of the browser's, then `US`
   */
  declare defaultCountry?: string;
  /** Countries to choose from: ISO 3166 codes, separated by spaces or commas. @else all */
  declare countries?: string;
  /** Seconds until another code may be sent. @default 60 */
  declare resendAfter?: number;
  /** The location's own fields, by their codes: up to 20; as attribute in JSON. @else none */
  declare customFields?: string | Readonly<Record<string, string | number | boolean>>;
  /** Offers an optional box for news, never ticked before. @default false */
  declare newsletter?: boolean;
  /** The terms that the client agrees to: https. @else the form's */
  declare termsUrl?: string;
  /** The privacy policy that the client agrees to: https. @else the form's */
  declare privacyUrl?: string;
  /** Sent as Altegio's `api_id`, up to 15 digits. @else a random one for each booking */
  declare reference?: string | number;
  /** Where Altegio's hosted booking form is, for what only that can finish. @else the address of `form-id` */
  declare bookingUrl?: string;
  /** Keeps the choice for this tab, and a guest's booking on this device. @default false */
  declare remember?: boolean;
  /** One history entry for each step, and one for the popup: the browser's Back closes it. @default false */
  declare history?: boolean;
  /**
   * Where it is shown.
   * @default inline
   */
  declare display?: 'inline' | 'popup' | 'button';
  /** Of the floating button. @else "Book online" */
  declare buttonText?: string;
  /**
   * Of the floating button.
   * @default bottom-end
   */
  declare buttonPosition?: 'bottom-end' | 'bottom-start';

  protected override texts = {
    words: {common, booking, bookings},
    file: 'booking' as const,
    meanwhile: (): Shown | '' => (this.#display.isPopup ? '' : bones(6)),
  };
  #flow = new BookingFlow(this.asHost, this, () => this.api);
  #display = new Display(this.#flow, loadExtras, () => this.#display.isPopup && !this.problem());
  #warned = '';

  constructor() {
    super();
    // Vue writes an attribute without a value into a boolean property as true.
    this.noAny = this.newsletter = this.remember = this.history = false;
    this.asHost.whenGone(() => this.requestUpdate());
  }

  protected override connect(http: Http): BookingApi {
    return bookingApi(http, {choosing: loadChoosing, times: loadTimes, events: loadEvents, details: loadDetails});
  }

  /** What the client has chosen. */
  get choice(): ChoiceDetail {
    return detailOf(this.#flow.store.choice);
  }

  /** The step that is shown; null before the first. */
  get step(): StepName | null {
    return this.#flow.step;
  }

  /** What was booked here. The hash can cancel it, so keep it secret. */
  get booked(): readonly BookedRecord[] {
    return this.#flow.booked;
  }

  /** One step back. */
  back(): void {
    this.#flow.back();
  }

  /**
   * Shows a step that has been reached.
   * @param step as in the events
   * @returns whether it is shown
   */
  goTo(step: StepName): boolean {
    return this.#flow.goTo(step);
  }

  /** From the first step on. */
  restart(): void {
    this.#flow.restart();
  }

  /** Reads again what is shown. */
  refresh(): void {
    void this.#flow.refresh();
  }

  /** Opens the popup; in its place it is open already. */
  open(): void {
    this.#display.open();
  }

  /** Closes the popup; asks before typed contacts are lost. */
  close(): void {
    this.#display.close();
  }

  protected override problem(): Problem {
    return super.problem() || badBookingOptions(this, this.asHost);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    page().bookers.add(this.#take);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page().bookers.delete(this.#take);
  }

  /** "Book again" on a card of the page. */
  #take = (wanted: WantedBooking): boolean => {
    if (this.problem() || !this.#flow.take(wanted)) return false;
    if (this.#display.isPopup) this.open();
    else this.scrollIntoView({block: 'nearest'});
    return true;
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const flow = this.#flow;
    const off = this.problem() || this.asHost.gone;
    if (!off) this.#display.load();
    const options = off || this.#display.waits ? null : storeOptions(this, this.asHost);
    flow.store.show(options, flow.details?.holds(this.asHost.gone));
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.problem()) return;
    this.#flow.updated();
    const mistakes = this.#flow.later?.mistakesOf(this, this.asHost).join(' ');
    // oxlint-disable-next-line no-console -- the booking works all the same, without it
    if (mistakes && mistakes !== this.#warned) console.warn(`<${this.localName}> ${mistakes}`);
    this.#warned = mistakes ?? '';
  }

  protected override status(): string {
    return this.#flow.status();
  }

  protected override content(): Shown {
    if (this.#display.isPopup) return this.#display.view();
    return html`<slot name="header"></slot>${this.#flow.view()}`;
  }
}
