// Responsible for: registering <altegio-phone-verify>, its exports and its global types. Not for: the element (components/phone-verify).
import {AltegioPhoneVerify} from '../components/phone-verify/phone-verify.js';
import type {PhoneVerifyEventMap} from '../components/phone-verify/phone-verify.events.js';
import {define} from '../base/define.js';

define('altegio-phone-verify', AltegioPhoneVerify);

export {AltegioPhoneVerify};
export type {PhoneVerifyEventMap};

declare global {
  interface DocumentEventMap extends PhoneVerifyEventMap {}
  interface HTMLElementEventMap extends PhoneVerifyEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-phone-verify': AltegioPhoneVerify;
  }
}
