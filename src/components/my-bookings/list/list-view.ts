// Responsible for: what of the list stands on the page: how many cards, arranged at which moment, drawn in slices.
// Not for: what has been read (bookings.store.ts), or one card (booking-card.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {AltegioApiError} from '../../../api/errors.js';
import type {Appointment} from '../../../api/models.js';
import type {Host} from '../../../base/host.js';
import {KeptFocus} from '../../../base/focus/kept-focus.js';
import {button, notice} from '../../../base/templates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import type {Loaded} from '../bookings.state.js';
import type {BookingList} from './booking-list.js';
import type {CardActions} from './card-context.js';
import type {Entry, View} from './groups.js';
import {loadList, type ListFile} from './lazy.js';
import {Slices} from './slices.js';

const emptyTexts = {
  all: 'bookings.allEmpty',
  upcoming: 'bookings.upcomingEmpty',
  past: 'bookings.pastEmpty',
  cancelled: 'bookings.cancelledEmpty',
} as const satisfies Record<View, MessageKey>;

export class ListView {
  readonly #host: Host;
  readonly #pageSize: () => number;
  readonly #slices: Slices;
  /** How the list is drawn; loaded with the first appointments. */
  #file: ListFile | undefined;
  #list: BookingList | undefined;
  /** The list at one moment; the cards that are shown of it are its first. */
  #entries: readonly Entry[] = [];
  #arranged: readonly Appointment[] = [];
  #now = 0;
  #count: number;

  /** @param pageSize cards before "Show more", and with each press of it */
  constructor(host: Host, pageSize: () => number) {
    this.#host = host;
    this.#pageSize = pageSize;
    this.#slices = new Slices(host.element);
    this.#count = 0;
    host.element.addController(new KeptFocus(host.element, '.card'));
  }

  /** Resolves when all cards are drawn; undefined when they are. */
  get rest(): Promise<void> | undefined {
    return this.#slices.rest;
  }

  /** When what is shown changes by itself, in milliseconds since 1970; null is never, or not before the rest is drawn. */
  get nextChange(): number | null {
    if (this.rest || !this.#file) return null;
    return this.#file.nextChange(this.#entries.slice(0, this.#count), this.#now);
  }

  /**
   * Loads the file of the list.
   * @throws AltegioApiError `network`
   */
  async load(): Promise<void> {
    try {
      this.#file = await loadList();
      void this.#file.warmUp(this.#host.lang);
    } catch (cause) {
      throw new AltegioApiError('network', {cause});
    }
  }

  /** Shows the first page again. */
  restart(): void {
    this.#count = this.#pageSize();
  }

  /** The list is gone: the next one has other cards. */
  clear(): void {
    this.#list = undefined;
    this.#entries = [];
  }

  show({appointments, cancelledHere}: Loaded, view: View, guest: boolean, actions: CardActions): TemplateResult {
    const file = this.#file;
    if (!file) return html``;
    const {t, lang, element} = this.#host;
    // All slices of one drawing are arranged at one moment.
    if (this.#slices.first) this.#now = Date.now();
    if (this.#slices.first || appointments !== this.#arranged)
      this.#entries = file.arrange((this.#arranged = appointments), view, {now: this.#now, guest}, cancelledHere);
    const entries = this.#entries;
    if (!entries.length) return html`<slot name="empty">${notice(t(emptyTexts[view]))}</slot>`;
    if (!this.#count) this.restart();
    const shown = entries.slice(0, this.#count);
    const list = (this.#list ??= new file.BookingList());
    const context = {t, lang, now: this.#now, level: 3, actions};
    const inSlice = this.#slices.drawer(shown.length);
    const focused = element.renderRoot.querySelector('.card:focus-within')?.id;
    return html`${list.show(shown, context, (index, {appointment}) => inSlice(index) || focused === `card-${appointment.id}`)}
    ${
      shown.length < entries.length
        ? html`<div class="more">
            <span class="muted">${t('bookings.shownOf', {shown: shown.length, count: entries.length})}</span>
            ${button(t('bookings.showMore'), '', () => void this.#showMore())}
          </div>`
        : nothing
    }`;
  }

  async #showMore(): Promise<void> {
    const {element} = this.#host;
    const before = this.#count;
    this.#slices.startAt(before);
    this.#count += this.#pageSize();
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelectorAll<HTMLElement>('.card')[before]?.focus();
  }
}
