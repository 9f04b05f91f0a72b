// Responsible for: what the presses of a phone form do, in order. Not for: the requests (phone-code.requests.ts), or loading this
// file (phone-code.ts).
import {mask} from '../phone/phone-number.js';
import {confirmCode, sendSms, tellCodeSent} from './phone-code.requests.js';
import type {PhoneCodeState} from './phone-code.state.js';
import type {PhoneCodeStore} from './phone-code.store.js';
import {codeFromSms} from './sms-code.js';

/** Sends one SMS to the phone in the field. @param stage from which it was pressed */
export async function send(store: PhoneCodeStore, stage: PhoneCodeState): Promise<boolean> {
  const {field, host, lastSms, options} = store;
  const left = lastSms?.left;
  const again = stage.phase === 'code';
  const phase = again ? 'code' : 'phone';
  // An earlier page of the tab has sent an SMS, to a number that is not known here.
  if (left && !store.target) {
    store.stage = {phase, tooEarly: left};
    return false;
  }
  const known = again && store.target;
  const rules = !known && field.isWaitedFor;
  if (rules && !(await store.prepare(stage, {phase: 'sending', again}, rules))) return false;
  const phone = known || field.e164;
  if (!phone) return badPhone(store, phase);
  // The client comes back from "Change number" with the same number: its code is still on the way.
  if (left && phone === store.target) {
    showCodeStep(store);
    return false;
  }
  const api = options.api();
  if (!api || !host.emit('altegio-before-send', undefined, true)) {
    store.stage = stage;
    return false;
  }
  if (!(await sendSms(store, api, phone, again))) return false;
  showCodeStep(store);
  tellCodeSent(store);
  return true;
}

/** Confirms the phone with a code. @param typed the code, or a text that holds it */
export async function confirm(store: PhoneCodeStore, typed: string): Promise<boolean> {
  const {field, options, stage} = store;
  const api = options.api();
  if (!api || stage.phase !== 'code') return false;
  // A page's script may pass a number, or null.
  store.typedCode = `${typed ?? ''}`;
  const rules = !store.target && field.isWaitedFor;
  if (rules && !(await store.prepare(stage, {phase: 'confirming'}, rules))) return false;
  const phone = store.target || field.e164;
  if (!phone) return badPhone(store, 'code');
  const {code} = store;
  if (!code) return store.showFault({phase: 'code', fault: 'phone.codeFormat'}, {code: 'wrong-code'});
  return confirmCode(store, api, phone, code);
}

export function showCodeStep(store: PhoneCodeStore): void {
  store.stopWaiting();
  // Asked before the step is there: another SMS of the same step leads nobody away.
  const isLed = store.options.leads?.();
  store.stage = {phase: 'code'};
  // The element may have other fields above it.
  if (!isLed) void store.host.focusOn(store.target ? '#code' : '#phone');
  if (!store.target) return;
  store.webOtp = new AbortController();
  void codeFromSms(store.webOtp.signal, (code) => void confirm(store, code));
}

function badPhone(store: PhoneCodeStore, phase: 'phone' | 'code'): false {
  return store.showFault({phase, fault: 'phone.invalid-phone'}, {code: 'invalid-phone'});
}

/**
 * `+1 … 0175`, isolated for right-to-left text and without line breaks.
 * @param gap a screen reader would read out each bullet of the one that is shown
 */
export function maskedPhone({field, target}: PhoneCodeStore, gap?: string): string {
  return `\u2066${mask(target, field.callingCode, gap).replaceAll(' ', '\u00a0')}\u2069`;
}

/** @param gap as for `maskedPhone()` */
export function codeSentText(store: PhoneCodeStore, gap?: string): string {
  return store.host.t('phone.codeSent', {phone: maskedPhone(store, gap)});
}
