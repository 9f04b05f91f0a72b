// Responsible for: the groups, the days' headings and the cards under them. Each appointment has one place in the document
// for as long as it is listed, so that a card keeps what is open and typed in it wherever it moves to.
// Loaded while the appointments are read (lazy.ts), with the order of the entries and the moment of the next change.
// Not for: one card (booking-card.ts). Why not Lit's `repeat`: docs/decisions/kept-cards.md.
import {html, nothing, type TemplateResult} from 'lit';
import {nextTask} from '../../../base/next-task.js';
import {draw} from '../../../base/own-text.js';
import type {Shown} from '../../../base/templates.js';
import {formatDay} from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {dayHeading} from '../../../parts/appointment/when.js';
import {bookingCard} from './booking-card.js';
import type {CardContext} from './card-context.js';
import {groups, type Entry, type Group} from './groups.js';

export {arrange} from './groups.js';
export {nextChange} from './next-change.js';

const groupNames = {
  upcoming: 'bookings.upcomingGroup',
  past: 'bookings.pastGroup',
  cancelled: 'bookings.cancelledGroup',
} as const satisfies Record<Group, MessageKey>;

export class BookingList {
  #places = new Map<number, HTMLElement>();
  #groups = new Map<Group, HTMLElement>();

  /** @param drawn is the card at this place drawn now, or does it stay as it is, if it is there at all? */
  show(
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
      const day = headingOf(entry, context);
      const heading = day && day !== headingOf(entries[index - 1], context) ? html`<h3>${day}</h3>` : nothing;
      const level = group === 'upcoming' ? 4 : 3;
      draw(html`${heading}${bookingCard(entry, {...context, level})}`, place);
    });
    return html`<div part="list">${groups.map((group) => this.#section(group, listed[group], context))}</div>`;
  }

  #section(group: Group, places: ReadonlySet<Element>, {t}: CardContext): Shown {
    const box = this.#groups.get(group) ?? document.createElement('div');
    this.#groups.set(group, box);
    // First what goes: what stays need not move then. Of a copy, for the collection itself shrinks meanwhile.
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

/** Only what is to come stands under days. */
function headingOf(entry: Entry | undefined, context: CardContext): string {
  return entry?.group === 'upcoming' && entry.start ? dayHeading(entry.start, context) : '';
}

/** Writing the first date in a language takes as long as many cards: it is done while the answer is awaited. */
export async function warmUp(lang: string): Promise<void> {
  await nextTask();
  formatDay({epoch: 0, offsetMinutes: 0, iso: ''}, lang);
}
