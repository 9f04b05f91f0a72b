// Responsible for: the Estonian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "teie"; buttons in the imperative.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Teie andmed',
    name: 'Nimi',
    email: 'E-post',
    changeNumber: forms.phone.changeNumber,
    save: 'Salvesta',
    signInFirst: 'Oma andmete nägemiseks ja muutmiseks logige sisse.',
    kept: 'Olete välja logitud. Logige uuesti sisse: sisestatu on alles.',
    'name-required': 'Sisestage nimi.',
    emailMissing: 'Sisestage e-post.',
    emailWrong: 'Kontrollige e-posti aadressi: see peaks olema kujul name@example.com.',
    nameRefused: 'Seda nime ei võetud vastu. Kontrollige seda ja proovige uuesti.',
    emailRefused: 'Seda e-posti ei võetud vastu. Kontrollige seda või sisestage teine.',
    saved: 'Teie andmed on salvestatud.',
    savedSoon: 'Muudatus on vastu võetud. Kehtima hakkamine võib veidi aega võtta.',
    mailSent: 'Peaaegu valmis: avage kiri, mis saadeti uuele e-postile. Seni kehtib vana.',
    unconfirmed: 'Veel kinnitamata: avage kiri, mis saadeti sellele aadressile.',
    unchanged: 'Midagi ei muutunud.',
    notSaved: 'Ühendus katkes. Muudatusi ei salvestatud. Proovige uuesti.',
    maybeSaved: 'Ühendus katkes. Muudatused võivad olla juba salvestatud. Vajutage teada saamiseks uuesti „Salvesta“.',
    maybeMail: 'Ühendus katkes. Vaadake, kas uuele aadressile tuli kiri. Kui ei, vajutage uuesti „Salvesta“.',
    keepNumber: 'Jäta see number',
  },
  account: {
    title: 'Teie konto',
    bookings: 'Broneeringud',
    profile: 'Profiil',
    loyalty: 'Boonused',
    password: forms.signIn.password,
  },
};
