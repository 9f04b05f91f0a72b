// Responsible for: the options of a booking, as Lit properties and as what the store takes; and which of them keep it from working.
// Not for: options that every element has (base/altegio-element.ts), or mistakes that cost less (booking.mistakes.ts).
import type {PropertyDeclarations} from 'lit';
import type {Id} from '../../api/endpoint.js';
import type {BookingKind} from '../../api/models/catalogue.js';
import type {Host} from '../../base/host.js';
import {badId, badWord, isOn, readBoolean, readNumber, said, type Problem} from '../../base/option-checks.js';
import type {BookingOptions} from './chosen.store.js';
import {readWords} from './choice/order.js';
import {readPresets} from './choice/presets.js';

/** The options of the element that the steps read. */
export interface BookingElement {
  readonly formId?: Id;
  readonly order?: string;
  readonly kind?: string;
  readonly serviceIds?: unknown;
  readonly teamMemberId?: Id;
  readonly eventId?: Id;
  readonly date?: string;
  readonly start?: string;
  readonly locked?: string;
  readonly noAny?: boolean;
  readonly maxServices?: number;
  readonly maxSeats?: number;
  readonly name?: string;
  readonly surname?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly comment?: string;
  readonly defaultCountry?: string;
  readonly countries?: string;
  readonly resendAfter?: number;
  readonly customFields?: unknown;
  readonly newsletter?: boolean;
  readonly termsUrl?: string;
  readonly privacyUrl?: string;
  readonly reference?: Id;
  readonly bookingUrl?: string;
  readonly remember?: boolean;
  readonly history?: boolean;
  readonly display?: string;
  readonly buttonText?: string;
  readonly buttonPosition?: string;
}

export const bookingProperties = {
  formId: {attribute: 'form-id'},
  order: {},
  kind: {},
  serviceIds: {attribute: 'service-ids'},
  teamMemberId: {attribute: 'team-member-id'},
  eventId: {attribute: 'event-id'},
  date: {},
  start: {},
  locked: {},
  noAny: {attribute: 'no-any', converter: readBoolean},
  maxServices: {attribute: 'max-services', converter: readNumber},
  maxSeats: {attribute: 'max-seats', converter: readNumber},
  name: {},
  surname: {},
  email: {},
  comment: {},
  // Lit's own accessor. The phone forms write theirs.
  phone: {},
  customFields: {attribute: 'custom-fields'},
  newsletter: {converter: readBoolean},
  termsUrl: {attribute: 'terms-url'},
  privacyUrl: {attribute: 'privacy-url'},
  reference: {},
  bookingUrl: {attribute: 'booking-url'},
  remember: {converter: readBoolean},
  history: {converter: readBoolean},
  display: {},
  buttonText: {attribute: 'button-text'},
  buttonPosition: {attribute: 'button-position'},
} satisfies PropertyDeclarations;

export function badBookingOptions(element: BookingElement, host: Host): Problem {
  const where = [element.formId, host.option('locationId'), host.option('chainId')].some((one) => said(one));
  return (
    (where ? '' : 'location-id, chain-id or form-id is missing. Write location-id="4564".') ||
    badId('form-id', element.formId) ||
    badWord('kind', element.kind, 'appointments events any') ||
    badWord('display', element.display, 'inline popup button') ||
    badWord('button-position', element.buttonPosition, 'bottom-end bottom-start')
  );
}

export function storeOptions(element: BookingElement, host: Host): BookingOptions {
  const {formId, order, kind, serviceIds, teamMemberId, eventId, date, start} = element;
  return {
    formId: said(formId),
    locationId: said(host.option('locationId')),
    chainId: said(host.option('chainId')),
    kind: said(kind) as BookingKind | undefined,
    order: said(order),
    presets: readPresets({serviceIds, teamMemberId, eventId, date, start}),
    noAny: isOn(element.noAny),
    locked: readWords(element.locked),
    maxServices: readNumber(element.maxServices) ?? 10,
  };
}
