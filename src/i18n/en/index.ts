// All English texts, one table for each piece that says them. For types, tests and documentation: an element imports
// the tables that it says, so that it carries no others.
export {bookings} from './bookings.js';
export {calendar} from './calendar.js';
export {cancel} from './cancel.js';
export {common} from './common.js';
export {guests} from './guests.js';
export {password} from './password.js';
export {phone} from './phone.js';
export {reschedule} from './reschedule.js';
export {signIn} from './sign-in.js';
