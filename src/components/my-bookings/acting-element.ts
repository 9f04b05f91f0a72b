// Responsible for: the part of my bookings that must be there before anything is pressed: what is on its way, what did not
// come, and the place where a dialog will be. Not for: what a press does (actions/appointment-actions.ts, loaded then).
import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Http} from '../../api/http.js';
import type {Appointment} from '../../api/models.js';
import {bookings} from '../../i18n/en/bookings.js';
import {AltegioElement} from '../../base/altegio-element.js';
import type {Shown} from '../../base/templates.js';
import type {Acts, Owner} from './actions/appointment-actions.js';
import {skeleton} from './list/skeleton.js';
import type {Act, CardActs} from './list/card-context.js';
import type {GuestRecord} from './guests/guest-record.js';
import type {BookingsApi} from './my-bookings.api.js';
import {loadActs} from './actions/lazy.js';
import type {Loaded} from './list/groups.js';

export abstract class ActingElement extends AltegioElement<BookingsApi> {
  static override properties: PropertyDeclarations = {bookingUrl: {attribute: 'booking-url'}};

  /**
   * Where Altegio's hosted booking form is, such as `https://n123456.alteg.io`: "Book again" opens it.
   * @else what `configure()` or the script tag says; with none, a listener of `altegio-book-again` does what there is to do
   */
  declare bookingUrl?: string;

  protected override texts = {words: {bookings}, file: 'bookings' as const, meanwhile: skeleton};
  /** For the endpoints that come with a file. */
  protected http: Http | undefined;
  /** What an earlier answer said; it stays while it is read again. */
  protected loaded: Loaded | undefined;
  /** Cancelled here: they stay where they were until the list is read again, or another view is wanted. */
  protected readonly inPlace = new Set<number>();
  /** What a press has led to, for those who listen; in the language in force. */
  protected news: (() => string) | undefined;
  #acts: Acts | undefined;
  #busy = '';
  #failed = '';

  abstract refresh(): void;
  protected abstract guests(): readonly GuestRecord[] | undefined;
  /** Other elements and tabs read again. */
  protected abstract tell(): void;
  protected abstract main(): Shown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#acts?.listChanged();
  }

  protected override content(): Shown {
    return html`${this.#acts?.said()} ${this.main()} ${this.#acts?.dialog()}`;
  }

  constructor() {
    super();
    this.host.whenGone(() => {
      this.#acts?.left();
      this.requestUpdate();
    });
  }

  protected get acts(): CardActs {
    const acts = this.#acts;
    return {
      guest: this.guests() && this.api.session.status !== 'signed-in',
      busy: this.#busy,
      failed: this.#failed,
      expanded: acts?.expanded,
      below: (appointment) => acts?.below(appointment) ?? nothing,
      press: (act, appointment) => this.#press(act, appointment),
    };
  }

  async #press(act: Act, appointment: Appointment): Promise<void> {
    if (this.#busy) return;
    this.#busy = `${act}-${appointment.id}`;
    this.#failed = '';
    this.news = undefined;
    this.requestUpdate();
    try {
      const [file, extra] = await loadActs(act);
      // `protected` is a word of TypeScript's: an act is a part of the element that comes later.
      this.#acts ??= new file.Acts(this as unknown as Owner);
      this.#acts.press(act, appointment, extra);
    } catch {
      this.#failed = this.#busy;
      this.host.emitError({code: 'network'});
    }
    this.#busy = '';
    this.requestUpdate();
  }
}
