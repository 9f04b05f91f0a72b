// Responsible for: the Slovak texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Aká bola vaša návšteva?',
    rating: 'Vaše hodnotenie',
    ratingHint: '1 je slabé, 5 je vynikajúce.',
    ratingMissing: 'Vyberte hodnotenie od 1 do 5.',
    text: 'Vaša recenzia',
    optional: 'Môžete nechať prázdne.',
    send: 'Odoslať recenziu',
    sent: 'Ďakujeme. Vaša recenzia bola odoslaná.',
    submitted: 'Táto návšteva už bola ohodnotená.',
    checking: 'Spojenie sa prerušilo. Overujeme, či sa vaša recenzia odoslala…',
    notSent: 'Spojenie sa prerušilo. Vaša recenzia nebola odoslaná. Môžete to skúsiť znova.',
    notKnown: 'Nepodarilo sa overiť, či sa vaša recenzia odoslala.',
    checkAgain: 'Overiť znova',
    rated: '{rating} z 5',
    tip: 'Dať prepitné',
    privacy: 'Zásady ochrany osobných údajov',
    terms: 'Podmienky',
    'not-found': 'Túto návštevu sa nepodarilo nájsť. Skontrolujte odkaz alebo nás kontaktujte.',
  },
};
