// Responsible for: what every step of the choice needs but its first painting does not: what is chosen so far, whether it fits
// together, who can be booked, and phones to call; and the first step of a chain. Loaded once the first step is painted, and before a choice is checked.
import {html, nothing} from 'lit';
import type {OfferedService} from '../../../api/models/catalogue.js';
import {button, notice, type Shown} from '../../../base/templates.js';
import {booking} from '../../../i18n/en/booking-later.js';
import {bookings} from '../../../i18n/en/bookings-appointment.js';
import {phoneLinks} from '../../../parts/appointment/location.js';
import {bookSeparately} from '../choice/separately.js';
import type {Flow} from './step.js';

export {getTeam} from '../../../api/availability.js';
export {mistakesOf} from '../booking.mistakes.js';
export {checkChoice} from '../choice/choice-check.js';
export {readAgain} from '../choice/read-again.js';
export {createStep} from './location-step.js';
export {summaryLines, summaryToggle} from './summary.js';

export const words = {booking, bookings};

/** The phones of the location in a line; nothing where it has none. */
export function phonesLine({store}: Flow): Shown {
  const phones = phoneLinks(store.place?.location ?? null);
  return phones.length ? html`<p class="links">${phones}</p>` : nothing;
}

/** Nobody does all of them: one can be taken out, or they are booked separately. */
export function nobodyDoes(
  {store, host}: Flow,
  chosen: readonly OfferedService[],
  onRemove: (id: number) => void,
): Shown {
  const remove = store.locked.includes('services')
    ? nothing
    : chosen.map(({id, title}) => button(host.t('booking.remove', {service: title}), '', () => onRemove(id)));
  const separately = button(host.t('booking.separately'), '', () => void bookSeparately(store));
  return html`<div class="nobody">
    ${notice(host.t('booking.nobody'), 'error', html`<div class="actions">${remove} ${separately}</div>`)}
  </div>`;
}
