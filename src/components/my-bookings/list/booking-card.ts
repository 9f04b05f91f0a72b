// Responsible for: the template of one appointment's card. Pure. Not for: the list (booking-list.ts), its actions (card-actions.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Appointment, Location, Service, TeamMember} from '../../../api/models.js';
import * as format from '../../../i18n/dates.js';
import type {Shown} from '../../../base/templates.js';
import {cardActions} from './card-actions.js';
import type {CardContext} from './card-context.js';
import type {Entry} from './groups.js';
import {countdown, type Countdown} from './next-change.js';

export function bookingCard(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, at, group} = entry;
  const {t, lang, now, level} = context;
  const {id, services, location, teamMember, durationSeconds, status, comment} = appointment;
  // A past appointment that was never marked keeps the status `upcoming`. Show no status then.
  const word = status === 'upcoming' && group === 'past' ? '' : status;
  const zone = at && format.foreignZone(at);
  const soon = countdown(entry, now);
  const {smsReminderHours: sms, emailReminderHours: email} = appointment;
  const facts = [
    duration(durationSeconds, t),
    // The location has assigned a team member, and may still assign another one.
    teamMember && appointment.anyTeamMember ? t('bookings.anyTeamMember') : '',
    appointment.visitors > 1 ? t('bookings.visitors', {count: appointment.visitors}) : '',
    appointment.groupEventId ? t('bookings.groupEvent') : '',
    appointment.prepayment === 'paid'
      ? t('bookings.paid')
      : appointment.prepayment === 'available'
        ? t('bookings.payable')
        : '',
    group === 'upcoming' && sms ? t('bookings.smsReminder', {time: duration(sms * 3600, t)}) : '',
    group === 'upcoming' && email ? t('bookings.emailReminder', {time: duration(email * 3600, t)}) : '',
  ];
  return html`<article
    part="card"
    class="card ${group} ${status}"
    id="card-${id}"
    tabindex="-1"
    aria-labelledby="title-${id} time-${id}"
  >
    <div class="when">
      <time part="card-time" id="time-${id}" datetime=${appointment.startsAt ?? nothing}>
        ${
          at
            ? html`<span>${format.formatDate(at, now, lang)}<span class="quiet">, </span></span>
                <b>${format.formatTime(at, durationSeconds, lang)}</b>`
            : t('bookings.timeUnknown')
        }
        ${zone ? html`<small title=${t('bookings.locationTime')}>${zone}</small>` : nothing}
      </time>
      ${soon ? html`<span class="soon">${countdownText(soon, t)}</span>` : nothing}
      <span part="card-price"><bdi dir="ltr">${price(services, location, lang)}</bdi></span>
    </div>
    <div class="what">
      <div part="card-title" class="title" role="heading" aria-level=${level} id="title-${id}">
        <bdi>${titles(services, t)}</bdi>
      </div>
      <div class="facts">
        ${word ? html`<span part="card-status" class="status">${t(`bookings.${word}`)}</span>` : nothing}
        <span class="muted">${facts.filter(Boolean).join(' · ')}</span>
      </div>
      ${team(teamMember, appointment, context)}
      ${comment ? html`<p class="muted comment"><span class="quiet">${t('bookings.comment')}: </span><bdi>${comment}</bdi></p>` : nothing}
    </div>
    ${place(location, id)} ${cardActions(entry, context)}
  </article>`;
}

function countdownText(soon: Countdown | 'now', t: CardContext['t']): string {
  return soon === 'now'
    ? t('bookings.goingOn')
    : t(soon.unit === 'hour' ? 'bookings.inHours' : 'bookings.inMinutes', {count: soon.count});
}

/** `1 hr 30 min`. Uses own texts, because the first `Intl` format of units takes 25 ms. */
function duration(seconds: number, t: CardContext['t']): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours && t('bookings.hours', {count: hours}),
    minutes % 60 && t('bookings.minutes', {count: minutes % 60}),
  ];
  return parts.filter(Boolean).join(' ');
}

export function titles(services: readonly Service[], t: CardContext['t']): string {
  const names = services.map(({title, quantity}) => (quantity > 1 ? `${title} × ${quantity}` : title));
  return names.filter(Boolean).join(', ') || t('bookings.untitled');
}

/** The total price. Altegio's `cost` is for the whole line, after discount. 0 may mean unknown, so no price is shown then. */
function price(services: readonly Service[], location: Location | null, lang: string): string {
  let low = 0;
  let high = 0;
  for (const {cost, priceMin, priceMax} of services) {
    low += cost || priceMin || 0;
    high += cost || priceMax || priceMin || 0;
  }
  return high > 0 ? format.formatPrice(low, Math.max(low, high), location?.currency ?? '', lang) : '';
}

function team(member: TeamMember | null, {anyTeamMember}: Appointment, {t, lang}: CardContext): Shown {
  if (!member)
    return anyTeamMember ? html`<p part="team-member" class="muted">${t('bookings.anyTeamMember')}</p>` : nothing;
  const {name, avatar, rating, reviews} = member;
  const initials = name
    .split(/\s+/)
    .map(([first]) => first)
    .slice(0, 2)
    .join('');
  // Remove the address instead of hiding the image, because a refresh may put another photo into the same element.
  const hide = (event: Event): void => (event.target as HTMLElement).removeAttribute('src');
  return html`<div part="team-member" class="member">
    <span part="avatar" class="avatar" aria-hidden="true">
      ${initials}${
        avatar
          ? html`<img
              src=${avatar}
              alt=""
              width="40"
              height="40"
              loading="lazy"
              referrerpolicy="no-referrer"
              @error=${hide}
            />`
          : nothing
      }
    </span>
    <span>
      <bdi>${name}</bdi> <bdi class="muted">${member.position || member.specialization}</bdi>
      ${rating ? ratingText(rating, reviews, lang, t) : nothing}
    </span>
  </div>`;
}

function ratingText(rating: number, reviews: number, lang: string, t: CardContext['t']): TemplateResult {
  const number = format.formatNumber(rating, lang);
  const label = [t('bookings.rated', {rating: number}), reviews ? t('bookings.reviews', {count: reviews}) : '']
    .filter(Boolean)
    .join(', ');
  return html`<span part="rating" class="muted" role="img" aria-label=${label}
    >★ ${number}${reviews ? ` (${reviews})` : ''}</span
  >`;
}

function place(location: Location | null, id: number): Shown {
  if (!location) return nothing;
  const {name, address, city} = location;
  const where = [address, address.includes(city) ? '' : city].filter(Boolean).join(', ');
  return html`<p part="location">
    <b><bdi>${name}</bdi></b> <bdi class="muted" id="address-${id}">${where}</bdi>
  </p>`;
}
