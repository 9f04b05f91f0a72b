// Responsible for: how one appointment is drawn. Pure. Not for: the list around it (my-bookings.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Appointment, Location, Service, TeamMember} from '../../api/models.js';
import type {MessageKey, Values} from '../../i18n/messages.js';
import * as format from '../../internal/format.js';
import {mapLink, phoneLink, siteLink} from '../../internal/links.js';
import type {Shown} from '../../internal/templates.js';
import type {Entry} from './my-bookings.state.js';

export interface CardContext {
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly lang: string;
  readonly now: number;
  /** 3, or 4 under a day's heading. */
  readonly level: number;
}

export function bookingCard({appointment, at, group}: Entry, context: CardContext): TemplateResult {
  const {t, lang, now, level} = context;
  const {id, services, location, teamMember, durationSeconds, status, comment} = appointment;
  // A past one that nobody marked is no longer upcoming: no word is truer than a wrong one.
  const word = status === 'upcoming' && group === 'past' ? '' : status;
  const zone = at && format.foreignZone(at);
  const facts = [
    duration(durationSeconds, t),
    appointment.visitors > 1 ? t('visitors', {count: appointment.visitors}) : '',
    appointment.groupEventId ? t('groupEvent') : '',
    appointment.prepayment === 'paid' ? t('paid') : appointment.prepayment === 'available' ? t('payable') : '',
  ];
  return html`<article
    part="card"
    class="card ${group} ${status}"
    id="card-${id}"
    tabindex="-1"
    aria-labelledby="title-${id} time-${id}"
  >
    <div class="top">
      <time part="card-time" id="time-${id}" datetime=${appointment.startsAt ?? nothing}>
        ${at ? html`${format.formatDate(at, now, lang)}, <span>${format.formatTime(at, durationSeconds, lang)}</span>` : t('timeUnknown')}
        ${zone ? html`<small title=${t('placeTime')}>${zone}</small>` : nothing}
      </time>
      <span part="card-price"><bdi>${price(services, location, lang)}</bdi></span>
    </div>
    <div part="card-title" class="title" role="heading" aria-level=${level} id="title-${id}">
      ${titles(services, t)}
    </div>
    <div class="facts">
      ${word ? html`<span part="card-status" class="status">${t(word)}</span>` : nothing}
      <span class="muted">${facts.filter(Boolean).join(' · ')}</span>
    </div>
    ${team(teamMember, appointment, context)} ${place(location)}
    ${comment ? html`<p class="muted comment"><span class="quiet">${t('comment')}: </span>${comment}</p>` : nothing}
    ${actions(location, id, t)}
  </article>`;
}

/** `1 hr 30 min`. In words of ours: a browser takes 25 ms to make a first `Intl` format of units. */
function duration(seconds: number, t: CardContext['t']): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [hours && t('hours', {count: hours}), minutes % 60 && t('minutes', {count: minutes % 60})];
  return parts.filter(Boolean).join(' ');
}

function titles(services: readonly Service[], t: CardContext['t']): string {
  const names = services.map(({title, quantity}) => (quantity > 1 ? `${title} × ${quantity}` : title));
  return names.filter(Boolean).join(', ') || t('untitled');
}

/** Altegio's `cost` is a whole line's, after discount; 0 may mean "not given", and then nothing is said. */
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
  if (!member) return anyTeamMember ? html`<p part="team-member" class="muted">${t('anyTeamMember')}</p>` : nothing;
  const {name, avatar, rating, reviews} = member;
  const initials = name
    .split(/\s+/)
    .map(([first]) => first)
    .slice(0, 2)
    .join('');
  // Nor may it stay hidden: after a refresh the same place shows another photo.
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
      ${name} <span class="muted">${member.position || member.specialization}</span>
      ${rating ? ratingText(rating, reviews, lang, t) : nothing}
    </span>
  </div>`;
}

function ratingText(rating: number, reviews: number, lang: string, t: CardContext['t']): TemplateResult {
  const number = format.formatNumber(rating, lang);
  const label = [t('rated', {rating: number}), reviews ? t('reviews', {count: reviews}) : '']
    .filter(Boolean)
    .join(', ');
  return html`<span part="rating" class="muted" role="img" aria-label=${label}
    >★ ${number}${reviews ? ` (${reviews})` : ''}</span
  >`;
}

function place(location: Location | null): Shown {
  if (!location) return nothing;
  const {name, address, city} = location;
  const where = [address, address.includes(city) ? '' : city].filter(Boolean).join(', ');
  return html`<p part="location"><b>${name}</b> <span class="muted">${where}</span></p>`;
}

function actions(location: Location | null, id: number, t: CardContext['t']): TemplateResult {
  const links: Shown[] = [];
  if (location) {
    const {latitude, longitude, address, city, name, site, phones} = location;
    const map = mapLink(latitude, longitude, [name, address, city].filter(Boolean).join(', '));
    if (map) links.push(outward(map, t('map')));
    for (const phone of phones) {
      const href = phoneLink(phone);
      if (href) links.push(html`<a href=${href}><bdi dir="ltr">${phone}</bdi></a>`);
    }
    const href = siteLink(site);
    if (href) links.push(outward(href, site));
  }
  return html`<div part="actions" class="links">
    ${links}<slot name="card-actions-${id}"><slot name="card-actions"></slot></slot>
  </div>`;
}

function outward(href: string, text: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
