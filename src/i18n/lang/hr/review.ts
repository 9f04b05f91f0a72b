// Responsible for: the Croatian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "vi"; buttons in the imperative.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kako je prošao vaš posjet?',
    rating: 'Vaša ocjena',
    ratingHint: '1 je loše, 5 je izvrsno.',
    ratingMissing: 'Odaberite ocjenu od 1 do 5.',
    text: 'Vaša recenzija',
    optional: 'Možete ostaviti prazno.',
    send: 'Pošalji recenziju',
    sent: 'Hvala. Vaša recenzija je poslana.',
    submitted: 'Ovaj je posjet već ocijenjen.',
    checking: 'Veza je prekinuta. Provjeravamo je li vaša recenzija poslana…',
    notSent: 'Veza je prekinuta. Vaša recenzija nije poslana. Možete pokušati ponovno.',
    notKnown: 'Nismo mogli provjeriti je li vaša recenzija poslana.',
    checkAgain: 'Provjeri ponovno',
    rated: '{rating} od 5',
    tip: 'Ostavi napojnicu',
    privacy: 'Pravila privatnosti',
    terms: 'Uvjeti korištenja',
    'not-found': 'Nismo uspjeli pronaći ovaj posjet. Provjerite poveznicu ili nam se obratite.',
  },
};
