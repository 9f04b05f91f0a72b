// Responsible for: the German texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite "Sie".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Ihre Angaben',
    name: 'Name',
    email: 'E-Mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Speichern',
    signInFirst: 'Melden Sie sich an, um Ihre Angaben zu sehen und zu ändern.',
    kept: 'Sie sind abgemeldet. Melden Sie sich wieder an: Ihre Eingaben bleiben erhalten.',
    'name-required': 'Geben Sie Ihren Namen ein.',
    emailMissing: 'Geben Sie Ihre E-Mail ein.',
    emailWrong: 'Prüfen Sie die E-Mail. Sie sollte so aussehen: name@example.com.',
    nameRefused: 'Dieser Name wurde nicht angenommen. Prüfen Sie ihn und versuchen Sie es erneut.',
    emailRefused: 'Diese E-Mail wurde nicht angenommen. Prüfen Sie sie oder geben Sie eine andere ein.',
    saved: 'Ihre Angaben sind gespeichert.',
    savedSoon: 'Ihre Änderung wurde angenommen. Es kann einen Moment dauern, bis sie gilt.',
    mailSent: 'Fast fertig: Öffnen Sie die Nachricht, die an Ihre neue E-Mail gesendet wurde. Bis dahin gilt die alte.',
    unconfirmed: 'Noch nicht bestätigt: Öffnen Sie die Nachricht, die an diese E-Mail gesendet wurde.',
    unchanged: 'Es wurde nichts geändert.',
    notSaved: 'Die Verbindung ist abgebrochen. Ihre Änderungen wurden nicht gespeichert. Versuchen Sie es erneut.',
    maybeSaved:
      'Die Verbindung ist abgebrochen. Vielleicht sind Ihre Änderungen schon gespeichert. Drücken Sie noch einmal auf „Speichern“, um es zu erfahren.',
    maybeMail:
      'Die Verbindung ist abgebrochen. Sehen Sie nach, ob an Ihre neue E-Mail eine Nachricht kommt. Wenn nicht, drücken Sie noch einmal auf „Speichern“.',
    keepNumber: 'Diese Nummer behalten',
  },
  account: {
    title: 'Ihr Konto',
    bookings: 'Termine',
    profile: 'Profil',
    loyalty: 'Treue',
    password: forms.signIn.password,
  },
};
