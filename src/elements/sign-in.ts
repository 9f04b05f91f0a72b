import {AltegioSignIn} from '../components/sign-in/sign-in.js';
import {define} from '../internal/altegio-element.js';

define('altegio-sign-in', AltegioSignIn);

export {AltegioSignIn};
export type {SignInEventMap} from '../components/sign-in/sign-in.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'altegio-sign-in': AltegioSignIn;
  }
}
