// Responsible for: the Latvian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "jūs", without gendered forms.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Jūsu dati',
    name: 'Vārds',
    email: 'E-pasts',
    changeNumber: forms.phone.changeNumber,
    save: 'Saglabāt',
    signInFirst: 'Ienāciet, lai redzētu un mainītu savus datus.',
    kept: 'Sesija ir beigusies. Ienāciet vēlreiz: ievadītais ir saglabāts.',
    'name-required': 'Ievadiet vārdu.',
    emailMissing: 'Ievadiet e-pastu.',
    emailWrong: 'Pārbaudiet e-pastu: tam jāizskatās šādi: name@example.com.',
    nameRefused: 'Šis vārds netika pieņemts. Pārbaudiet to un mēģiniet vēlreiz.',
    emailRefused: 'Šis e-pasts netika pieņemts. Pārbaudiet to vai ievadiet citu.',
    saved: 'Jūsu dati ir saglabāti.',
    savedSoon: 'Izmaiņas ir pieņemtas. Var paiet brīdis, līdz tās stājas spēkā.',
    mailSent: 'Gandrīz gatavs: atveriet vēstuli, kas nosūtīta uz jauno e-pastu. Līdz tam ir spēkā vecais.',
    unconfirmed: 'Vēl nav apstiprināts: atveriet vēstuli, kas nosūtīta uz šo adresi.',
    unchanged: 'Nekas nav mainījies.',
    notSaved: 'Savienojums pārtrūka. Izmaiņas netika saglabātas. Mēģiniet vēlreiz.',
    maybeSaved:
      'Savienojums pārtrūka. Izmaiņas, iespējams, jau ir saglabātas. Nospiediet vēlreiz „Saglabāt”, lai uzzinātu.',
    maybeMail:
      'Savienojums pārtrūka. Paskatieties, vai uz jauno adresi ir pienākusi vēstule. Ja nav, nospiediet vēlreiz „Saglabāt”.',
    keepNumber: 'Paturēt šo numuru',
  },
  account: {
    title: 'Jūsu konts',
    bookings: 'Pieraksti',
    profile: 'Profils',
    loyalty: 'Bonusi',
    password: forms.signIn.password,
  },
};
