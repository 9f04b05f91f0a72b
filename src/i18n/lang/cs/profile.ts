// Responsible for: the Czech texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vaše údaje',
    name: 'Jméno',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Uložit',
    signInFirst: 'Přihlaste se, abyste viděli a mohli změnit své údaje.',
    kept: 'Jste odhlášeni. Přihlaste se znovu: co jste zadali, zůstalo zachováno.',
    'name-required': 'Zadejte jméno.',
    emailMissing: 'Zadejte e-mail.',
    emailWrong: 'Zkontrolujte e-mail: má vypadat jako name@example.com.',
    nameRefused: 'Toto jméno nebylo přijato. Zkontrolujte ho a zkuste to znovu.',
    emailRefused: 'Tento e-mail nebyl přijat. Zkontrolujte ho, nebo zadejte jiný.',
    saved: 'Vaše údaje jsou uložené.',
    savedSoon: 'Změna byla přijata. Může chvíli trvat, než začne platit.',
    mailSent: 'Skoro hotovo: otevřete zprávu, která přišla na nový e-mail. Do té doby platí starý.',
    unconfirmed: 'Zatím nepotvrzeno: otevřete zprávu, která přišla na tuto adresu.',
    unchanged: 'Nic se nezměnilo.',
    notSaved: 'Spojení se přerušilo. Změny se neuložily. Zkuste to znovu.',
    maybeSaved: 'Spojení se přerušilo. Změny už možná jsou uložené. Stiskněte znovu „Uložit“ a zjistíte to.',
    maybeMail:
      'Spojení se přerušilo. Podívejte se, zda na novou adresu přišla zpráva. Pokud ne, stiskněte znovu „Uložit“.',
    keepNumber: 'Ponechat toto číslo',
  },
  account: {
    title: 'Váš účet',
    bookings: 'Rezervace',
    profile: 'Profil',
    loyalty: 'Věrnost',
    password: forms.signIn.password,
  },
};
