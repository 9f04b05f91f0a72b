import {TaskStatus} from '@lit/task';
import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {AltegioApiError} from '../../api/errors.js';
import type {Http} from '../../api/http.js';
import * as request from '../../api/request.js';
import type {Appointment} from '../../api/models.js';
import {badWord, isOn, readBoolean, readJson, readNumber, type Problem} from '../../base/option-checks.js';
import {Freshness} from '../../base/page/freshness.js';
import {KeptFocus} from '../../base/focus/kept-focus.js';
import {RequestTask} from '../../base/request-task.js';
import {nextTask, Slices} from './list/slices.js';
import {styles} from '../../base/styles.js';
import {button, notice, type Shown} from '../../base/templates.js';
import {toApiError} from '../../base/writes.js';
import {ActingElement} from './acting-element.js';
import {bookingsApi, type BookingsApi} from './my-bookings.api.js';
import type {BookingList} from './list/booking-list.js';
import {loadList, type ListFile} from './list/lazy.js';
import {skeleton} from './list/skeleton.js';
import type {AppointmentsLoadedDetail} from './my-bookings.events.js';
import {badGuests, givenRecords, type GuestRecord} from './guests/guest-record.js';
import {GuestRecords} from './guests/guest-records.js';
import type {Entry, Loaded, View} from './list/groups.js';
import {bookingsStyles} from './my-bookings.styles.js';

/**
 * A client's appointments as cards, with location and team member.
 *
 * Calls the API when it appears, when someone signs in, on `refresh()`, when its tab is shown or online again (at most once
 * in 30 seconds), and when another element, tab or page has changed an appointment or may have changed who is signed in. Stores nothing without `remember`.
 * With `record-id` and `record-hash`, or with `records`, it shows a guest's own; else the signed-in client's.
 *
 * @example
 * <altegio-my-bookings proxy-url="/altegio" view="upcoming"></altegio-my-bookings>
 *
 * @tag altegio-my-bookings
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
 * @csspart actions - buttons and links of a card, and until when it may be changed
 * @csspart button - every button
 * @csspart button-primary - what a dialog is for
 * @csspart dialog - the question before a cancellation, and the choice of another time
 * @csspart notice - a message: what happened and what to do next
 */
export class AltegioMyBookings extends ActingElement {
  static override styles = [...styles, bookingsStyles];
  static override properties: PropertyDeclarations = {
    recordId: {attribute: 'record-id'},
    recordHash: {attribute: 'record-hash'},
    records: {converter: readJson},
    remember: {converter: readBoolean},
    view: {},
    pageSize: {attribute: 'page-size', converter: readNumber},
    shown: {state: true},
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
  declare private shown: number;

  #source = '';
  #retrying = false;
  /** Asked for also when signed out: another tab may have signed in. */
  #asking = false;
  /** Nobody asked for this reading: nothing is said of its progress. */
  #quiet = false;
  /** What stands on the page, and the moment that it was drawn for. */
  #shown: readonly Entry[] = [];
  #now = 0;
  /** How the list is drawn; comes with the first appointments. */
  #file: ListFile | undefined;
  #list: BookingList | undefined;
  #records = new GuestRecords(this, this.host.addWords);
  #slices = new Slices(this);
  #freshness = new Freshness(this.host, {
    read: () => this.#readQuietly(),
    nextChange: () => (this.#slices.rest ? null : (this.#file?.nextChange(this.#shown, this.#now) ?? null)),
  });
  #task = new RequestTask<Loaded>(this, {
    source: () => this.#source && (this.#signedOut && !this.#asking ? '' : this.#source),
    read: (signal) => this.#read(signal),
    done: (loaded) => this.#done(loaded),
    failed: (error) => this.#failed(error),
  });

  constructor() {
    super();
    this.addController(new KeptFocus(this, '.card'));
    this.shown = 0;
    // Vue writes an attribute without a value into a boolean property as true.
    this.remember = false;
  }

  protected override connect(http: Http): BookingsApi {
    // The appointments are asked for at once.
    http.use(request);
    this.http = http;
    return bookingsApi(http);
  }

  /** Reads the appointments again; the ones that are there stay meanwhile. */
  override refresh(): void {
    this.news = undefined;
    this.#asking = true;
    this.#quiet = false;
    void this.#task.run();
  }

  protected override tell(): void {
    this.#freshness.tell();
  }

  #readQuietly(): boolean {
    if (this.#task.status === TaskStatus.PENDING) return false;
    // Its notice may go, and the button on it.
    this.#retrying = Boolean(this.renderRoot.querySelector('.notice:focus-within'));
    this.#quiet = true;
    void this.#task.run();
    return true;
  }

  protected override problem(): Problem {
    return super.problem() || badWord('view', this.view, 'all upcoming past cancelled') || badGuests(this);
  }

  /** What the host gave; or what this device remembers, for who is signed out. */
  protected override guests(): readonly GuestRecord[] | undefined {
    const {recalled} = this.#records;
    return givenRecords(this) ?? (this.api.session.status === 'signed-out' && recalled.length ? recalled : undefined);
  }

  get #cardsAtOnce(): number {
    return readNumber(this.pageSize) ?? 20;
  }

  get #signedOut(): boolean {
    return !this.guests() && this.api.session.status === 'signed-out';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#shown = [];
    if (changed.has('view')) this.inPlace.clear();
    this.#records.look((isOn(this.remember) && this.host.proxy?.key) || '', givenRecords(this));
    if (changed.has('pageSize') || !this.shown) this.shown = this.#cardsAtOnce;
    const idle = this.problem() || this.host.gone;
    const source = idle
      ? ''
      : JSON.stringify([
          this.host.option('proxyUrl'),
          this.guests() ?? [this.host.option('locationId'), this.api.session.openings],
        ]);
    // Another source has another list; the same one read again keeps it.
    if (source !== this.#source || (source && this.#signedOut)) {
      this.loaded = this.news = undefined;
      this.#list = undefined;
    }
    this.#source = source;
    super.willUpdate(changed);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#slices.rest;
    return done;
  }

  async #read(signal: AbortSignal): Promise<Loaded> {
    const guests = this.guests();
    const locationId = this.host.option('locationId');
    const [loaded, file] = await Promise.all([
      guests
        ? this.#records.read(this.api, guests, signal)
        : this.api.getAppointments({locationId, signal}).then((appointments) => ({appointments, missing: []})),
      this.#loadList(),
    ]);
    this.#file = file;
    // Reading a long list and drawing it are a task each.
    await nextTask();
    return loaded;
  }

  async #loadList(): Promise<ListFile> {
    try {
      const file = await loadList();
      void file.warmUp(this.host.lang);
      return file;
    } catch (cause) {
      throw new AltegioApiError('network', {cause});
    }
  }

  #done(loaded: Loaded): void {
    this.loaded = loaded;
    this.inPlace.clear();
    this.#freshness.done();
    this.host.emit('altegio-appointments-loaded', {
      count: loaded.appointments.length,
    } satisfies AppointmentsLoadedDetail);
    if (loaded.missing.length) this.host.emitError(toApiError(loaded.missing[0]));
    this.#retried();
  }

  #failed(error: AltegioApiError): void {
    // Someone signed in while an older question was on its way.
    if (error.code === 'signed-out' && this.api.session.status === 'signed-in') return this.refresh();
    this.host.emitError(error);
    this.#retried();
  }

  #retried(): void {
    this.requestUpdate();
    // The button that was pressed is gone.
    if (this.#retrying) void this.host.focusOn('.notice, .card');
    this.#asking = this.#retrying = this.#quiet = false;
  }

  async #showMore(): Promise<void> {
    const before = this.shown;
    this.#slices.startAt(before);
    this.shown += this.#cardsAtOnce;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.card')[before]?.focus();
  }

  protected override status(): string {
    const {status} = this.#task;
    const pending = status === TaskStatus.PENDING;
    if (this.news) return this.news();
    if (pending && !this.#quiet) return this.host.t('bookings.loading');
    return this.loaded && (pending || status === TaskStatus.COMPLETE)
      ? this.host.t('bookings.loaded', {count: this.loaded.appointments.length})
      : '';
  }

  protected override main(): Shown {
    const forgotten = (): void => void this.host.focusOn('.memory .notice');
    return html`${this.#content()} ${this.#records.memory?.note(this.host.t, forgotten)}`;
  }

  #content(): Shown {
    const loaded = this.loaded;
    const {pending} = this.#records;
    const fault = this.#task.status === TaskStatus.ERROR && !pending ? toApiError(this.#task.error) : null;
    if ((this.#signedOut && !pending) || fault?.code === 'signed-out') {
      return html`<slot name="signed-out">${notice(this.host.t('bookings.signInToSee'))}</slot>`;
    }
    const again = button(this.host.t('common.tryAgain'), '', () => {
      this.#retrying = true;
      this.refresh();
    });
    if (!loaded || !this.#file)
      return fault ? notice(this.host.faultText(fault, 'bookings'), 'error', again) : skeleton();
    return html`
      ${fault ? notice(`${this.host.faultText(fault, 'bookings')} ${this.host.t('bookings.stale')}`, 'error', again) : nothing}
      ${loaded.missing.length ? notice(this.host.t('bookings.someMissing'), 'error', again) : nothing}
      ${this.#listed(loaded.appointments, this.#file)}
    `;
  }

  #listed(appointments: readonly Appointment[], {arrange, BookingList}: ListFile): TemplateResult {
    const list = (this.#list ??= new BookingList());
    if (this.#slices.first) this.#now = Date.now();
    const now = this.#now;
    const entries = arrange(appointments, this.view || 'all', now, this.inPlace);
    if (!entries.length) {
      const view = this.view || 'all';
      return html`<slot name="empty">${notice(this.host.t(`bookings.${view}Empty`))}</slot>`;
    }
    const shown = (this.#shown = entries.slice(0, this.shown));
    const context = {t: this.host.t, lang: this.host.lang, now, level: 3, acts: this.acts};
    const inSlice = this.#slices.drawer(shown.length);
    const focused = this.renderRoot.querySelector('.card:focus-within')?.id;
    return html`${list.show(shown, context, (index, {appointment}) => inSlice(index) || focused === `card-${appointment.id}`)}
    ${
      shown.length < entries.length
        ? html`<div class="more">
            <span class="muted">${this.host.t('bookings.shownOf', {shown: shown.length, count: entries.length})}</span>
            ${button(this.host.t('bookings.showMore'), '', () => void this.#showMore())}
          </div>`
        : nothing
    }`;
  }
}
