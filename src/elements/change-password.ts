// Responsible for: registering <altegio-change-password>, its exports and its global types. Not for: the element (components/change-password).
import {AltegioChangePassword} from '../components/change-password/change-password.js';
import type {ChangePasswordEventMap} from '../components/change-password/change-password.events.js';
import {define} from '../base/define.js';

define('altegio-change-password', AltegioChangePassword);

export {AltegioChangePassword};
export type {ChangePasswordEventMap} from '../components/change-password/change-password.events.js';

declare global {
  interface DocumentEventMap extends ChangePasswordEventMap {}
  interface HTMLElementEventMap extends ChangePasswordEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-change-password': AltegioChangePassword;
  }
}
