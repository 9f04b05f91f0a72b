// Responsible for: the Polish texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: "ty" as its booking forms have it, without gendered forms.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Jak przebiegła Twoja wizyta?',
    rating: 'Twoja ocena',
    ratingHint: '1 to słabo, 5 to znakomicie.',
    ratingMissing: 'Wybierz ocenę od 1 do 5.',
    text: 'Twoja opinia',
    optional: 'To pole może pozostać puste.',
    send: 'Wyślij opinię',
    sent: 'Dziękujemy. Twoja opinia została wysłana.',
    submitted: 'Ta wizyta została już oceniona.',
    checking: 'Połączenie zostało przerwane. Sprawdzamy, czy Twoja opinia została wysłana…',
    notSent: 'Połączenie zostało przerwane. Twoja opinia nie została wysłana. Spróbuj ponownie.',
    notKnown: 'Nie udało się sprawdzić, czy Twoja opinia została wysłana.',
    checkAgain: 'Sprawdź ponownie',
    rated: '{rating} na 5',
    tip: 'Zostaw napiwek',
    privacy: 'Polityka prywatności',
    terms: 'Regulamin',
    'not-found': 'Nie udało się znaleźć tej wizyty. Sprawdź link lub skontaktuj się z nami.',
  },
};
