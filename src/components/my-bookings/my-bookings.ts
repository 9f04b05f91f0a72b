import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Http} from '../../api/http.js';
import type {Appointment} from '../../api/models.js';
import {AltegioElement} from '../../base/altegio-element.js';
import {boneStyles} from '../../base/styles/bone.styles.js';
import {blank} from '../../base/blank.js';
import {orNotSent} from '../../base/connection/later-requests.js';
import {badWord, isOn, readBoolean, readJson, readNumber, type Problem} from '../../base/option-checks.js';
import {Freshness} from '../../base/page/freshness.js';
import {user} from '../../base/icons.js';
import {styles} from '../../base/styles.js';
import {button, notice, toneOf, type Shown} from '../../base/templates.js';
import {bookings} from '../../i18n/en/bookings.js';
import {common} from '../../i18n/en/failures.js';
import type {AppointmentActions} from './actions/appointment-actions.js';
import {loadActions, loadEndpoints} from './actions/lazy.js';
import type {Loaded} from './bookings.state.js';
import {BookingsStore, type Change, type Source} from './bookings.store.js';
import {badGuests, givenRecords, type GuestRecord} from './guests/guest-record.js';
import {GuestRecords} from './guests/guest-records.js';
import type {BookingList} from './list/booking-list.js';
import type {ActionName, Press} from './list/card-context.js';
import type {View} from './list/groups.js';
import {loadList} from './list/lazy.js';
import {skeleton} from './list/skeleton.js';
import {bookingsApi, type BookingsApi} from './my-bookings.api.js';
import type {AppointmentDetail, AppointmentRescheduledDetail, AppointmentsLoadedDetail} from './my-bookings.events.js';
import {appointmentStyles} from '../../parts/appointment/appointment.styles.js';
import {bookingsStyles} from './my-bookings.styles.js';

/**
 * A client's appointments as cards, with location and team member.
 *
 * Calls the API when it appears, when someone signs in, on `refresh()`, when its tab is shown or online again (at most once in 30
 * seconds), and when another element, tab or page has changed an appointment or may have changed who is signed in. Where the proxy
 * says that nobody is signed in, it asks nothing more. Stores nothing without `remember`. With `record-id` and `record-hash`, or with `records`, it shows a guest's own; else the signed-in client's.
 *
 * @example
 * <altegio-my-bookings proxy-url="/altegio" view="upcoming"></altegio-my-bookings>
 * @tag altegio-my-bookings
 * @slot - what stands there until the element has something to show
 * @slot empty - instead of the text for no appointments
 * @slot signed-out - instead of the text that asks to sign in
 * @slot card-actions - more actions for the first card
 * @slot card-actions-<id> - more actions for the card of one appointment
 * @slot sign-in - a way to sign in, beside the sentence that a guest needs it to reschedule
 * @fires {CustomEvent<AppointmentsLoadedDetail>} altegio-appointments-loaded - each time the list has come
 * @fires {CustomEvent<AppointmentDetail>} altegio-before-cancel - before a request that cancels; cancelable
 * @fires {CustomEvent<AppointmentDetail>} altegio-appointment-cancelled - it is cancelled
 * @fires {CustomEvent<AppointmentRescheduledDetail>} altegio-appointment-rescheduled - it is moved
 * @fires {CustomEvent<BookAgainDetail>} altegio-book-again - somebody wants the same again; cancelable
 * @fires {CustomEvent<AppointmentDetail>} altegio-before-review - somebody wants to review a visit; cancelable
 * @fires {CustomEvent<ErrorDetail>} altegio-error - for every failure that is shown
 * @csspart list - all cards
 * @csspart card - one appointment
 * @csspart card-title - its services
 * @csspart card-time - its date and time
 * @csspart card-price - its price
 * @csspart card-status - its status in a word
 * @csspart location - name and address of the location
 * @csspart team-member - who the appointment is with
 * @csspart avatar - photo or initials
 * @csspart rating - stars and reviews
 * @csspart actions - buttons and links of a card
 * @csspart button - every button
 * @csspart button-primary - what a dialog is for
 * @csspart dialog - the question before a cancellation, and the choice of another time
 * @csspart day - a day of the month, in the choice of another time
 * @csspart times - the free times of a day
 * @csspart time - a free time
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioMyBookings extends AltegioElement<BookingsApi> {
  static override styles = [...styles, appointmentStyles, bookingsStyles, boneStyles];
  static override properties: PropertyDeclarations = {
    recordId: {attribute: 'record-id'},
    recordHash: {attribute: 'record-hash'},
    records: {converter: readJson},
    remember: {converter: readBoolean},
    view: {},
    pageSize: {attribute: 'page-size', converter: readNumber},
    bookingUrl: {attribute: 'booking-url'},
  };

  /** With `record-hash`: one appointment of a guest. @else `records`, then the signed-in client's list */
  declare recordId?: string | number;
  /** Came with the booking; nobody can ask for it later. @else `records`, then the signed-in client's list */
  declare recordHash?: string;
  /** Several appointments of a guest; as attribute in JSON. @else the signed-in client's list */
  declare records?: readonly GuestRecord[];
  /** Keeps a guest's own records on this device, until the visit is over: id, hash and location. @default false */
  declare remember?: boolean;
  /** Which appointments: `all` shows them in groups. @default all */
  declare view?: View;
  /** Cards before "Show more", and with each press of it. @default 20 */
  declare pageSize?: number;
  /**
   * Altegio's hosted booking form, such as `https://n123456.alteg.io`: "Book again" opens it when the page has no `<altegio-booking>`.
   * @else what `configure()` or the script tag says; with none, a listener of `altegio-book-again` does what there is to do
   */
  declare bookingUrl?: string;

  protected override texts = {words: {common, bookings}, file: 'bookings' as const, meanwhile: skeleton};
  #records = new GuestRecords(this, this.asHost.addWords);
  #freshness = new Freshness(this.asHost, {
    read: () => this.#readQuietly(),
    nextChange: () => this.#list?.nextChange ?? null,
  });
  #store = new BookingsStore({
    api: () => this.api,
    records: this.#records,
    prepare: () => this.#loadList(),
    announce: () => this.#freshness.announce(),
  });
  /** How the list is drawn; loaded while the appointments are read. */
  #list: BookingList | undefined;
  /** What a press does; loaded with the first one. */
  #actions: AppointmentActions | undefined;
  #pressed: Press | null = null;
  /** What a press has led to, for a screen reader. */
  #announcement: (() => string) | undefined;
  /** The focus was in a notice that goes with the next reading. */
  #focusWhenRead = false;
  constructor() {
    super();
    // Vue writes an attribute without a value into a boolean property as true.
    this.remember = false;
    this.#store.subscribe((change) => this.#changed(change));
    this.asHost.whenGone(this.asHost.redraw);
  }

  protected override connect(http: Http): BookingsApi {
    return bookingsApi(http, {list: loadList, actions: loadEndpoints});
  }

  /** Reads the appointments again; the ones that are there stay meanwhile. */
  refresh(): void {
    this.#announcement = undefined;
    this.#store.load();
  }

  async #loadList(): Promise<void> {
    const {BookingList} = await orNotSent(loadList);
    this.#list ??= new BookingList(this.asHost, () => readNumber(this.pageSize) ?? 20);
  }

  #readQuietly(): boolean {
    // Its notice may go, and the button on it.
    const focused = Boolean(this.renderRoot.querySelector('.notice:focus-within'));
    const started = this.#store.loadQuietly();
    if (started) this.#focusWhenRead = focused;
    return started;
  }

  protected override problem(): Problem {
    return super.problem() || badWord('view', this.view, 'all upcoming past cancelled') || badGuests(this);
  }

  /** What the host gave; or what this device remembers, for who is signed out. */
  #guests(): readonly GuestRecord[] | undefined {
    const given = givenRecords(this);
    const {status} = this.api.session;
    if (given || status === 'signed-in') return given;
    return this.#records.known(this.asHost.proxy?.key ?? '', status === 'signed-out');
  }

  #source(): Source {
    if (this.problem() || this.asHost.gone) return {of: 'nobody'};
    const records = this.#guests();
    const locationId = this.asHost.option('locationId');
    const key = JSON.stringify([this.asHost.option('proxyUrl'), records ?? [locationId, this.api.session.openings]]);
    return records ? {of: 'guest', key, records} : {of: 'client', key, locationId};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#store.viewChanged();
    if (changed.has('pageSize')) this.#list?.restart();
    this.#records.sync((isOn(this.remember) && this.asHost.proxy?.key) || '', givenRecords(this));
    this.#store.show(this.#source());
    if (this.#store.state.status !== 'loaded') {
      this.#list?.clear();
      this.#announcement = undefined;
    }
    this.#actions?.listChanged();
    super.willUpdate(changed);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#list?.rest;
    return done;
  }

  #changed(change: Change): void {
    switch (change.type) {
      case 'loaded':
        this.#freshness.done();
        this.asHost.emit('altegio-appointments-loaded', {count: change.count} satisfies AppointmentsLoadedDetail);
        if (change.missing[0]) this.asHost.emitError(change.missing[0]);
        this.#focusRead();
        break;
      case 'failed':
        this.asHost.emitError(change.error);
        if (change.reading) this.#focusRead();
        break;
      case 'cancelled':
        this.asHost.emit('altegio-appointment-cancelled', {id: change.id} satisfies AppointmentDetail);
        break;
      case 'rescheduled':
        this.asHost.emit('altegio-appointment-rescheduled', {
          id: change.id,
          datetime: change.datetime,
        } satisfies AppointmentRescheduledDetail);
    }
    this.requestUpdate();
  }

  /** The button that had the focus is gone. */
  #focusRead(): void {
    if (this.#focusWhenRead) void this.asHost.focusOn('.notice, .card');
    this.#focusWhenRead = false;
  }

  async #press(action: ActionName, appointment: Appointment): Promise<void> {
    if (this.#pressed?.phase === 'loading') return;
    const press = {action, id: appointment.id} as const;
    this.#pressed = {...press, phase: 'loading'};
    this.#announcement = undefined;
    this.requestUpdate();
    try {
      const [{AppointmentActions}, extra] = await loadActions(action);
      this.#actions ??= new AppointmentActions({
        host: this.asHost,
        store: this.#store,
        announce: (text) => {
          this.#announcement = text;
          this.requestUpdate();
        },
      });
      this.#pressed = null;
      this.#actions.press(action, appointment, extra);
    } catch {
      this.#pressed = {...press, phase: 'failed'};
      this.asHost.emitError({code: 'network'});
    }
    this.requestUpdate();
  }

  protected override status(): string {
    const {state} = this.#store;
    if (this.#announcement) return this.#announcement();
    if ('reading' in state && state.reading === 'asked') return this.asHost.t('bookings.loading');
    return (state.status === 'loaded' && !state.fault && this.#list?.loaded) || '';
  }

  protected override content(): Shown {
    return html`${this.#actions?.above()} ${this.#main()}
    ${this.#records.memory?.note(this.asHost.t, () => void this.asHost.focusOn('.memory .notice'))}
    ${this.#actions?.dialog()}`;
  }

  #main(): Shown {
    const {state} = this.#store;
    switch (state.status) {
      case 'signed-out':
        return html`<slot name="signed-out">${blank(user, this.asHost.t('bookings.signInToSee'))}</slot>`;
      case 'failed':
        return notice(this.asHost.faultText(state.error, 'bookings'), toneOf(state.error), this.#tryAgain());
      case 'loaded':
        return this.#loaded(state);
      default:
        return skeleton();
    }
  }

  #loaded(state: Loaded): Shown {
    const {fault, missing, readAt} = state;
    const actions = {
      pressed: this.#pressed,
      results: this.#actions,
      reviewed: this.#freshness.reviewed,
      press: (action: ActionName, appointment: Appointment) => void this.#press(action, appointment),
    };
    const guest = Boolean(this.#guests()) && this.api.session.status !== 'signed-in';
    return html`
      ${fault ? notice(`${this.asHost.faultText(fault, 'bookings')} ${this.#list?.age(readAt)}`, toneOf(fault), this.#tryAgain()) : nothing}
      ${missing.length ? notice(this.asHost.t('bookings.someMissing'), 'error', this.#tryAgain()) : nothing}
      ${this.#list?.show(state, this.view || 'all', guest, actions)}
    `;
  }

  #tryAgain(): Shown {
    return button(this.asHost.t('common.tryAgain'), '', () => {
      this.#focusWhenRead = true;
      this.refresh();
    });
  }
}
