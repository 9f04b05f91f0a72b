export {createClient, type Client} from './client.js';
export {AltegioApiError, type ErrorCode} from './errors.js';
export type {ClientOptions} from './http.js';
export type {AccountApi, Id, Options} from './account.js';
export type {AppointmentsApi} from './appointments.js';
export type * from './models.js';
export {Session, type SessionStatus} from './session.js';
