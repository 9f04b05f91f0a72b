// Responsible for: sending an SMS once, confirming its code once, and what follows from each outcome.
// Not for: which endpoint means what (api/account.ts), or what a step shows (phone-code.view.ts).
import type {CodeOptions} from '../../api/account.js';
import {verifyPhone, verifySignIn} from '../../api/after-lost-answer.js';
import {mayHaveArrived} from '../../base/writes.js';
import {signInFault} from './kept-sign-in.js';
import type {PhoneCodeApi} from './phone-code.api.js';
import {notSent, type CodeSentDetail, type Purpose} from './phone-code.state.js';
import type {PhoneCodeStore} from './phone-code.store.js';

/**
 * Sends one SMS.
 * @param phone E.164
 * @param again whether it is asked for in the code step
 * @returns whether it was sent
 */
export async function sendSms(
  store: PhoneCodeStore,
  api: PhoneCodeApi,
  phone: string,
  again: boolean,
): Promise<boolean> {
  const {host, options, lastSms} = store;
  const sending = (store.stage = {phase: 'sending', again} as const);
  // Before the answer: the page may be left meanwhile.
  const takeBack = lastSms?.asked();
  let started = false;
  const outcome = await host.writes.once(phone, (signal) => {
    started = true;
    const {location = '', chain} = options.sender();
    const fullName = options.fullName?.();
    if (options.purpose() !== 'update-phone') {
      return api.sendBookingCode({phone, fullName, locationId: location, signal});
    }
    return api.sendPhoneUpdateCode({phone, signal, ...(location ? {locationId: location} : {chainId: chain ?? ''})});
  });
  if (!started) {
    // The element is writing something else.
    takeBack?.();
    store.stage = again ? {phase: 'code'} : {phase: 'phone'};
    return false;
  }
  if (!outcome) {
    // The element was taken off the page. When it is back, the SMS may have come.
    if (store.stage === sending) {
      aimAt(store, phone);
      store.stage = again ? {phase: 'code'} : {phase: 'phone', maybeSent: true};
    }
    return false;
  }
  const {error} = outcome;
  const maybeSent = !error || mayHaveArrived(error);
  if (maybeSent) aimAt(store, phone);
  else takeBack?.();
  if (error) {
    if (again && error.retryAfter) lastSms?.wait(error.retryAfter);
    return store.showFault(notSent(again, error, maybeSent), error);
  }
  lastSms?.wait(store.secondsBetween);
  return true;
}

/** The SMS was sent to this number, or may have been: the wait so far was for that of another number. */
function aimAt(store: PhoneCodeStore, phone: string): void {
  if (phone !== store.target) store.lastSms?.wait(0);
  store.target = phone;
}

export function tellCodeSent({host, lastSms}: PhoneCodeStore): void {
  host.emit('altegio-code-sent', {resendAt: lastSms?.until ?? 0} satisfies CodeSentDetail);
}

/**
 * Confirms a phone with a code.
 * @param phone E.164
 * @returns whether the code was right
 */
export async function confirmCode(
  store: PhoneCodeStore,
  api: PhoneCodeApi,
  phone: string,
  code: string,
): Promise<boolean> {
  const {host, options, lastSms} = store;
  const purpose = options.purpose();
  const confirming = (store.stage = {phase: 'confirming'} as const);
  const settled = await host.writes.settle({
    intent: `${phone} ${code}`,
    send: (signal, idempotencyKey) => confirm(api, purpose, {phone, code, signal, idempotencyKey}),
    verify: (signal, lost) =>
      purpose === 'sign-in' ? verifySignIn(api, phone, lost, {signal}) : verifyPhone(api, phone, {signal}),
  });
  if (!settled) {
    if (store.stage === confirming) store.stage = {phase: 'code'};
    return false;
  }
  if (settled.outcome !== 'done') {
    const error = settled.outcome === 'failed' ? settled.error : settled.lost;
    const fault = purpose === 'sign-in' ? signInFault(error) : error;
    return store.showFault({phase: 'code', fault}, error);
  }
  store.stopWaiting();
  store.target = phone;
  // An embedder that collects codes still has to use this one.
  if (purpose !== 'collect') lastSms?.used();
  store.stage = {phase: 'done'};
  options.verified();
  void host.focusOn('.notice');
  return true;
}

async function confirm(api: PhoneCodeApi, purpose: Purpose, request: CodeOptions): Promise<void> {
  if (purpose === 'sign-in') await api.signInByCode({...request, checkKept: true});
  if (purpose === 'update-phone') await api.confirmPhone(request);
}
