// Responsible for: options that cannot be used, while the rest works without them. Comes with the first step's later half.
// Not for: those that keep the element from working (booking.options.ts).
import type {Host} from '../../base/host.js';
import {badHttps, badWord, said} from '../../base/option-checks.js';
import {problemText} from '../../base/messages/option-texts.js';
import type {BookingElement} from './booking.options.js';
import {leftOutFields, readCustomFields} from './choice/custom-fields.js';
import {readWords} from './choice/order.js';

/** Mistakes that cost only what they name: what can be used is used. */
export function mistakesOf(element: BookingElement, host: Host): readonly string[] {
  const {order, locked, reference, customFields} = element;
  const leftOut = leftOutFields(customFields);
  const unknown = (attribute: string, words: string | undefined, known: string): string =>
    readWords(words)
      .map((word) => problemText(badWord(attribute, word, known)))
      .find(Boolean) ?? '';
  return [
    unknown('order', order, 'services team-member time'),
    unknown('locked', locked, 'location services team-member'),
    badHttps('booking-url', host.option('bookingUrl')),
    badHttps('terms-url', said(element.termsUrl)),
    badHttps('privacy-url', said(element.privacyUrl)),
    said(reference) && !/^\d{1,15}$/.test(`${reference}`)
      ? `reference="${reference}" is no number of up to 15 digits.`
      : '',
    readCustomFields(customFields) === null
      ? `custom-fields is no JSON object. Write custom-fields='{"code": "value"}'.`
      : '',
    leftOut.length
      ? `custom-fields: ${leftOut.join(', ')} cannot be sent. Write up to 20 fields, with names of letters, digits, "_", "." and "-", and texts of up to 1,000 characters.`
      : '',
  ].filter(Boolean);
}
