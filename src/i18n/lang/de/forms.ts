// Responsible for: the German texts of phone, sign-in and password. Not for: texts that all elements share (common.ts).
// Style: the polite "Sie".
import type {FormWords} from '../../messages.js';
import {common} from './common.js';

export const words: FormWords<'one'> = {
  common,
  phone: {
    title: 'Telefonnummer bestätigen',
    hint: 'Wir senden Ihnen einen Code per SMS.',
    number: 'Telefonnummer',
    country: 'Land',
    sendCode: 'Code senden',
    codeTitle: 'Code eingeben',
    codeSent: 'Wir haben einen Code an {phone} gesendet.',
    changeNumber: 'Nummer ändern',
    code: 'Code aus der SMS',
    confirm: 'Bestätigen',
    sendAgain: 'Erneut senden',
    sendAgainIn: 'Erneut senden in {time}',
    haveCode: 'Ich habe einen Code',
    codeFormat: 'Der Code hat 4 bis 8 Ziffern.',
    sendUnknown: 'Die Verbindung ist abgebrochen, aber eine SMS ist vielleicht unterwegs. Warten Sie eine Minute.',
    'invalid-phone': 'Prüfen Sie die Telefonnummer und die Ländervorwahl.',
    'wrong-code': 'Dieser Code stimmt nicht. Sehen Sie in der neuesten SMS nach.',
    'blocked-client': 'Diese Nummer kann hier nicht verwendet werden. Bitte rufen Sie uns an.',
    moved: 'Ihr Konto verwendet jetzt {phone}.',
    signedIn: 'Sie sind angemeldet.',
    notKept:
      'Sie waren angemeldet, aber dieser Browser hat das nicht gespeichert. Erlauben Sie Cookies und versuchen Sie es erneut, oder rufen Sie uns an.',
    codeTaken: 'Der Code wird bei der Buchung geprüft.',
  },
  signIn: {
    login: 'Telefonnummer oder E-Mail',
    password: 'Passwort',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    usePassword: 'Mit Passwort anmelden',
    useSms: 'Mit SMS-Code anmelden',
    signedInAs: 'Angemeldet als {name}',
    loginMissing: 'Geben Sie Ihre Telefonnummer oder E-Mail ein.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    loginWrong: 'Zugangsdaten und Passwort passen nicht zusammen. Prüfen Sie beides.',
  },
  password: {
    current: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    repeat: 'Neues Passwort wiederholen',
    change: 'Passwort ändern',
    ruleLength: 'Mindestens {count} Zeichen',
    ruleDifferent: 'Nicht Ihr aktuelles Passwort',
    ruleMet: 'erfüllt',
    ruleUnmet: 'noch nicht',
    currentMissing: 'Geben Sie Ihr aktuelles Passwort ein.',
    tooShort: 'Verwenden Sie mindestens {count} Zeichen.',
    sameAsOld: 'Das ist Ihr aktuelles Passwort. Wählen Sie ein anderes.',
    repeatWrong: 'Die neuen Passwörter stimmen nicht überein. Wiederholen Sie das neue Passwort.',
    'wrong-password': 'Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und versuchen Sie es erneut.',
    changed: 'Ihr Passwort ist geändert.',
    changedElsewhere:
      'Die Verbindung ist abgebrochen. Melden Sie sich mit dem neuen Passwort an. Geht das nicht, nehmen Sie das alte.',
    maybeChanged:
      'Die Verbindung ist abgebrochen. Vielleicht ist Ihr Passwort schon geändert. Drücken Sie noch einmal auf „Passwort ändern“, um es zu erfahren.',
    notChanged: 'Die Verbindung ist abgebrochen. Ihr Passwort ist noch das alte. Versuchen Sie es erneut.',
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
  },
};
