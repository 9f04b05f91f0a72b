// Responsible for: the unknown behaviour of Altegio in reviews, loyalty cards, memberships and gift cards.
// Not for: the rest of the settings (settings.ts), or faults of the wire (faults/faults.ts).

import {errorStatus, flag, oneOf, type Check} from './setting-checks.js';

/** "booking" is `booking.md` beside the reference; its section 1.14 names what is known. */
export interface AccountSettings {
  /** Body of a review that was taken: 200 with JSON, 200 without a body, or 204. It has no schema (A.5). */
  reviewAnswer: 'json' | 'empty' | 'no-content';
  /** HTTP status of a second review of the same visit, 422. Unknown. */
  reviewAgainStatus: number;
  /** True: the locations take tips, so that `tips` of a review is not empty. What it holds is not known. */
  reviewTips: boolean;
  /** True: the list of loyalty cards comes without an envelope also in v2, as the documentation shows it (B.1). */
  loyaltyCardsBare: boolean;
  /** `refused`: 422 without `company_id`, which is documented as required. `all`: every location's, as one live client has it. */
  loyaltyWithoutLocation: 'refused' | 'all';
  /** True: numbers of memberships and gift cards are numbers, as in a sample. False: text, as the table has it. */
  loyaltyNumbersAsNumbers: boolean;
  /** `date`: the last day alone. `iso`: with a time and an offset. `local`: with a time at the location. */
  expirationAs: 'date' | 'iso' | 'local';
}

export const defaultAccountSettings: Readonly<AccountSettings> = {
  reviewAnswer: 'json',
  reviewAgainStatus: 422,
  reviewTips: false,
  loyaltyCardsBare: true,
  loyaltyWithoutLocation: 'refused',
  loyaltyNumbersAsNumbers: false,
  expirationAs: 'iso',
};

export const accountChecks: Readonly<Record<keyof AccountSettings, Check>> = {
  reviewAnswer: oneOf('json', 'empty', 'no-content'),
  reviewAgainStatus: errorStatus,
  reviewTips: flag,
  loyaltyCardsBare: flag,
  loyaltyWithoutLocation: oneOf('refused', 'all'),
  loyaltyNumbersAsNumbers: flag,
  expirationAs: oneOf('date', 'iso', 'local'),
};
