// Responsible for: which endpoints a phone form calls. Not for: when (phone-code.requests.ts).
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {laterEndpoint} from '../../base/connection/later-requests.js';

export type PhoneCodeApi = Pick<
  Client,
  'session' | 'getUser' | 'sendPhoneUpdateCode' | 'confirmPhone' | 'sendBookingCode' | 'signInByCode'
>;

export function phoneCodeApi(http: Http): PhoneCodeApi {
  return {
    session: http.session,
    getUser: laterEndpoint(http, 'getUser'),
    sendPhoneUpdateCode: laterEndpoint(http, 'sendPhoneUpdateCode'),
    confirmPhone: laterEndpoint(http, 'confirmPhone'),
    sendBookingCode: laterEndpoint(http, 'sendBookingCode'),
    signInByCode: laterEndpoint(http, 'signInByCode'),
  };
}
