// Responsible for: how long until another SMS, in words. Not for: counting it (last-sms.ts).
import type {Host} from '../../base/host.js';
import {clock} from '../../i18n/localize.js';
import type {PhoneCodeStore} from './phone-code.store.js';

/** `Send again in 0:42`; '' once it may be sent. A screen reader does not read it out each second: pressing the button says it. */
export function countdown(store: PhoneCodeStore): string {
  const left = store.lastSms?.left;
  if (!left) return '';
  store.drawNextSecond();
  return sendAgainIn(store.host, left);
}

export function sendAgainIn(host: Host, seconds: number): string {
  return host.t('phone.sendAgainIn', {time: clock(seconds)});
}
