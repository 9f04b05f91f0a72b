// Responsible for: the Italian texts of phone, sign-in and password. Not for: texts that all elements share (common.ts).
// Style: "Lei".
import type {FormWords} from '../../messages.js';
import {common} from './common.js';

export const words: FormWords<'one' | 'many'> = {
  common,
  phone: {
    title: 'Confermi il telefono',
    hint: 'Le inviamo un codice via SMS.',
    number: 'Numero di telefono',
    country: 'Paese',
    sendCode: 'Invia codice',
    codeTitle: 'Inserisca il codice',
    codeSent: 'Abbiamo inviato un codice a {phone}.',
    changeNumber: 'Cambia numero',
    code: 'Codice dell’SMS',
    confirm: 'Conferma',
    sendAgain: 'Invia di nuovo',
    sendAgainIn: 'Invia di nuovo tra {time}',
    haveCode: 'Ho un codice',
    codeFormat: 'Il codice ha da 4 a 8 cifre.',
    sendUnknown: 'La connessione si è interrotta, ma un SMS potrebbe essere in arrivo. Attenda un minuto.',
    'invalid-phone': 'Controlli il numero di telefono e il prefisso.',
    'wrong-code': 'Il codice non è giusto. Guardi l’ultimo SMS.',
    'blocked-client': 'Questo numero non può essere usato qui. Ci chiami.',
    moved: 'Il suo account ora usa {phone}.',
    signedIn: 'Ha effettuato l’accesso.',
    notKept:
      'Ha effettuato l’accesso, ma questo browser non l’ha conservato. Consenta i cookie e riprovi, oppure ci chiami.',
    codeTaken: 'Il codice viene controllato alla prenotazione.',
  },
  signIn: {
    login: 'Telefono o e-mail',
    password: 'Password',
    signIn: 'Accedi',
    signOut: 'Esci',
    usePassword: 'Usa una password',
    useSms: 'Usa un codice SMS',
    signedInAs: 'Accesso come {name}',
    loginMissing: 'Inserisca il telefono o l’e-mail.',
    passwordMissing: 'Inserisca la password.',
    loginWrong: 'Utente e password non corrispondono. Controlli entrambi.',
  },
  password: {
    current: 'Password attuale',
    new: 'Nuova password',
    repeat: 'Ripeta la nuova password',
    change: 'Cambia password',
    ruleLength: '{count} caratteri o più',
    ruleDifferent: 'Diversa da quella attuale',
    ruleMet: 'fatto',
    ruleUnmet: 'non ancora',
    currentMissing: 'Inserisca la password attuale.',
    tooShort: 'Usi almeno {count} caratteri.',
    sameAsOld: 'È la sua password attuale. Ne scelga un’altra.',
    repeatWrong: 'Le nuove password non coincidono. Ripeta la nuova password.',
    'wrong-password': 'Non è la sua password attuale. La controlli e riprovi.',
    changed: 'La sua password è cambiata.',
    changedElsewhere:
      'La connessione si è interrotta. Acceda con la nuova password. Se non funziona, usi quella vecchia.',
    maybeChanged:
      'La connessione si è interrotta. La password potrebbe essere cambiata. Prema di nuovo «Cambia password» per saperlo.',
    notChanged: 'La connessione si è interrotta. La password è ancora quella vecchia. Riprovi.',
    show: 'Mostra password',
    hide: 'Nascondi password',
  },
};
