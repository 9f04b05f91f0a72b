// Responsible for: the Hungarian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite "Ön"; buttons are nouns of action.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Az Ön adatai',
    name: 'Név',
    email: 'E-mail-cím',
    changeNumber: forms.phone.changeNumber,
    save: 'Mentés',
    signInFirst: 'Jelentkezzen be, hogy lássa és módosítsa adatait.',
    kept: 'Kijelentkezett. Jelentkezzen be újra: amit beírt, megmaradt.',
    'name-required': 'Adja meg a nevét.',
    emailMissing: 'Adja meg e-mail-címét.',
    emailWrong: 'Ellenőrizze az e-mail-címet: ilyennek kell lennie: name@example.com.',
    nameRefused: 'Ezt a nevet nem fogadtuk el. Ellenőrizze, és próbálja újra.',
    emailRefused: 'Ezt az e-mail-címet nem fogadtuk el. Ellenőrizze, vagy adjon meg másikat.',
    saved: 'Adatait mentettük.',
    savedSoon: 'A módosítást elfogadtuk. Eltarthat egy ideig, amíg érvényes lesz.',
    mailSent: 'Majdnem kész: nyissa meg az új e-mail-címére küldött levelet. Addig a régi cím érvényes.',
    unconfirmed: 'Még nincs megerősítve: nyissa meg az erre a címre küldött levelet.',
    unchanged: 'Semmi sem változott.',
    notSaved: 'Megszakadt a kapcsolat. A módosításokat nem mentettük. Próbálja újra.',
    maybeSaved:
      'Megszakadt a kapcsolat. Lehet, hogy a módosításokat már mentettük. Nyomja meg újra a „Mentés” gombot, hogy megtudja.',
    maybeMail:
      'Megszakadt a kapcsolat. Nézze meg, jött-e levél az új címére. Ha nem, nyomja meg újra a „Mentés” gombot.',
    keepNumber: 'Ez a szám maradjon',
  },
  account: {
    title: 'Az Ön fiókja',
    bookings: 'Foglalások',
    profile: 'Profil',
    loyalty: 'Hűségprogram',
    password: forms.signIn.password,
  },
};
