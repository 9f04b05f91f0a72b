// Responsible for: registering <altegio-loyalty>, its exports and its global types. Not for: the element (components/loyalty).
import {AltegioLoyalty} from '../components/loyalty/loyalty.js';
import type {LoyaltyEventMap} from '../components/loyalty/loyalty.events.js';
import {define} from '../base/define.js';

define('altegio-loyalty', AltegioLoyalty);

export {AltegioLoyalty};
export type {LoyaltyEventMap, LoyaltyLoadedDetail} from '../components/loyalty/loyalty.events.js';

declare global {
  interface DocumentEventMap extends LoyaltyEventMap {}
  interface HTMLElementEventMap extends LoyaltyEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-loyalty': AltegioLoyalty;
  }
}
