// Responsible for: all English texts together, for types, tests and documentation. Not for: elements, which import only the
// tables that they need. An owner whose texts come in two files is put together here.
import {phone as phoneFirst} from './phone.js';
import {phone as phoneCode} from './phone-code.js';
import {signIn as signInFirst} from './sign-in.js';
import {signIn as signInByPassword} from './sign-in-password.js';

export {bookings} from './bookings.js';
export {calendar} from './calendar.js';
export {cancel} from './cancel.js';
export {common} from './common.js';
export {guests} from './guests.js';
export {password} from './password.js';
export {reschedule} from './reschedule.js';

export const phone = {...phoneFirst, ...phoneCode};
export const signIn = {...signInFirst, ...signInByPassword};
