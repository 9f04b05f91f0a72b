// Responsible for: the Serbian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: In Latin letters, with a small "vi"; buttons in the imperative.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kako je protekla vaša poseta?',
    rating: 'Vaša ocena',
    ratingHint: '1 je loše, 5 je odlično.',
    ratingMissing: 'Izaberite ocenu od 1 do 5.',
    text: 'Vaša recenzija',
    optional: 'Možete ostaviti prazno.',
    send: 'Pošalji recenziju',
    sent: 'Hvala. Vaša recenzija je poslata.',
    submitted: 'Ova poseta je već ocenjena.',
    checking: 'Veza je prekinuta. Proveravamo da li je vaša recenzija poslata…',
    notSent: 'Veza je prekinuta. Vaša recenzija nije poslata. Možete da pokušate ponovo.',
    notKnown: 'Nismo mogli da proverimo da li je vaša recenzija poslata.',
    checkAgain: 'Proveri ponovo',
    rated: '{rating} od 5',
    tip: 'Ostavi napojnicu',
    privacy: 'Politika privatnosti',
    terms: 'Uslovi',
    'not-found': 'Nismo uspeli da pronađemo ovu posetu. Proverite link ili nas kontaktirajte.',
  },
};
