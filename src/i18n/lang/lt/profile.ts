// Responsible for: the Lithuanian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "jūs"; buttons in the infinitive.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Jūsų duomenys',
    name: 'Vardas',
    email: 'El. paštas',
    changeNumber: forms.phone.changeNumber,
    save: 'Išsaugoti',
    signInFirst: 'Prisijunkite, kad matytumėte ir keistumėte savo duomenis.',
    kept: 'Jūsų sesija baigėsi. Prisijunkite dar kartą: tai, ką įvedėte, išliko.',
    'name-required': 'Įveskite vardą.',
    emailMissing: 'Įveskite el. paštą.',
    emailWrong: 'Patikrinkite el. paštą: jis turi atrodyti taip: name@example.com.',
    nameRefused: 'Šis vardas nepriimtas. Patikrinkite jį ir bandykite dar kartą.',
    emailRefused: 'Šis el. paštas nepriimtas. Patikrinkite jį arba įveskite kitą.',
    saved: 'Jūsų duomenys išsaugoti.',
    savedSoon: 'Pakeitimas priimtas. Gali prireikti laiko, kol jis įsigalios.',
    mailSent: 'Beveik baigta: atidarykite laišką, išsiųstą naujuoju el. paštu. Iki tol galioja senasis.',
    unconfirmed: 'Dar nepatvirtinta: atidarykite laišką, išsiųstą šiuo adresu.',
    unchanged: 'Niekas nepasikeitė.',
    notSaved: 'Ryšys nutrūko. Pakeitimai neišsaugoti. Bandykite dar kartą.',
    maybeSaved: 'Ryšys nutrūko. Pakeitimai galbūt jau išsaugoti. Dar kartą paspauskite „Išsaugoti“, kad sužinotumėte.',
    maybeMail:
      'Ryšys nutrūko. Pažiūrėkite, ar naujuoju adresu atėjo laiškas. Jei ne, dar kartą paspauskite „Išsaugoti“.',
    keepNumber: 'Palikti šį numerį',
  },
  account: {
    title: 'Jūsų paskyra',
    bookings: 'Vizitai',
    profile: 'Profilis',
    loyalty: 'Lojalumas',
    password: forms.signIn.password,
  },
};
