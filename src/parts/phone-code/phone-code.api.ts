// Responsible for: which endpoints a phone form calls. Not for: when (phone-code.requests.ts).
import * as account from '../../api/account.js';
import type {Http} from '../../api/http.js';

export type PhoneCodeApi = ReturnType<typeof phoneCodeApi>;

export function phoneCodeApi(http: Http) {
  return {
    session: http.session,
    sendPhoneUpdateCode: account.sendPhoneUpdateCode(http),
    confirmPhone: account.confirmPhone(http),
    sendBookingCode: account.sendBookingCode(http),
    signInByCode: account.signInByCode(http),
    getUser: account.getUser(http),
  };
}
