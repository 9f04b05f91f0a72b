// Responsible for: the endpoints of the last step, which come with its file. Not for: when they are called.
export {cancelAppointment, getAppointments} from '../../../api/appointments.js';
export {bookAppointments, checkAppointments, getPolicy} from '../../../api/bookings.js';
export {bookEvent} from '../../../api/events.js';
export {getBookingOutcome} from '../../../api/request/outcome.js';
