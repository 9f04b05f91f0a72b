// Responsible for: the Romanian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite plural.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Datele dumneavoastră',
    name: 'Nume',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Salvați',
    signInFirst: 'Conectați-vă ca să vedeți și să schimbați datele dumneavoastră.',
    kept: 'Sunteți deconectat. Conectați-vă din nou: ce ați introdus s-a păstrat.',
    'name-required': 'Introduceți numele.',
    emailMissing: 'Introduceți e-mailul.',
    emailWrong: 'Verificați e-mailul: ar trebui să arate ca name@example.com.',
    nameRefused: 'Acest nume nu a fost acceptat. Verificați-l și încercați din nou.',
    emailRefused: 'Acest e-mail nu a fost acceptat. Verificați-l sau introduceți altul.',
    saved: 'Datele dumneavoastră sunt salvate.',
    savedSoon: 'Schimbarea a fost acceptată. Poate dura puțin până când se aplică.',
    mailSent: 'Aproape gata: deschideți mesajul trimis la noul e-mail. Până atunci este valabil cel vechi.',
    unconfirmed: 'Încă neconfirmat: deschideți mesajul trimis la această adresă.',
    unchanged: 'Nu s-a schimbat nimic.',
    notSaved: 'Conexiunea s-a întrerupt. Schimbările nu au fost salvate. Încercați din nou.',
    maybeSaved: 'Conexiunea s-a întrerupt. Schimbările pot fi deja salvate. Apăsați din nou „Salvați” ca să aflați.',
    maybeMail:
      'Conexiunea s-a întrerupt. Vedeți dacă la noua adresă a venit un mesaj. Dacă nu, apăsați din nou „Salvați”.',
    keepNumber: 'Păstrați acest număr',
  },
  account: {
    title: 'Contul dumneavoastră',
    bookings: 'Programări',
    profile: 'Profil',
    loyalty: 'Loialitate',
    password: forms.signIn.password,
  },
};
