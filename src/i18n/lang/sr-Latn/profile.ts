// Responsible for: the Serbian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: In Latin letters, with a small "vi"; buttons in the imperative.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vaši podaci',
    name: 'Ime',
    email: 'Imejl',
    changeNumber: forms.phone.changeNumber,
    save: 'Sačuvaj',
    signInFirst: 'Prijavite se da biste videli i promenili svoje podatke.',
    kept: 'Odjavljeni ste. Prijavite se ponovo: uneto je sačuvano.',
    'name-required': 'Unesite ime.',
    emailMissing: 'Unesite imejl.',
    emailWrong: 'Proverite imejl: treba da izgleda ovako: name@example.com.',
    nameRefused: 'To ime nije prihvaćeno. Proverite ga i pokušajte ponovo.',
    emailRefused: 'Taj imejl nije prihvaćen. Proverite ga ili unesite drugi.',
    saved: 'Vaši podaci su sačuvani.',
    savedSoon: 'Promena je prihvaćena. Možda će biti potrebno malo vremena da počne da važi.',
    mailSent: 'Skoro gotovo: otvorite poruku poslatu na novi imejl. Do tada važi stari.',
    unconfirmed: 'Još nije potvrđeno: otvorite poruku poslatu na ovu adresu.',
    unchanged: 'Ništa se nije promenilo.',
    notSaved: 'Veza je prekinuta. Promene nisu sačuvane. Pokušajte ponovo.',
    maybeSaved: 'Veza je prekinuta. Promene su možda već sačuvane. Pritisnite ponovo „Sačuvaj“ da saznate.',
    maybeMail:
      'Veza je prekinuta. Pogledajte da li je na novu adresu stigla poruka. Ako nije, pritisnite ponovo „Sačuvaj“.',
    keepNumber: 'Zadrži ovaj broj',
  },
  account: {
    title: 'Vaš nalog',
    bookings: 'Termini',
    profile: 'Profil',
    loyalty: 'Lojalnost',
    password: forms.signIn.password,
  },
};
