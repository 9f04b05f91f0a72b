// Responsible for: the list of cards: how many, arranged at which moment, in which group, drawn in slices.
// Each appointment has one place in the document for as long as it is listed, so that a card keeps what is open and typed in it
// wherever it moves to. Loaded while the appointments are read (lazy.ts). Not for: what has been read (bookings.store.ts), or one
// card (booking-card.ts). Why not Lit's `repeat`: docs/decisions/kept-cards.md.
import {html, nothing, type TemplateResult} from 'lit';
import {appointmentsOf, type WantedAppointments} from '../../../api/appointments.js';
import type {Appointment} from '../../../api/models.js';
import {KeptFocus} from '../../../base/focus/kept-focus.js';
import type {Host} from '../../../base/host.js';
import {inTasks, nextTask} from '../../../base/page/next-task.js';
import {draw} from '../../../base/own-text.js';
import {badHttps} from '../../../base/option-checks.js';
import {calendar} from '../../../base/icons.js';
import {button, type Shown} from '../../../base/templates.js';
import {bookings} from '../../../i18n/en/bookings-review.js';
import {leafOf} from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {untilText} from '../../../parts/appointment/when.js';
import type {Loaded} from '../bookings.state.js';
import {bookingCard} from './booking-card.js';
import type {CardActions, CardContext} from './card-context.js';
import {arrange, groups, type Entry, type Group, type View} from './groups.js';
import {blank} from '../../../base/blank.js';
import {cardStyles} from './card.styles.js';
import {toolStyles} from '../../../parts/appointment/tools.styles.js';
import {nextChange} from './next-change.js';
import {Slices} from './slices.js';

/** The answer is read when the list's file is here. @throws AltegioApiError `bad-response` */
export const readAppointments = (data: unknown, options: WantedAppointments): Promise<readonly Appointment[]> =>
  inTasks(appointmentsOf(data, options));

const groupNames = {
  upcoming: 'bookings.upcomingGroup',
  past: 'bookings.pastGroup',
  cancelled: 'bookings.cancelledGroup',
} as const satisfies Record<Group, MessageKey>;

const emptyTexts = {
  all: 'bookings.allEmpty',
  upcoming: 'bookings.upcomingEmpty',
  past: 'bookings.pastEmpty',
  cancelled: 'bookings.cancelledEmpty',
} as const satisfies Record<View, MessageKey>;

export class BookingList {
  readonly #host: Host;
  readonly #pageSize: () => number;
  readonly #slices: Slices;
  /** The list at one moment; its first entries are shown. */
  #entries: readonly Entry[] = [];
  #arranged: readonly Appointment[] = [];
  #now = 0;
  #count: number;
  #places = new Map<number, HTMLElement>();
  #groups = new Map<Group, HTMLElement>();

  /** @param pageSize cards before "Show more", and with each press of it */
  constructor(host: Host, pageSize: () => number) {
    this.#host = host;
    this.#pageSize = pageSize;
    this.#count = pageSize();
    this.#slices = new Slices(host.element);
    host.addWords({bookings});
    host.addStyles(toolStyles, cardStyles);
    host.element.addController(new KeptFocus(host.element, '.card, .rest', '.card'));
    void warmUp(host.lang);
  }

  /** Resolves when all cards are drawn; undefined when they are. */
  get rest(): Promise<void> | undefined {
    return this.#slices.rest;
  }

  /** How many this view lists, whether or not their cards are shown yet. */
  get loaded(): string {
    return this.#host.t('bookings.loaded', {count: this.#entries.length});
  }

  /** When what is shown changes by itself, in milliseconds since 1970; null is never, or not before the rest is drawn. */
  get nextChange(): number | null {
    return this.#slices.complete ? nextChange(this.#entries.slice(0, this.#count), this.#now) : null;
  }

  /** Shows the first page again. */
  restart(): void {
    this.#count = this.#pageSize();
  }

  /** The list is gone: the next one has other cards. */
  clear(): void {
    this.#entries = [];
    this.#places = new Map();
    this.#groups = new Map();
  }

  /** `This list is from today, 09:12.` @param readAt milliseconds since 1970 */
  age(readAt: number): string {
    const {t, lang} = this.#host;
    const at = {epoch: readAt, offsetMinutes: -new Date(readAt).getTimezoneOffset(), iso: ''};
    return t('bookings.stale', {time: untilText(at, readAt, {t, lang, now: Date.now()})});
  }

  show({appointments, cancelledHere, fault}: Loaded, view: View, guest: boolean, actions: CardActions): TemplateResult {
    const {t, lang, element} = this.#host;
    // All slices of one drawing are arranged at one moment.
    if (this.#slices.first) this.#now = Date.now();
    if (this.#slices.first || appointments !== this.#arranged)
      this.#entries = arrange((this.#arranged = appointments), view, {now: this.#now, guest}, cancelledHere);
    const entries = this.#entries;
    if (!entries.length) return html`<slot name="empty">${this.#empty(view)}</slot>`;
    const shown = entries.slice(0, this.#count);
    const offline = fault?.code === 'offline' && !navigator.onLine;
    const context = {t, lang, now: this.#now, level: 3, next: false, offline, actions};
    const inSlice = this.#slices.drawer(shown.length);
    const focused = element.renderRoot.querySelector('.card:focus-within')?.id;
    return html`${this.#cards(shown, context, (index, {appointment}) => inSlice(index) || focused === `card-${appointment.id}`)}
    ${
      shown.length < entries.length
        ? html`<div class="rest">
            <span class="muted num">${t('bookings.shownOf', {shown: shown.length, count: entries.length})}</span>
            ${button(t('bookings.showMore'), '', () => void this.#showMore())}
          </div>`
        : nothing
    }`;
  }

  #empty(view: View): TemplateResult {
    const {t} = this.#host;
    const url = this.#host.option('bookingUrl');
    const book =
      url && !badHttps('booking-url', url)
        ? html`<a class="button primary" part="button button-primary" href=${url}>${t('bookings.book')}</a>`
        : nothing;
    const hint = view === 'all' || view === 'upcoming' ? t('bookings.emptyHint') : '';
    return blank(calendar, t(emptyTexts[view]), hint, book);
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

  /** @param drawn whether the card of an entry is drawn now, or stays as it is, if it is there at all */
  #cards(
    entries: readonly Entry[],
    context: CardContext,
    drawn: (index: number, entry: Entry) => boolean,
  ): TemplateResult {
    const before = this.#places;
    this.#places = new Map();
    const listed: Record<Group, Set<Element>> = {upcoming: new Set(), past: new Set(), cancelled: new Set()};
    entries.forEach((entry, index) => {
      const {group, appointment} = entry;
      const now = drawn(index, entry);
      const place = before.get(appointment.id) ?? (now && document.createElement('div'));
      if (!place) return;
      this.#places.set(appointment.id, place);
      listed[group].add(place);
      if (!now) return;
      draw(bookingCard(entry, {...context, next: !index && group === 'upcoming'}), place);
    });
    return html`<div part="list">${groups.map((group) => this.#section(group, listed[group], context))}</div>`;
  }

  #section(group: Group, places: ReadonlySet<Element>, {t}: CardContext): Shown {
    let box = this.#groups.get(group);
    if (!box) {
      box = document.createElement('div');
      box.className = 'list';
      this.#groups.set(group, box);
    }
    // Remove first, so that the others need not move. Iterate over a copy, because the live collection changes.
    [...box.children].forEach((place) => places.has(place) || place.remove());
    let next = box.firstElementChild;
    for (const place of places) {
      if (place === next) next = place.nextElementSibling;
      else box.insertBefore(place, next);
    }
    return places.size
      ? html`<section aria-labelledby=${group}>
          <h2 id=${group}>${t(groupNames[group])}</h2>
          ${box}
        </section>`
      : nothing;
  }
}

/** Writing the first date in a language takes as long as many cards: it is done while the answer is awaited. */
async function warmUp(lang: string): Promise<void> {
  await nextTask();
  leafOf({epoch: 0, offsetMinutes: 0, iso: ''}, lang);
}
