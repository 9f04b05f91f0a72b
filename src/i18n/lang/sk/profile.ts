// Responsible for: the Slovak texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vaše údaje',
    name: 'Meno',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Uložiť',
    signInFirst: 'Prihláste sa, aby ste videli a mohli zmeniť svoje údaje.',
    kept: 'Ste odhlásení. Prihláste sa znova: čo ste zadali, zostalo zachované.',
    'name-required': 'Zadajte meno.',
    emailMissing: 'Zadajte e-mail.',
    emailWrong: 'Skontrolujte e-mail: mal by vyzerať ako name@example.com.',
    nameRefused: 'Toto meno nebolo prijaté. Skontrolujte ho a skúste to znova.',
    emailRefused: 'Tento e-mail nebol prijatý. Skontrolujte ho alebo zadajte iný.',
    saved: 'Vaše údaje sú uložené.',
    savedSoon: 'Zmena bola prijatá. Môže chvíľu trvať, kým začne platiť.',
    mailSent: 'Takmer hotovo: otvorte správu, ktorá prišla na nový e-mail. Dovtedy platí starý.',
    unconfirmed: 'Zatiaľ nepotvrdené: otvorte správu, ktorá prišla na túto adresu.',
    unchanged: 'Nič sa nezmenilo.',
    notSaved: 'Spojenie sa prerušilo. Zmeny sa neuložili. Skúste to znova.',
    maybeSaved: 'Spojenie sa prerušilo. Zmeny už možno sú uložené. Stlačte znova „Uložiť“ a zistíte to.',
    maybeMail: 'Spojenie sa prerušilo. Pozrite sa, či na novú adresu prišla správa. Ak nie, stlačte znova „Uložiť“.',
    keepNumber: 'Ponechať toto číslo',
  },
  account: {
    title: 'Váš účet',
    bookings: 'Rezervácie',
    profile: 'Profil',
    loyalty: 'Vernosť',
    password: forms.signIn.password,
  },
};
