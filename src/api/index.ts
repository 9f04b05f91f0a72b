// Responsible for: the exports of `altegio-elements/api`. Not for: anything else.
export {createClient, type Client} from './client.js';
export {AltegioApiError, type ErrorCode} from './errors.js';
export type {CodeOptions} from './account.js';
export type {AppointmentRequests, BookingOptions} from './bookings.js';
export type {Id, Options} from './endpoint.js';
export type {EventSpan} from './events.js';
export type {ClientOptions} from './http.js';
export type {BookingOutcome} from './request/outcome.js';
export type * from './models.js';
export type * from './models/booking.js';
export type * from './models/catalogue.js';
export type * from './models/event.js';
export type * from './models/loyalty.js';
export type * from './models/review.js';
export {Session, type SessionStatus} from './session.js';
