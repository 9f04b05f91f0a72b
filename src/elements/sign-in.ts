// Responsible for: registering <altegio-sign-in>, its exports and its global types. Not for: the element (components/sign-in).
import {AltegioSignIn} from '../components/sign-in/sign-in.js';
import type {SignInEventMap} from '../components/sign-in/sign-in.events.js';
import {define} from '../base/define.js';

define('altegio-sign-in', AltegioSignIn);

export {AltegioSignIn};
export type {SignInEventMap} from '../components/sign-in/sign-in.events.js';

declare global {
  interface DocumentEventMap extends SignInEventMap {}
  interface HTMLElementEventMap extends SignInEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-sign-in': AltegioSignIn;
  }
}
