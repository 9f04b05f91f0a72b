// Each entry has types of its own. Compiled by test/package/types.test.ts as a consumer's own file.
import {AltegioChangePassword} from 'altegio-elements/elements/change-password.js';
import {AltegioLoyalty, type LoyaltyLoadedDetail} from 'altegio-elements/elements/loyalty.js';
import {AltegioMyBookings} from 'altegio-elements/elements/my-bookings';
import {AltegioPhoneVerify, type PhoneVerifyEventMap} from 'altegio-elements/elements/phone-verify.js';
import {AltegioReview, type ReviewSentDetail} from 'altegio-elements/elements/review.js';
import {AltegioSignIn} from 'altegio-elements/elements/sign-in.js';
import * as index from 'altegio-elements/index.js';
import * as pure from 'altegio-elements/pure.js';
import * as api from 'altegio-elements/api/index.js';

export const classes: readonly CustomElementConstructor[] = [
  AltegioChangePassword,
  AltegioLoyalty,
  AltegioMyBookings,
  AltegioPhoneVerify,
  AltegioReview,
  AltegioSignIn,
  pure.AltegioSignIn,
];
index satisfies typeof pure;
export type Told = LoyaltyLoadedDetail['count'] | ReviewSentDetail['rating'];
export type Sent = PhoneVerifyEventMap['altegio-code-sent'];
export const make: typeof api.createClient = api.createClient;
// @ts-expect-error nothing but the exports map
export type * from 'altegio-elements/base/page/page-registry.js';
