// Responsible for: the address of Altegio's hosted form with the choice in it. Pure. Not for: when it is offered (price.ts).
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
  const place = choice.event ? 'activity/select' : 'create-record/record';
  return `${form.replace(/\/+$/, '')}/company/${choice.locationId}/${place}?o=${startOfChoice(choice)}`;
}
