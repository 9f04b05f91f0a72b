// Responsible for: the Italian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: "Lei".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'I suoi dati',
    name: 'Nome',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Salva',
    signInFirst: 'Acceda per vedere e modificare i suoi dati.',
    kept: 'La sessione è terminata. Acceda di nuovo: ciò che ha inserito è conservato.',
    'name-required': 'Inserisca il nome.',
    emailMissing: 'Inserisca l’e-mail.',
    emailWrong: 'Controlli l’e-mail: deve essere del tipo name@example.com.',
    nameRefused: 'Questo nome non è stato accettato. Lo controlli e riprovi.',
    emailRefused: 'Questa e-mail non è stata accettata. La controlli o ne inserisca un’altra.',
    saved: 'I suoi dati sono stati salvati.',
    savedSoon: 'La modifica è stata accettata. Può volerci un momento prima che valga.',
    mailSent: 'Quasi fatto: apra il messaggio inviato alla nuova e-mail. Fino ad allora vale quella vecchia.',
    unconfirmed: 'Non ancora confermata: apra il messaggio inviato a questo indirizzo.',
    unchanged: 'Non è cambiato nulla.',
    notSaved: 'La connessione si è interrotta. Le modifiche non sono state salvate. Riprovi.',
    maybeSaved:
      'La connessione si è interrotta. Forse le modifiche sono già salvate. Prema di nuovo «Salva» per saperlo.',
    maybeMail:
      'La connessione si è interrotta. Guardi se arriva un messaggio al nuovo indirizzo. Se non arriva, prema di nuovo «Salva».',
    keepNumber: 'Mantieni questo numero',
  },
  account: {
    title: 'Il suo account',
    bookings: 'Appuntamenti',
    profile: 'Profilo',
    loyalty: 'Fedeltà',
    password: forms.signIn.password,
  },
};
