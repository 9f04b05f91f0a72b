// Responsible for: the options of a phone form, as Lit properties that each element with such a form spreads into its own.
// Not for: what they do (phone-code.ts, phone/phone-field.ts).
import type {PropertyDeclarations} from 'lit';
import {readNumber} from '../../base/option-checks.js';

export const phoneCodeProperties = {
  phone: {noAccessor: true},
  defaultCountry: {attribute: 'default-country'},
  countries: {},
  resendAfter: {attribute: 'resend-after', converter: readNumber},
} satisfies PropertyDeclarations;
