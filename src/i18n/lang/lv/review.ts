// Responsible for: the Latvian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "jūs", without gendered forms.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kāds bija jūsu apmeklējums?',
    rating: 'Jūsu vērtējums',
    ratingHint: '1 ir slikti, 5 ir lieliski.',
    ratingMissing: 'Izvēlieties vērtējumu no 1 līdz 5.',
    text: 'Jūsu atsauksme',
    optional: 'Var atstāt tukšu.',
    send: 'Nosūtīt atsauksmi',
    sent: 'Paldies. Jūsu atsauksme ir nosūtīta.',
    submitted: 'Šis apmeklējums jau ir novērtēts.',
    checking: 'Savienojums pārtrūka. Pārbaudām, vai jūsu atsauksme ir nosūtīta…',
    notSent: 'Savienojums pārtrūka. Jūsu atsauksme nav nosūtīta. Varat mēģināt vēlreiz.',
    notKnown: 'Neizdevās pārbaudīt, vai jūsu atsauksme ir nosūtīta.',
    checkAgain: 'Pārbaudīt vēlreiz',
    rated: '{rating} no 5',
    tip: 'Atstāt dzeramnaudu',
    privacy: 'Privātuma politika',
    terms: 'Noteikumi',
    'not-found': 'Šo apmeklējumu neizdevās atrast. Pārbaudiet saiti vai sazinieties ar mums.',
  },
};
