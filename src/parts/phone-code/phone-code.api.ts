// Responsible for: which endpoints a phone form calls. Not for: when (phone-code.requests.ts).
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {laterEndpoints} from '../../base/connection/later-requests.js';

export type PhoneCodeApi = Pick<
  Client,
  'session' | 'getUser' | 'sendPhoneUpdateCode' | 'confirmPhone' | 'sendBookingCode' | 'signInByCode'
>;

export function phoneCodeApi(http: Http): PhoneCodeApi {
  return laterEndpoints(http, 'getUser', 'sendPhoneUpdateCode', 'confirmPhone', 'sendBookingCode', 'signInByCode');
}
