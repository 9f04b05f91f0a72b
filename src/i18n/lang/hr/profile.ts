// Responsible for: the Croatian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "vi"; buttons in the imperative.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vaši podaci',
    name: 'Ime',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Spremi',
    signInFirst: 'Prijavite se da biste vidjeli i promijenili svoje podatke.',
    kept: 'Odjavljeni ste. Prijavite se ponovno: uneseno je sačuvano.',
    'name-required': 'Unesite ime.',
    emailMissing: 'Unesite e-mail.',
    emailWrong: 'Provjerite e-mail: treba izgledati kao name@example.com.',
    nameRefused: 'To ime nije prihvaćeno. Provjerite ga i pokušajte ponovno.',
    emailRefused: 'Taj e-mail nije prihvaćen. Provjerite ga ili unesite drugi.',
    saved: 'Vaši su podaci spremljeni.',
    savedSoon: 'Promjena je prihvaćena. Možda će trebati malo vremena da počne vrijediti.',
    mailSent: 'Skoro gotovo: otvorite poruku poslanu na novi e-mail. Do tada vrijedi stari.',
    unconfirmed: 'Još nije potvrđeno: otvorite poruku poslanu na ovu adresu.',
    unchanged: 'Ništa se nije promijenilo.',
    notSaved: 'Veza je prekinuta. Promjene nisu spremljene. Pokušajte ponovno.',
    maybeSaved: 'Veza je prekinuta. Promjene su možda već spremljene. Pritisnite ponovno „Spremi” da saznate.',
    maybeMail:
      'Veza je prekinuta. Pogledajte je li na novu adresu stigla poruka. Ako nije, pritisnite ponovno „Spremi”.',
    keepNumber: 'Zadrži ovaj broj',
  },
  account: {
    title: 'Vaš račun',
    bookings: 'Termini',
    profile: 'Profil',
    loyalty: 'Vjernost',
    password: forms.signIn.password,
  },
};
