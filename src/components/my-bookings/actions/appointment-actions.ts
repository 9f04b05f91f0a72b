// Responsible for: what happens when a card's button is pressed: a dialog or the calendar opens, an address is copied, a
// booking form is opened. Loaded with the first press. Not for: which buttons there are (card-actions.ts), or what a
// dialog does.
import {nothing, type LitElement} from 'lit';
import type {Client} from '../../../api/client.js';
import type {Http} from '../../../api/http.js';
import type {Appointment} from '../../../api/models.js';
import {cancel} from '../../../i18n/en/cancel.js';
import type {MessageKey, Values} from '../../../i18n/messages.js';
import type {Host} from '../../../base/host.js';
import {notice, type Shown} from '../../../base/templates.js';
import {actStyles} from '../../../parts/dialog/dialog.styles.js';
import type {BookingsApi} from '../my-bookings.api.js';
import {bookAgain} from './book-again.js';
import type * as calendar from '../add-to-calendar/calendar-panel.js';
import {cancelDialog} from '../cancel/cancel-dialog.js';
import type {Act} from '../list/card-context.js';
import {DialogShell} from '../../../parts/dialog/dialog.js';
import type {DialogHost, OpenDialog} from '../../../parts/dialog/dialog-content.js';
import type {GuestRecord} from '../guests/guest-record.js';
import type {Loaded} from '../list/groups.js';
import type * as reschedule from '../reschedule/reschedule-dialog.js';

/** What an element is to its own parts. */
export interface Owner extends LitElement {
  readonly host: Host;
  readonly client?: Client;
  readonly api: BookingsApi;
  readonly http: Http;
  readonly inPlace: Set<number>;
  loaded: Loaded | undefined;
  news: (() => string) | undefined;
  guests(): readonly GuestRecord[] | undefined;
  refresh(): void;
  tell(): void;
}

type CalendarFile = typeof calendar;

/** What a press needs besides this file. */
export type Extra = CalendarFile | typeof reschedule | undefined;

export class Acts {
  /** Whose calendar is open. */
  expanded: number | undefined;
  #calendar: CalendarFile | undefined;
  /** What has come of a press, said on its card. */
  #below: {readonly id: number; readonly key: MessageKey} | undefined;
  /** Whose dialog is open, and by which button. */
  #about = 0;
  #opener = '';
  /** The dialog knows more than the list. */
  #stale = false;
  #gone = false;
  readonly #owner: Owner;
  readonly #shell: DialogShell;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.#shell = new DialogShell(owner, () => this.#closed());
    owner.host.addWords({cancel});
    this.#shell.addStyles(actStyles);
  }

  /** Above the list. */
  said(): Shown {
    return this.#gone ? notice(this.#owner.host.t('bookings.gone')) : nothing;
  }

  /** Beneath the buttons of a card. */
  below(appointment: Appointment): Shown {
    const {id} = appointment;
    const t = (key: MessageKey, values?: Values): string => this.#owner.host.t(key, values);
    if (this.#calendar && this.expanded === id) return this.#calendar.calendarPanel(appointment, t);
    return this.#below?.id === id ? notice(t(this.#below.key)) : nothing;
  }

  dialog(): Shown {
    return this.#shell.view();
  }

  /** The list may have lost what a dialog is about. */
  listChanged(): void {
    const {open, writing} = this.#shell;
    const {loaded} = this.#owner;
    // What belongs to a client who may have gone goes at once, and a write goes on.
    if (!open || (writing && loaded) || loaded?.appointments.some(({id}) => id === this.#about)) return;
    this.#gone = Boolean(loaded);
    this.#shell.close();
  }

  /** The element has left the page. */
  left(): void {
    this.#shell.close();
  }

  press(act: Act, appointment: Appointment, extra: Extra): void {
    const {id} = appointment;
    // Open, and hidden with its view a moment ago.
    if (this.#shell.open && this.#opener === `#${act}-${id}`) return this.#owner.requestUpdate();
    this.#gone = false;
    this.#below = undefined;
    if (act === 'again') bookAgain(this.#owner.host, this.#owner.host.option('bookingUrl'), appointment);
    else if (act === 'copy') void this.#copy(id);
    else if (act === 'cancel') this.#open(`#cancel-${id}`, appointment, this.#cancelDialog(appointment));
    else if (extra && 'rescheduleDialog' in extra)
      this.#open(`#move-${id}`, appointment, this.#rescheduleDialog(appointment, extra));
    else if (extra) this.#toggle(id, extra);
  }

  #toggle(id: number, calendar: CalendarFile): void {
    const owner = this.#owner;
    owner.host.addWords(calendar.words ?? {});
    this.#calendar = calendar;
    this.expanded = this.expanded === id ? undefined : id;
  }

  #open(opener: string, {id}: Appointment, dialog: OpenDialog): void {
    const owner = this.#owner;
    if (owner.host.gone) return dialog.left();
    owner.host.addWords(dialog.words ?? {});
    this.#about = id;
    this.#opener = opener;
    this.#shell.show(dialog);
  }

  #cancelDialog(appointment: Appointment): OpenDialog {
    const owner = this.#owner;
    const {id} = appointment;
    return cancelDialog(this.#dialogHost(), {
      appointment,
      now: Date.now,
      allowed: () => owner.host.emit('altegio-before-cancel', {id}, true),
      cancel: (signal) => owner.api.cancelAppointment({id, hash: this.#hashOf(id), signal}),
      readAgain: (signal) => this.#readAgain(id, signal),
      cancelled: () => {
        this.#stale = false;
        this.#showCancelled(id);
        this.#below = {id, key: 'cancel.calendarCancelled'};
        owner.tell();
        owner.host.emit('altegio-appointment-cancelled', {id});
      },
    });
  }

  /** The card says so at once, where it is. */
  #showCancelled(id: number): void {
    const {loaded, inPlace} = this.#owner;
    if (!loaded) return;
    const appointments = loaded.appointments.map((appointment): Appointment =>
      // Over it, and no copy of it: most of it is not read yet.
      appointment.id === id ? Object.create(appointment, {status: {value: 'cancelled'}}) : appointment,
    );
    inPlace.add(id);
    this.#owner.loaded = {...loaded, appointments};
    this.#owner.requestUpdate();
  }

  #rescheduleDialog(appointment: Appointment, {rescheduleApi, rescheduleDialog}: typeof reschedule): OpenDialog {
    const owner = this.#owner;
    const {id} = appointment;
    return rescheduleDialog(this.#dialogHost(), {
      appointment,
      now: Date.now,
      api: owner.client ?? rescheduleApi(owner.http),
      readAgain: (signal) => this.#readAgain(id, signal),
      moved: (datetime) => {
        this.#stale = false;
        this.#below = {id, key: 'cancel.calendarMoved'};
        owner.refresh();
        owner.tell();
        owner.host.emit('altegio-appointment-rescheduled', {id, datetime});
      },
    });
  }

  #dialogHost(): DialogHost {
    const owner = this.#owner;
    const shell = this.#shell;
    return {
      get lang() {
        return owner.host.lang;
      },
      t: (key, values) => owner.host.t(key, values),
      faultText: (error) => owner.host.faultText(error, 'bookings'),
      changed: () => owner.requestUpdate(),
      focusOn: (selector) => owner.host.focusOn(`dialog :is(${selector})`),
      write: async (intent, work) => {
        shell.writing = Boolean(intent);
        const {writes} = owner.host;
        const outcome = await (intent ? writes.once(intent, work) : writes.read((signal) => work(signal, '')));
        shell.writing = false;
        return outcome;
      },
      failed: (error) => owner.host.emitError(error),
      close: () => shell.close(),
    };
  }

  #closed(): void {
    const owner = this.#owner;
    const dialog = this.#shell.open;
    if (this.#stale) owner.refresh();
    this.#stale = false;
    owner.news = dialog?.status() ? () => dialog.status() : undefined;
    void this.#giveBack();
  }

  /** The focus goes back to the button, to its card when the button is gone, and else to what is said of it. */
  async #giveBack(): Promise<void> {
    const owner = this.#owner;
    await owner.updateComplete;
    const ways = [this.#opener, `#card-${this.#about}`, '.notice'];
    const way = ways.find((one) => owner.renderRoot.querySelector(one));
    if (way) await owner.host.focusOn(way);
  }

  #hashOf(id: number): string | undefined {
    return this.#owner.guests()?.find((guest) => Number(guest.id) === id)?.hash;
  }

  async #readAgain(id: number, signal: AbortSignal): Promise<Appointment | null> {
    const {api} = this.#owner;
    this.#stale = true;
    const recordHash = this.#hashOf(id);
    const locationId = this.#owner.host.option('locationId') || undefined;
    const found = await api.getAppointments(recordHash ? {recordId: id, recordHash, signal} : {locationId, signal});
    return found.find((appointment) => appointment.id === id) ?? null;
  }

  /** Where the clipboard is closed to a page, the address is selected for whoever copies it by hand. */
  async #copy(id: number): Promise<void> {
    const owner = this.#owner;
    const place = owner.renderRoot.querySelector(`#address-${id}`);
    if (!place) return;
    let key: MessageKey = 'bookings.copied';
    try {
      await navigator.clipboard.writeText(place.textContent.trim());
    } catch {
      getSelection()?.selectAllChildren(place);
      key = 'bookings.selected';
    }
    this.#below = {id, key};
    owner.requestUpdate();
  }
}
