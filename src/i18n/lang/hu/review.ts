// Responsible for: the Hungarian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite "Ön"; buttons are nouns of action.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Milyen volt a látogatása?',
    rating: 'Az Ön értékelése',
    ratingHint: '1: gyenge, 5: kiváló.',
    ratingMissing: 'Válasszon értékelést 1 és 5 között.',
    text: 'Az Ön véleménye',
    optional: 'Üresen is hagyható.',
    send: 'Értékelés küldése',
    sent: 'Köszönjük. Értékelését elküldtük.',
    submitted: 'Ezt a látogatást már értékelték.',
    checking: 'Megszakadt a kapcsolat. Ellenőrizzük, hogy az értékelés megérkezett-e…',
    notSent: 'Megszakadt a kapcsolat. Az értékelés nem lett elküldve. Megpróbálhatja újra.',
    notKnown: 'Nem tudtuk ellenőrizni, hogy az értékelés megérkezett-e.',
    checkAgain: 'Újraellenőrzés',
    rated: '5-ből {rating}',
    tip: 'Borravaló adása',
    privacy: 'Adatvédelmi tájékoztató',
    terms: 'Felhasználási feltételek',
    'not-found': 'Ezt a látogatást nem találtuk. Ellenőrizze a linket, vagy forduljon hozzánk.',
  },
};
