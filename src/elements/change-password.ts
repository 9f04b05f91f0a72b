import {AltegioChangePassword} from '../components/change-password/change-password.js';
import {define} from '../internal/altegio-element.js';

define('altegio-change-password', AltegioChangePassword);

export {AltegioChangePassword};
export type {ChangePasswordEventMap} from '../components/change-password/change-password.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'altegio-change-password': AltegioChangePassword;
  }
}
