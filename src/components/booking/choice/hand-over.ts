// Responsible for: what only Altegio's hosted form can finish, and its address with the choice in it. Pure.
import type {BookableMember, OfferedService} from '../../../api/models/catalogue.js';
import type {GroupEvent} from '../../../api/models/event.js';
import {hostedPage} from '../../../base/links.js';
import {badHttps} from '../../../base/option-checks.js';
import {startOfChoice, type Choice} from './choice.js';

/**
 * @param bookingUrl of the hosted form; without one, the form's number names it
 * @returns null where neither says where the form is
 */
export function handOverUrl(choice: Choice, bookingUrl: string | undefined, formId: number | null): string | null {
  const form =
    bookingUrl && !badHttps('booking-url', bookingUrl) ? bookingUrl : formId && `https://n${formId}.alteg.io`;
  if (!form) return null;
  const page = choice.event ? 'activity/select' : 'create-record/record';
  return hostedPage(form, choice.locationId, page, startOfChoice(choice));
}

/** Why Altegio's hosted form has to finish it; null when it can be booked here. */
export type HandOver = 'prepayment' | 'composite' | 'membership';

export function handOverOf(
  services: readonly OfferedService[],
  members: readonly (BookableMember | undefined)[],
  event: GroupEvent | null,
): HandOver | null {
  if (event) return event.prepayment === 'required' ? 'prepayment' : null;
  if (services.some(({membershipOnly}) => membershipOnly)) return 'membership';
  if (services.some(({composite}) => composite)) return 'composite';
  const paid = [...services, ...members].some((one) => one?.prepayment === 'required');
  return paid ? 'prepayment' : null;
}
