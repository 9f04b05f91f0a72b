// Responsible for: which endpoints a phone form calls. Only the account is read before a press; what sends and confirms is
// made when it is loaded. Not for: when they are called (phone-code.requests.ts).
import {getUser} from '../../api/account.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';

export type PhoneEndpoints = Pick<Client, 'sendPhoneUpdateCode' | 'confirmPhone' | 'sendBookingCode' | 'signInByCode'>;

/** A client with every endpoint, or what they are made of. */
export type PhoneCodeApi = Pick<Client, 'session' | 'getUser'> & (PhoneEndpoints | {readonly http: Http});

export function phoneCodeApi(http: Http): Pick<Client, 'session' | 'getUser'> & {readonly http: Http} {
  return {session: http.session, getUser: getUser(http), http};
}
