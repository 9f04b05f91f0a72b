// Responsible for: the Lithuanian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "jūs"; buttons in the infinitive.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kaip praėjo jūsų vizitas?',
    rating: 'Jūsų įvertinimas',
    ratingHint: '1 – blogai, 5 – puikiai.',
    ratingMissing: 'Pasirinkite įvertinimą nuo 1 iki 5.',
    text: 'Jūsų atsiliepimas',
    optional: 'Galima palikti tuščią.',
    send: 'Siųsti atsiliepimą',
    sent: 'Ačiū. Jūsų atsiliepimas išsiųstas.',
    submitted: 'Šis vizitas jau įvertintas.',
    checking: 'Ryšys nutrūko. Tikriname, ar jūsų atsiliepimas išsiųstas…',
    notSent: 'Ryšys nutrūko. Jūsų atsiliepimas neišsiųstas. Galite bandyti dar kartą.',
    notKnown: 'Nepavyko patikrinti, ar jūsų atsiliepimas išsiųstas.',
    checkAgain: 'Patikrinti dar kartą',
    rated: '{rating} iš 5',
    tip: 'Palikti arbatpinigių',
    privacy: 'Privatumo politika',
    terms: 'Sąlygos',
    'not-found': 'Nepavyko rasti šio vizito. Patikrinkite nuorodą arba susisiekite su mumis.',
  },
};
