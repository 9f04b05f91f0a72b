// Responsible for: what a press on a card's button does: a dialog or the calendar panel opens, an address is copied, a booking
// form is opened. Loaded with the first press. Not for: which buttons there are (list/card-actions.ts), what a dialog does, or
// requests (bookings.store.ts).
import {html, nothing} from 'lit';
import type {Appointment} from '../../../api/models.js';
import {focusLater} from '../../../base/focus/focus-later.js';
import type {Host} from '../../../base/host.js';
import {notice, type Shown} from '../../../base/templates.js';
import {cancel} from '../../../i18n/en/cancel.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {dateAndTime} from '../../../parts/appointment/when.js';
import type {Ending, OpenDialog} from '../../../parts/dialog/dialog-content.js';
import {Dialogs} from '../../../parts/dialog/dialog.js';
import type * as calendar from '../../../parts/add-to-calendar/calendar-panel.js';
import type {BookingsStore} from '../bookings.store.js';
import {Writes} from '../../../base/writes.js';
import {BookingsWrites} from '../bookings.writes.js';
import {cancelDialog} from '../cancel/cancel-dialog.js';
import type {AppointmentDetail} from '../my-bookings.events.js';
import type {ActionName, Expanded, Results} from '../list/card-context.js';
import type * as reschedule from '../reschedule/reschedule-dialog.js';
import type * as review from '../review/review-dialog.js';
import {bookAgain} from './book-again.js';

export * from './endpoints.js';

type CalendarFile = typeof calendar;

/** What a press needs besides this file. */
export type Extra = CalendarFile | typeof reschedule | typeof review | undefined;

export interface ActionParts {
  readonly host: Host;
  readonly store: BookingsStore;
  /** Announces what a press has led to; the text is read at each drawing. */
  readonly announce: (text: () => string) => void;
}

export class AppointmentActions implements Results {
  /** The one panel that is open. */
  expanded: Expanded | undefined;
  #calendar: CalendarFile | undefined;
  #reviews: typeof review | undefined;
  /** What stands beneath the buttons of one card. */
  #note: {readonly id: number; readonly key: MessageKey} | undefined;
  /** Whose dialog is open, and the button that has opened it. */
  #about = 0;
  #opener = '';
  /** The appointment of the open dialog is no longer listed. */
  #gone = false;
  readonly #parts: ActionParts;
  readonly #dialogs: Dialogs;
  readonly #writes: BookingsWrites;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    this.#dialogs = new Dialogs(parts.host);
    parts.host.addWrites(Writes);
    this.#writes = new BookingsWrites(parts.store, parts.host.writes);
    // The notes on cards are of this table, too.
    parts.host.addWords({cancel});
    parts.store.subscribe((change) => {
      if (change.type === 'cancelled') this.#note = {id: change.id, key: 'cancel.calendarCancelled'};
      if (change.type === 'rescheduled') this.#note = {id: change.id, key: 'cancel.calendarMoved'};
    });
  }

  /** Above the list. */
  above(): Shown {
    return this.#gone ? notice(this.#parts.host.t('bookings.gone')) : nothing;
  }

  /** Beneath the buttons of a card. */
  below(appointment: Appointment): Shown {
    const {id} = appointment;
    const {t} = this.#parts.host;
    const {id: open, what} = this.expanded ?? {};
    return html`${open === id && what === 'calendar' ? this.#calendar?.calendarPanel(appointment, t) : nothing}${
      this.#note?.id === id ? notice(t(this.#note.key)) : nothing
    }`;
  }

  /** The visit of a card was reviewed since the list was read, or the list does not say so. */
  reviewed(appointment: Appointment): boolean {
    return this.#reviews?.isReviewed(this.#parts.host, appointment) ?? false;
  }

  /** Escape closes the panel of a card, and gives the focus back to the button that has opened it. */
  keyed(event: KeyboardEvent, id: number): void {
    if (event.key !== 'Escape' || this.expanded?.id !== id) return;
    // A dialog of the page around it stays open.
    event.preventDefault();
    event.stopPropagation();
    void this.#parts.host.focusOn(`#${this.expanded.what}-${id}`);
    this.expanded = undefined;
    this.#parts.host.redraw();
  }

  dialog(): Shown {
    return this.#dialogs.view();
  }

  /** Closes the dialog of an appointment that is no longer listed. */
  listChanged(): void {
    const {content} = this.#dialogs;
    const {state} = this.#parts.store;
    const loaded = state.status === 'loaded';
    // Without a list the client may have gone: then the dialog closes at once, and a write goes on.
    if (!content || (content.locked && loaded)) return;
    if (loaded && state.appointments.some(({id}) => id === this.#about)) return;
    this.#gone = loaded;
    this.#dialogs.close();
  }

  press(action: ActionName, appointment: Appointment, extra?: Extra): void {
    const {host} = this.#parts;
    const opener = `#${action}-${appointment.id}`;
    if (host.gone) return;
    // The same dialog is open, and was hidden with its view a moment ago.
    if (this.#dialogs.content && this.#opener === opener) return host.redraw();
    this.#gone = false;
    this.#note = undefined;
    this.#opener = opener;
    switch (action) {
      case 'again':
        return bookAgain(host, host.option('bookingUrl'), appointment);
      case 'copy':
        return void this.#copy(appointment.id);
      case 'more':
        return this.#toggle({id: appointment.id, what: action});
      case 'cancel':
        return void this.#cancel(appointment);
      default:
        if (extra && 'rescheduleDialog' in extra) void this.#reschedule(appointment, extra);
        else if (extra && 'reviewDialog' in extra) this.#review(appointment, extra);
        else if (extra) this.#showCalendar(appointment.id, extra);
    }
  }

  async #cancel(appointment: Appointment): Promise<void> {
    const {host, announce} = this.#parts;
    const result = await this.#open(appointment, cancelDialog(host, this.#writes, appointment));
    if (result === 'cancelled') announce(() => host.t('cancel.done'));
  }

  async #reschedule(appointment: Appointment, {rescheduleDialog}: typeof reschedule): Promise<void> {
    const {host, store, announce} = this.#parts;
    const dialog = rescheduleDialog(host, this.#writes, store.api, appointment);
    const result = await this.#open(appointment, dialog);
    if (typeof result === 'string') return;
    const time = (): string => dateAndTime(result.at, appointment.durationSeconds, {lang: host.lang, now: Date.now()});
    announce(() => host.t('reschedule.done', {time: time()}));
  }

  #review(appointment: Appointment, file: typeof review): void {
    const {host} = this.#parts;
    const {id} = appointment;
    this.#reviews = file;
    if (!host.emit('altegio-before-review', {id} satisfies AppointmentDetail, true)) return;
    void this.#open(appointment, file.reviewDialog(host, appointment));
  }

  /** The focus goes back to the button, to its card when the button is gone, else to what is said. */
  async #open<Result>({id}: Appointment, dialog: OpenDialog<Result>): Promise<Ending<Result>> {
    this.#about = id;
    const result = await this.#dialogs.open(dialog, [this.#opener, `#card-${id}`, '.notice']);
    const {host, store} = this.#parts;
    store.loadIfOutdated();
    // The list has gone with its client: what is said in its place has the focus, once it is there.
    if (result === 'removed' && store.state.status !== 'loaded' && !host.gone) focusLater(host.element);
    return result;
  }

  #showCalendar(id: number, calendar: CalendarFile): void {
    this.#parts.host.addWords(calendar.words);
    this.#calendar = calendar;
    this.#toggle({id, what: 'calendar'});
  }

  #toggle(next: Expanded): void {
    const {id, what} = this.expanded ?? {};
    this.expanded = id === next.id && what === next.what ? undefined : next;
    this.#parts.host.redraw();
  }

  /** Where a page may not write to the clipboard, the address is selected, to be copied by hand. */
  async #copy(id: number): Promise<void> {
    const {host} = this.#parts;
    const address = host.element.renderRoot.querySelector(`#address-${id}`);
    if (!address) return;
    let key: MessageKey = 'bookings.copied';
    try {
      await navigator.clipboard.writeText(address.textContent.trim());
    } catch {
      getSelection()?.selectAllChildren(address);
      key = 'bookings.selected';
    }
    this.#note = {id, key};
    host.redraw();
  }
}
