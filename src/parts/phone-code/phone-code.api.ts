// Responsible for: which endpoints the phone form calls, and the truth after a lost answer. Not for: what is shown.
import * as account from '../../api/account.js';
import type {Options} from '../../api/endpoint.js';
import type {Http} from '../../api/http.js';
import type {Purpose} from './phone-code.state.js';
import type {Place} from './sms-sender.js';
import {mayHaveArrived, toApiError} from '../../base/writes.js';

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

export function sendCode(
  api: PhoneCodeApi,
  purpose: Purpose,
  {location = '', chain}: Place,
  request: {readonly phone: string; readonly fullName?: string | undefined} & Options,
): Promise<void> {
  if (purpose !== 'update-phone') return api.sendBookingCode({...request, locationId: location});
  const {phone, signal} = request;
  return api.sendPhoneUpdateCode({phone, signal, ...(chain ? {chainId: chain} : {locationId: location})});
}

export async function confirmCode(api: PhoneCodeApi, purpose: Purpose, request: account.CodeOptions): Promise<void> {
  try {
    if (purpose === 'sign-in') await api.signInByCode({...request, checkKept: true});
    if (purpose === 'update-phone') await api.confirmPhone(request);
  } catch (error) {
    // The answer was lost, not surely the request: the account says whether the phone is confirmed.
    const user = mayHaveArrived(toApiError(error)) && (await api.getUser(request).catch(() => null));
    if (!user || `+${user.phone.replace(/\D/g, '')}` !== request.phone) throw error;
    // Only a cookie outlives an answer that is lost.
    if (purpose === 'sign-in') api.session.open(null, user);
  }
}
