// Responsible for: how one appointment is drawn. Pure. Not for: the list around it (booking-list.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {AppointmentStatus} from '../../../api/models.js';
import * as format from '../../../i18n/dates.js';
import type {MessageKey} from '../../../i18n/messages.js';
import {locationLine} from '../../../parts/appointment/location.js';
import {durationOf, priceOf, titles} from '../../../parts/appointment/services.js';
import {teamMemberLine} from '../../../parts/appointment/team-member.js';
import {cardActions} from './card-actions.js';
import type {CardContext} from './card-context.js';
import type {Entry} from './groups.js';
import {countdown, type Countdown} from './next-change.js';

const statusNames = {
  upcoming: 'bookings.upcoming',
  confirmed: 'bookings.confirmed',
  visited: 'bookings.visited',
  missed: 'bookings.missed',
  cancelled: 'bookings.cancelled',
} as const satisfies Record<AppointmentStatus, MessageKey>;

export function bookingCard(entry: Entry, context: CardContext): TemplateResult {
  const {appointment, start, group} = entry;
  const {t, lang, now, level} = context;
  const {id, services, location, teamMember, durationSeconds, status, comment} = appointment;
  // A past appointment that was never marked keeps the status `upcoming`; show no status.
  const word = status === 'upcoming' && group === 'past' ? '' : status;
  const zone = start && format.foreignZone(start);
  const soon = countdown(entry, now);
  const {smsReminderHours: sms, emailReminderHours: email} = appointment;
  const facts = [
    durationOf(durationSeconds, t),
    // The team member who is named may change until the day.
    teamMember && appointment.anyTeamMember ? t('bookings.anyTeamMember') : '',
    appointment.visitors > 1 ? t('bookings.visitors', {count: appointment.visitors}) : '',
    appointment.groupEventId ? t('bookings.groupEvent') : '',
    appointment.prepayment === 'paid'
      ? t('bookings.paid')
      : appointment.prepayment === 'available'
        ? t('bookings.payable')
        : '',
    group === 'upcoming' && sms ? t('bookings.smsReminder', {time: durationOf(sms * 3600, t)}) : '',
    group === 'upcoming' && email ? t('bookings.emailReminder', {time: durationOf(email * 3600, t)}) : '',
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
          start
            ? html`<span>${format.formatDate(start, now, lang)}<span class="quiet">, </span></span>
                <b>${format.formatTime(start, durationSeconds, lang)}</b>`
            : t('bookings.timeUnknown')
        }
        ${zone ? html`<small title=${t('bookings.locationTime')}>${zone}</small>` : nothing}
      </time>
      ${soon ? html`<span class="soon">${countdownText(soon, t)}</span>` : nothing}
      <span part="card-price"><bdi dir="ltr">${priceOf(services, location?.currency ?? '', lang)}</bdi></span>
    </div>
    <div class="what">
      <div part="card-title" class="title" role="heading" aria-level=${level} id="title-${id}">
        <bdi>${titles(services, t)}</bdi>
      </div>
      <div class="facts">
        ${word ? html`<span part="card-status" class="status">${t(statusNames[word])}</span>` : nothing}
        <span class="muted">${facts.filter(Boolean).join(' · ')}</span>
      </div>
      ${teamMemberLine(teamMember, appointment.anyTeamMember, context)}
      ${comment ? html`<p class="muted comment"><span class="quiet">${t('bookings.comment')}: </span><bdi>${comment}</bdi></p>` : nothing}
    </div>
    ${locationLine(location, `address-${id}`)} ${cardActions(entry, context)}
  </article>`;
}

function countdownText(soon: Countdown | 'now', t: CardContext['t']): string {
  return soon === 'now'
    ? t('bookings.goingOn')
    : t(soon.unit === 'hour' ? 'bookings.inHours' : 'bookings.inMinutes', {count: soon.count});
}
