// Responsible for: the Slovenian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "vi"; buttons in the imperative.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vaši podatki',
    name: 'Ime',
    email: 'E-pošta',
    changeNumber: forms.phone.changeNumber,
    save: 'Shrani',
    signInFirst: 'Prijavite se, da vidite in spremenite svoje podatke.',
    kept: 'Odjavljeni ste. Prijavite se znova: vneseno je ohranjeno.',
    'name-required': 'Vnesite ime.',
    emailMissing: 'Vnesite e-pošto.',
    emailWrong: 'Preverite e-pošto: biti mora v obliki name@example.com.',
    nameRefused: 'To ime ni bilo sprejeto. Preverite ga in poskusite znova.',
    emailRefused: 'Ta e-pošta ni bila sprejeta. Preverite jo ali vnesite drugo.',
    saved: 'Vaši podatki so shranjeni.',
    savedSoon: 'Sprememba je bila sprejeta. Morda bo trajalo nekaj časa, da začne veljati.',
    mailSent: 'Skoraj končano: odprite sporočilo, poslano na novo e-pošto. Do takrat velja stara.',
    unconfirmed: 'Še ni potrjeno: odprite sporočilo, poslano na ta naslov.',
    unchanged: 'Nič se ni spremenilo.',
    notSaved: 'Povezava je bila prekinjena. Spremembe niso shranjene. Poskusite znova.',
    maybeSaved:
      'Povezava je bila prekinjena. Spremembe so morda že shranjene. Še enkrat pritisnite »Shrani«, da izveste.',
    maybeMail:
      'Povezava je bila prekinjena. Poglejte, ali je na novi naslov prišlo sporočilo. Če ni, še enkrat pritisnite »Shrani«.',
    keepNumber: 'Obdrži to številko',
  },
  account: {
    title: 'Vaš račun',
    bookings: 'Termini',
    profile: 'Profil',
    loyalty: 'Zvestoba',
    password: forms.signIn.password,
  },
};
