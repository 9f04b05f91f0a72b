// Responsible for: the groups, the headings of days, and the cards below them. Each appointment keeps its DOM element as long as
// it is listed, so that an open panel or typed text survives a move in the list. Why not Lit's `repeat`:
// docs/decisions/kept-cards.md. Loaded while the appointments are read (lazy.ts). Not for: one card (booking-card.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {daysAhead, formatDay} from '../../../i18n/dates.js';
import {draw} from '../../../base/own-text.js';
import {nextTask} from './slices.js';
import type {Shown} from '../../../base/templates.js';
import {bookingCard} from './booking-card.js';
import type {CardContext} from './card-context.js';
import {groups, type Entry, type Group} from './groups.js';

export {arrange} from './groups.js';
export {nextChange} from './next-change.js';

export class BookingList {
  #places = new Map<number, HTMLElement>();
  #groups = new Map<Group, HTMLElement>();

  /** @param drawn whether the card at this index is rendered now. If not, an existing card stays as it is */
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
      const day = dayName(entry, context);
      const heading = day && day !== dayName(entries[index - 1], context) ? html`<h3>${day}</h3>` : nothing;
      const level = group === 'upcoming' ? 4 : 3;
      draw(html`${heading}${bookingCard(entry, {...context, level})}`, place);
    });
    return html`<div part="list">${groups.map((group) => this.#section(group, listed[group], context))}</div>`;
  }

  #section(group: Group, places: ReadonlySet<Element>, {t}: CardContext): Shown {
    const box = this.#groups.get(group) ?? document.createElement('div');
    this.#groups.set(group, box);
    // Remove first, so that the others need not move. Iterate over a copy, because the live collection changes.
    [...box.children].forEach((place) => places.has(place) || place.remove());
    let next = box.firstElementChild;
    for (const place of places) {
      if (place === next) next = place.nextElementSibling;
      else box.insertBefore(place, next);
    }
    return places.size
      ? html`<section aria-labelledby=${group}>
          <h2 id=${group}>${t(`bookings.${group}Group`)}</h2>
          ${box}
        </section>`
      : nothing;
  }
}

function dayName(entry: Entry | undefined, {t, now, lang}: CardContext): string {
  const at = entry?.group === 'upcoming' && entry.at;
  if (!at) return '';
  const days = daysAhead(at, now);
  return days === 0 ? t('bookings.today') : days === 1 ? t('bookings.tomorrow') : formatDay(at, lang);
}

/** Formats a date while the answer is awaited: the first date in a language takes as long as many cards. */
export async function warmUp(lang: string): Promise<void> {
  await nextTask();
  formatDay({epoch: 0, offsetMinutes: 0, iso: ''}, lang);
}
