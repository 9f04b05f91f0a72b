// Responsible for: the Estonian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "teie"; buttons in the imperative.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kuidas teie külastus läks?',
    rating: 'Teie hinne',
    ratingHint: '1 on halb, 5 on suurepärane.',
    ratingMissing: 'Valige hinne 1 kuni 5.',
    text: 'Teie arvustus',
    optional: 'Võib jätta tühjaks.',
    send: 'Saada arvustus',
    sent: 'Aitäh. Teie arvustus on saadetud.',
    submitted: 'Seda külastust on juba hinnatud.',
    checking: 'Ühendus katkes. Kontrollime, kas teie arvustus saadeti…',
    notSent: 'Ühendus katkes. Teie arvustust ei saadetud. Võite uuesti proovida.',
    notKnown: 'Me ei saanud kontrollida, kas teie arvustus saadeti.',
    checkAgain: 'Kontrolli uuesti',
    rated: '{rating} viiest',
    tip: 'Jäta jootraha',
    privacy: 'Privaatsuspoliitika',
    terms: 'Tingimused',
    'not-found': 'Me ei leidnud seda külastust. Kontrollige linki või võtke meiega ühendust.',
  },
};
