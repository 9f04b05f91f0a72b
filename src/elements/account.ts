// Responsible for: registering <altegio-account>, its exports and its global types. Not for: the element (components/account).
import {AltegioAccount} from '../components/account/account.js';
import type {OwnAccountEventMap} from '../components/account/account.events.js';
import type {ChangePasswordEventMap} from '../components/change-password/change-password.events.js';
import type {LoyaltyEventMap} from '../components/loyalty/loyalty.events.js';
import type {ProfileEventMap} from '../components/profile/profile.events.js';
import type {SignInEventMap} from '../components/sign-in/sign-in.events.js';
import {define} from '../base/define.js';
import type {MyBookingsEventMap} from './my-bookings.js';

define('altegio-account', AltegioAccount);

export {AltegioAccount};

/** The events of the elements in it reach the page through it. */
export interface AccountEventMap
  extends
    OwnAccountEventMap,
    ChangePasswordEventMap,
    LoyaltyEventMap,
    MyBookingsEventMap,
    ProfileEventMap,
    SignInEventMap {}

declare global {
  interface DocumentEventMap extends AccountEventMap {}
  interface HTMLElementEventMap extends AccountEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-account': AltegioAccount;
  }
}
