// Responsible for: the panel beneath "More": what is rare. Pure. Not for: the button itself (card-actions.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Appointment} from '../../../api/models.js';
import {clock, copy, phone} from '../../../base/icons.js';
import type {Shown} from '../../../base/templates.js';
import type {Translate} from '../../../i18n/messages.js';
import {durationOf} from '../../../parts/appointment/services.js';
import {phonesOf, type Phone} from '../../../parts/phone/phones-to-call.js';
import type {Entry} from './groups.js';

/** What is in the panel, besides the address. */
interface Rare {
  readonly phones: readonly Phone[];
  /** Hours before the start. */
  readonly sms: number;
  readonly email: number;
}

export const noneRare: Rare = {phones: [], sms: 0, email: 0};

/** @returns null where there is nothing rare */
export function rareOf({appointment, group}: Entry): Rare | null {
  const {location, smsReminderHours, emailReminderHours} = appointment;
  const [first, ...others] = phonesOf(location?.phones ?? []);
  // The first that can be dialled is a tool of the card.
  const phones = !first || first.href ? others : [first, ...others];
  const [sms = 0, email = 0] = group === 'upcoming' ? [smsReminderHours, emailReminderHours] : [];
  return phones.length || sms || email ? {phones, sms, email} : null;
}

/** It is there also while it is closed, when it holds more than the address: a page can be searched and printed. */
export function morePanel(
  {id, location}: Appointment,
  {phones, sms, email}: Rare,
  open: boolean,
  t: Translate,
  onCopy: () => void,
): TemplateResult {
  const inHours = (hours: number): {time: string} => ({time: durationOf(hours * 3600, t)});
  const row = (text: string): Shown => (text ? html`<p>${clock()}${text}</p>` : nothing);
  return html`<div class="panel" role="group" aria-labelledby="more-${id}" ?hidden=${!open}>
    ${
      location?.address
        ? html`<button part="button" type="button" id="copy-${id}" @click=${onCopy}>
            ${copy()}<span>${t('bookings.copyAddress')}</span>
          </button>`
        : nothing
    }
    ${phones.map(({text, href}) =>
      href
        ? html`<a href=${href}>${phone()}<bdi dir="ltr">${text}</bdi></a>`
        : html`<p>${phone()}<bdi>${text}</bdi></p>`,
    )}
    ${row(sms ? t('bookings.smsReminder', inHours(sms)) : '')}
    ${row(email ? t('bookings.emailReminder', inHours(email)) : '')}
  </div>`;
}
