// Responsible for: how one appointment is drawn, in the order in which people ask: when, what, how long and how much, with whom,
// where, until when it can be changed. Pure. Not for: its controls (card-actions.ts), or the list around it (booking-list.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {AppointmentStatus} from '../../../api/models.js';
import {check, cross, message, type Icon} from '../../../base/icons.js';
import type {Shown} from '../../../base/templates.js';
import * as format from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {leaf} from '../../../parts/appointment/leaf.js';
import {locationLine} from '../../../parts/appointment/location.js';
import {durationOf, priceOf, titleOf} from '../../../parts/appointment/services.js';
import {teamMemberLine} from '../../../parts/appointment/team-member.js';
import {cardActions} from './card-actions.js';
import type {CardContext} from './card-context.js';
import {cardNotes, visitorsTime} from './card-notes.js';
import type {Entry} from './groups.js';
import {countdown, type Countdown} from './next-change.js';

const statuses = {
  upcoming: ['bookings.upcoming', ''],
  confirmed: ['bookings.confirmed', 'good', check],
  visited: ['bookings.visited', 'good', check],
  missed: ['bookings.missed', 'bad', cross],
  cancelled: ['bookings.cancelled', 'bad', cross],
} as const satisfies Record<AppointmentStatus, readonly [MessageKey, string, Icon?]>;

export function bookingCard(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, group} = entry;
  const {id, teamMember, anyTeamMember, location, comment, status} = appointment;
  const {t, next, actions} = context;
  return html`<article
    part="card"
    class="card ${group} ${status} ${next ? 'next' : ''} ${entry.over ? 'bar' : ''}"
    id="card-${id}"
    tabindex="-1"
    aria-labelledby="title-${id} time-${id}"
    @keydown=${(event: KeyboardEvent) => actions.results?.keyed(event, appointment.id)}
  >
    <div class="body">
      ${leaf(entry.start, context.lang)}
      <div class="what">${when(entry, context)} ${what(entry, context)}</div>
      <div class="side">
        ${teamMemberLine(teamMember, anyTeamMember, context)} ${locationLine(location, `address-${id}`)}
        ${
          comment
            ? html`<div class="row">
                ${message()}
                <p class="muted comment"><span class="quiet">${t('bookings.comment')}: </span><bdi>${comment}</bdi></p>
              </div>`
            : nothing
        }
      </div>
      ${cardNotes(entry, context)}
    </div>
    ${cardActions(entry, context)}
  </article>`;
}

function when(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, start} = entry;
  const {t, lang, now} = context;
  const {id, startsAt, durationSeconds} = appointment;
  const zone = start && format.foreignZone(start);
  const year = start && format.otherYear(start, now, lang);
  return html`<div class="when">
    <time part="card-time" id="time-${id}" datetime=${startsAt ?? nothing}>
      ${
        start
          ? html`<span class="quiet">${format.formatDate(start, now, lang)}${format.comma(lang)}</span
              ><bdi class="num">${format.formatTime(start, durationSeconds, lang)}</bdi>`
          : t('bookings.timeUnknown')
      }
      ${zone ? html`<span class="muted" title=${t('bookings.locationTime')}>${zone}</span>` : nothing}
      ${year ? html`<span class="muted" aria-hidden="true">${year}</span>` : nothing}
    </time>
    ${pill(entry, context)} ${visitorsTime(entry, context)}
  </div>`;
}

/** One at most. The status is always there for a screen reader. */
function pill(entry: Entry, {t, now}: CardContext): Shown {
  const {appointment, start, group} = entry;
  const {status} = appointment;
  const soon = countdown(entry, now);
  if (soon && status !== 'cancelled') return html`<span class="pill soon">${countdownText(soon, t)}</span>`;
  const [key, kind, icon] = statuses[status];
  if (icon) return html`<span part="card-status" class="pill ${kind}">${icon()}${t(key)}</span>`;
  // A past appointment that was never marked keeps the status `upcoming`; show no status.
  if (group === 'past') return nothing;
  const tomorrow = start && format.daysAhead(start, now) === 1;
  return html`<span part="card-status" class="quiet">${t(key)}</span> ${
      tomorrow ? html`<span class="pill">${t('bookings.tomorrow')}</span>` : nothing
    }`;
}

function what(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, group} = entry;
  const {t, lang, level, now} = context;
  const {id, services, location, durationSeconds, visitors, status} = appointment;
  const titles = services.map(titleOf).filter(Boolean);
  const price = priceOf(services, location?.currency ?? '', lang);
  const paid = {paid: 'bookings.paid', available: 'bookings.payable'} as const;
  const {prepayment} = appointment;
  const soon = status !== 'cancelled' && countdown(entry, now);
  const facts = [
    durationOf(durationSeconds, t),
    appointment.groupEventId ? t('bookings.groupEvent') : '',
    visitors > 1 ? t('bookings.visitors', {count: visitors}) : '',
    price,
    prepayment === 'paid' || prepayment === 'available' ? t(paid[prepayment]) : '',
    // The team member who is named may change until the day.
    appointment.teamMember && appointment.anyTeamMember ? t('bookings.anyTeamMember') : '',
  ].filter(Boolean);
  const confirmed = soon && status === 'confirmed';
  return html`<div part="card-title" class="title" role="heading" aria-level=${level} id="title-${id}">
      ${(titles.length ? titles : [t('bookings.untitled')]).map((title, index) => {
        const spaced = title.replace(/ × (?=\d+$)/, '\u00a0×\u00a0');
        return index
          ? html`<span><span class="quiet">, </span><bdi>${spaced}</bdi></span>`
          : html`<span><bdi>${spaced}</bdi></span>`;
      })}
    </div>
    <p class="facts ${group}">
      ${price ? nothing : priceElement('')}${
        soon
          ? // Its pill tells how soon it is.
            html`<span part="card-status" class=${confirmed ? '' : 'quiet'}
              >${t(statuses[status][0])}${confirmed ? nothing : ' '}</span
            >`
          : nothing
      }${facts.map((one, index) => {
        const first = !index && !confirmed;
        if (one === price)
          return first ? priceElement(one) : html`<span class="muted">${dot}</span>${priceElement(one)}`;
        return first ? html`<span>${one}</span>` : html`<span class="muted">${dot}</span><span>${one}</span>`;
      })}
    </p>`;
}

/** Between two facts; a line ends after it. No part of a template: the build of the script-tag files takes spaces out of those. */
const dot = '\u00a0· ';

const priceElement = (price: string): TemplateResult => html`<b part="card-price"><bdi dir="ltr">${price}</bdi></b>`;

function countdownText(soon: Countdown | 'now', t: CardContext['t']): string {
  return soon === 'now'
    ? t('bookings.goingOn')
    : t(soon.unit === 'hour' ? 'bookings.inHours' : 'bookings.inMinutes', {count: soon.count});
}
