// Responsible for: all English texts together, for types, tests and documentation. Not for: elements, which import only the
// tables that they need. An owner whose texts come in two files is put together here.
import {booking as bookingFirst} from './booking.js';
import {booking as bookingExtras} from './booking-extras.js';
import {booking as bookingLater} from './booking-later.js';
import {bookings as bookingsFirst} from './bookings.js';
import {bookings as bookingsReview} from './bookings-review.js';
import {common as commonFirst} from './common.js';
import {common as failures} from './failures.js';
import {password as passwordFirst} from './password.js';
import {password as passwordChange} from './password-change.js';
import {phone as keptSignIn} from './kept-sign-in.js';
import {phone as phoneFirst} from './phone.js';
import {phone as phoneCode} from './phone-code.js';
import {profile as profileFirst} from './profile.js';
import {profile as profilePhone} from './profile-phone.js';
import {profile as profileSave} from './profile-save.js';
import {signIn as signInFirst} from './sign-in.js';
import {signIn as signInByPassword} from './sign-in-password.js';

export {account} from './account.js';
export {calendar} from './calendar.js';
export {cancel} from './cancel.js';
export {guests} from './guests.js';
export {loyalty} from './loyalty.js';
export {reschedule} from './reschedule.js';
export {review} from './review.js';

export const booking = {...bookingFirst, ...bookingLater, ...bookingExtras};
export const bookings = {...bookingsFirst, ...bookingsReview};
export const common = {...commonFirst, ...failures};
export const password = {...passwordFirst, ...passwordChange};
export const phone = {...phoneFirst, ...phoneCode, ...keptSignIn};
export const profile = {...profileFirst, ...profileSave, ...profilePhone};
export const signIn = {...signInFirst, ...signInByPassword};
