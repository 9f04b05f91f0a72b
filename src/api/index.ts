// Responsible for: the exports of `altegio-elements/api`. Not for: anything else.
export {createClient, type Client} from './client.js';
export {AltegioApiError, type ErrorCode} from './errors.js';
export type {CodeOptions, Id, Options} from './account.js';
export type {ClientOptions} from './http.js';
export type * from './models.js';
export {Session, type SessionStatus} from './session.js';
