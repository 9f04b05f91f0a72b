// Responsible for: the groups, the days' headings and the cards under them. A card keeps its place in the document, and so
// its focus and what is open in it, as long as its appointment stays in its group. Not for: one card (booking-card.ts).
import {html, noChange, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Moment} from '../../api/dates.js';
import {daysAhead, formatDay} from '../../internal/format.js';
import type {Shown} from '../../internal/templates.js';
import {bookingCard, type CardContext} from './booking-card.js';
import {groups, type Entry} from './my-bookings.state.js';

/** @param drawn is the card at this place drawn now, or does it stay as it is? */
export function bookingList(
  entries: readonly Entry[],
  context: CardContext,
  drawn: (index: number, entry: Entry) => boolean,
): TemplateResult {
  const section = (group: Entry['group']): Shown => {
    const own = entries.filter((entry) => entry.group === group);
    const [head] = own;
    if (!head) return nothing;
    const first = entries.indexOf(head);
    const upcoming = group === 'upcoming';
    const within = {...context, level: upcoming ? 4 : 3};
    let last = '';
    return html`<section aria-labelledby=${group}>
      <h2 id=${group}>${context.t(group === 'past' ? 'pastGroup' : group)}</h2>
      ${repeat(
        own,
        ({appointment}) => appointment.id,
        (entry, index) => {
          const name = upcoming && entry.at ? dayName(entry.at, context) : '';
          const heading = name && name !== last ? html`<h3>${name}</h3>` : nothing;
          last = name;
          return drawn(first + index, entry) ? html`${heading}${bookingCard(entry, within)}` : noChange;
        },
      )}
    </section>`;
  };
  return html`<div part="list">${groups.map(section)}</div>`;
}

function dayName(at: Moment, {t, now, lang}: CardContext): string {
  const days = daysAhead(at, now);
  return days === 0 ? t('today') : days === 1 ? t('tomorrow') : formatDay(at, lang);
}

/** As high as what comes, so that nothing jumps. */
export function skeleton(): TemplateResult {
  const day = html`<h3>&nbsp;</h3>
    <div class="card bone"></div>`;
  return html`<div aria-hidden="true">
    <h2>&nbsp;</h2>
    ${[day, day, day]}
  </div>`;
}
