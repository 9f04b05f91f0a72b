// Responsible for: the endpoints that only a press calls, which come with the file of what a press does.
// Not for: reading the list (my-bookings.api.ts).
export {cancelAppointment, rescheduleAppointment} from '../../../api/appointments.js';
export {getBookableDates, getBookableTimes} from '../../../api/availability.js';
