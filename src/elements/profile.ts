// Responsible for: registering <altegio-profile>, its exports and its global types. Not for: the element (components/profile).
import {AltegioProfile} from '../components/profile/profile.js';
import type {ProfileEventMap} from '../components/profile/profile.events.js';
import {define} from '../base/define.js';

define('altegio-profile', AltegioProfile);

export {AltegioProfile};
export type {ProfileEventMap} from '../components/profile/profile.events.js';

declare global {
  interface DocumentEventMap extends ProfileEventMap {}
  interface HTMLElementEventMap extends ProfileEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-profile': AltegioProfile;
  }
}
