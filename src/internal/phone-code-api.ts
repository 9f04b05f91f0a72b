// Responsible for: which endpoints the phone form calls, and the truth after a lost answer. Not for: what is shown.
import * as account from '../api/account.js';
import type {Http} from '../api/http.js';
import type {Purpose} from './phone-code.state.js';
import type {Place} from './sms-place.js';
import {mayHaveArrived, toApiError} from './write.js';

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

/** @param forAccount a chain may ask as well */
export function sendCode(
  api: PhoneCodeApi,
  forAccount: boolean,
  {location = '', chain}: Place,
  {fullName, ...request}: {readonly phone: string; readonly fullName: string | undefined; readonly signal: AbortSignal},
): Promise<void> {
  if (!forAccount) return api.sendBookingCode({...request, locationId: location, fullName});
  return api.sendPhoneUpdateCode({...request, ...(chain ? {chainId: chain} : {locationId: location})});
}

/** @returns the client's name, where the answer says it */
export async function confirmCode(api: PhoneCodeApi, purpose: Purpose, request: account.CodeOptions): Promise<string> {
  try {
    if (purpose === 'sign-in') return (await api.signInByCode(request)).name;
    if (purpose === 'update-phone') await api.confirmPhone(request);
    return '';
  } catch (error) {
    // The answer was lost, not surely the request: the account says whether the phone is confirmed.
    const user = mayHaveArrived(toApiError(error)) && (await api.getUser(request).catch(() => null));
    if (!user || `+${user.phone.replace(/\D/g, '')}` !== request.phone) throw error;
    return user.name;
  }
}
