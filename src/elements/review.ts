// Responsible for: registering <altegio-review>, its exports and its global types. Not for: the element (components/review).
import {AltegioReview} from '../components/review/review.js';
import type {ReviewEventMap} from '../components/review/review.events.js';
import {define} from '../base/define.js';

define('altegio-review', AltegioReview);

export {AltegioReview};
export type {ReviewEventMap, ReviewSentDetail} from '../components/review/review.events.js';

declare global {
  interface DocumentEventMap extends ReviewEventMap {}
  interface HTMLElementEventMap extends ReviewEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-review': AltegioReview;
  }
}
