// Responsible for: the choice of a group event; loaded when it is reached, with the endpoints that it calls.
// Not for: how many seats are wanted (details-view.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {GroupEvent} from '../../../api/models/event.js';
import {toApiError, type AltegioApiError} from '../../../api/errors.js';
import {readMoment} from '../../../api/values/moment.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {comma, formatDay, formatTime} from '../../../i18n/dates.js';
import {booking} from '../../../i18n/en/booking-later.js';
import {bookings} from '../../../i18n/en/bookings-appointment.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {addMonths} from '../../../parts/month/days.js';
import {eventPages} from '../choice/event-pages.js';
import {priceText} from '../choice/price.js';
import {laterStyles} from './later.styles.js';
import {mostSeats} from './most-seats.js';
import {bones} from './picks.js';
import type {Flow, Step} from './step.js';
import {eventMoment} from './summary.js';

export * from '../endpoints/events.js';

/** How far ahead events are looked for, in months; and the one that is preset. */
const [monthsAhead, mostMonthsAhead] = [3, 12];
/** Days with events that are read at once. */
const daysAtOnce = 7;

export const createStep = (flow: Flow): Step => new EventStep(flow);

class EventStep implements Step {
  readonly words = {booking, bookings};
  readonly styles = [laterStyles];
  readonly #flow: Flow;
  #days: readonly string[] | null = null;
  /** How far ahead they have been asked for. */
  #months = 0;
  #events: readonly GroupEvent[] = [];
  /** Days of which the events have been read. */
  #read = 0;
  #error: AltegioApiError | null = null;
  #reading: AbortController | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  entered(): void {
    this.#days = null;
    this.#months = 0;
    this.#events = [];
    this.#read = 0;
    void this.#load();
  }

  left(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#flow.store.eventGone = undefined;
  }

  /** The days first, then the events of the next of them. */
  async #load(): Promise<void> {
    const {store, host, api} = this.#flow;
    this.#reading?.abort();
    const {signal} = (this.#reading = new AbortController());
    const locationId = store.choice.locationId ?? 0;
    this.#error = null;
    host.redraw();
    try {
      const from = store.wanted?.day ?? store.today;
      const months = this.#isAllRead && store.wantedEvent !== null ? mostMonthsAhead : monthsAhead;
      if (months > this.#months) {
        const after = addMonths(from, this.#months);
        const days = await api().getEventDays({locationId, from: after, to: addMonths(from, months), signal});
        signal.throwIfAborted();
        this.#days = [...new Set([...(this.#days ?? []), ...days])];
        this.#months = months;
      }
      if (!this.#days?.length && store.wanted && store.wantedEvent === null) {
        // The link begins after the last event.
        store.wanted = null;
        store.say(['presetOther']);
        return this.entered();
      }
      const next = (this.#days ?? []).slice(this.#read, this.#read + daysAtOnce);
      const [first] = next;
      const last = next.at(-1);
      const found = first && last ? await this.#eventsOf(locationId, first, last, signal) : [];
      signal.throwIfAborted();
      this.#read += next.length;
      this.#events = [...this.#events, ...found.filter(({id}) => this.#events.every((one) => one.id !== id))];
      this.#preset();
    } catch (error) {
      if (signal.aborted) return;
      this.#error = toApiError(error);
      host.emitError(this.#error);
    }
    // The preset one may be looked for further on.
    if (this.#reading?.signal === signal) this.#reading = undefined;
    host.redraw();
  }

  get #isAllRead(): boolean {
    return this.#days !== null && this.#read >= this.#days.length;
  }

  async #eventsOf(locationId: number, from: string, to: string, signal: AbortSignal): Promise<readonly GroupEvent[]> {
    const found: GroupEvent[] = [];
    const serviceIds = this.#flow.store.options?.presets.serviceIds ?? [];
    const pages = eventPages(this.#flow.api(), {locationId, from, to, signal});
    for await (const events of pages) found.push(...events);
    const wanted = found.filter(({serviceId}) => !serviceIds.length || serviceIds.includes(serviceId ?? 0));
    return (wanted.length ? wanted : found).toSorted((a, b) => (a.wallClock < b.wallClock ? -1 : 1));
  }

  /** The event that the embedder has preset, once. */
  #preset(): void {
    const {store} = this.#flow;
    const id = store.wantedEvent;
    if (id === null) return;
    const found = this.#events.find((event) => event.id === id);
    if (!found && !(this.#isAllRead && this.#months === mostMonthsAhead)) return void this.#load();
    store.wantedEvent = null;
    if (found && this.#canBook(found)) return this.#choose(found);
    store.say(['presetEvent']);
    // The list begins as without it.
    this.entered();
  }

  #choose(event: GroupEvent): void {
    const {store} = this.#flow;
    store.eventGone = undefined;
    store.choose({...store.choice, event, seats: 1});
    void store.next();
  }

  #canBook({seatsLeft}: GroupEvent): boolean {
    const {store, element} = this.#flow;
    return mostSeats(seatsLeft, store.place?.location.rules.maxSeats ?? 0, element.maxSeats) > 0;
  }

  status(): string {
    const {t} = this.#flow.host;
    if (this.#reading) return t('booking.loadingEvents');
    return this.#error ? '' : t('booking.events', {count: this.#events.length});
  }

  view(): TemplateResult {
    const {store, host} = this.#flow;
    const {t, faultText} = host;
    const gone = store.eventGone ? notice(t(store.eventGone), 'error') : nothing;
    const fault = this.#error
      ? notice(
          faultText(this.#error, 'booking'),
          'error',
          button(t('common.tryAgain'), '', () => {
            void this.#load();
            void host.focusOn('#step-title');
          }),
        )
      : nothing;
    if (!this.#events.length) {
      if (this.#error) return html`${gone}${fault}`;
      if (this.#reading || !this.#days) return html`${gone}${bones(4)}`;
      const phones = phoneLinks(store.place?.location ?? null);
      return html`${gone}${notice(t('booking.noEvents'), '', phones.length ? html`<p class="links">${phones}</p>` : nothing)}
        <slot name="no-times"></slot>`;
    }
    return html`${gone}
      <div part="choice" class="events">
        ${this.#events.map((event, index) => this.#event(event, this.#events[index - 1]))}
      </div>
      ${fault} ${this.#isAllRead || this.#error ? nothing : this.#more()}`;
  }

  #more(): Shown {
    const {host} = this.#flow;
    const more = async (): Promise<void> => {
      const before = this.#events.length;
      await this.#load();
      const first = this.#events[before];
      if (first) void host.focusOn(`#event-${first.id}`);
    };
    return button(host.t('bookings.showMore'), '', () => void more(), Boolean(this.#reading));
  }

  #event(event: GroupEvent, before: GroupEvent | undefined): TemplateResult {
    const {store, host} = this.#flow;
    const {t, lang} = host;
    const {id, title, teamMember, durationSeconds, seatsLeft, wallClock, about} = event;
    const at = eventMoment(this.#flow, event);
    const day = wallClock.slice(0, 10);
    const noon = readMoment(`${day}T12:00Z`);
    const heading = noon && day !== before?.wallClock.slice(0, 10) ? html`<h3>${formatDay(noon, lang)}</h3>` : nothing;
    const price = priceText([event], store.place?.location.currency ?? '', lang);
    const facts = [
      teamMember?.name ?? '',
      durationSeconds ? durationOf(durationSeconds, t).replaceAll(' ', '\u00a0') : '',
    ]
      .filter(Boolean)
      .join(' · ');
    const free = this.#canBook(event);
    const left = seatsLeft ? t('booking.seatsLeft', {count: seatsLeft}) : t('booking.full');
    // The location lets nobody book its seats online.
    const offline = seatsLeft && !free ? ` · ${t('booking.notBookable')}` : '';
    return html`${heading}
      <article
        part="card"
        class="card event"
        id="event-${id}"
        tabindex="-1"
        aria-labelledby="event-${id}-title event-${id}-time"
      >
        <p>
          <b part="card-title" id="event-${id}-title"><bdi>${title}</bdi></b>
          <time part="card-time" id="event-${id}-time" datetime=${event.startsAt ?? nothing}
            >${noon ? html`<span class="quiet">${formatDay(noon, lang)}${comma(lang)}</span>` : nothing}${
              at ? html`<bdi class="num">${formatTime(at, durationSeconds, lang)}</bdi>` : wallClock.slice(11)
            }</time
          >
          <small
            >${facts ? html`<bdi>${facts}</bdi>` : nothing}${facts && price ? '\u00a0· ' : nothing}${price ? html`<bdi dir="ltr">${price}</bdi>` : nothing}</small
          >
          ${about ? html`<small><bdi>${about}</bdi></small>` : nothing}
          <small part="card-status">${left}${offline}</small>
        </p>
        ${
          free
            ? html`<button
                part="button"
                class="button"
                type="button"
                aria-describedby="event-${id}-title event-${id}-time"
                @click=${() => this.#choose(event)}
              >
                ${t('booking.choose')}
              </button>`
            : nothing
        }
      </article>`;
  }
}
