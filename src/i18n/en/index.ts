// Responsible for: all English texts together, for types, tests and documentation. Not for: elements, which import only the
// tables that they need.
export {booking} from './booking.js';
export {bookings} from './bookings.js';
export {calendar} from './calendar.js';
export {cancel} from './cancel.js';
export {common} from './common.js';
export {guests} from './guests.js';
export {password} from './password.js';
export {phone} from './phone.js';
export {reschedule} from './reschedule.js';
export {signIn} from './sign-in.js';
