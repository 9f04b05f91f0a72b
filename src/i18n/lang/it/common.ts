// Responsible for: the Italian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: "Lei".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'many'> = {
  tryAgain: 'Riprova',
  busy: 'Un momento…',
  config: 'Non è ancora configurato. Ci contatti.',
  network: 'La connessione si è interrotta. La controlli e riprovi.',
  timeout: 'Nessuna risposta in tempo. Riprovi.',
  offline: 'È offline. Si colleghi a internet e riprovi.',
  'rate-limited': 'Troppi tentativi. Riprovi tra {time}.',
  unavailable: 'La prenotazione non è disponibile al momento. Riprovi più tardi.',
  'signed-out': 'Ha effettuato l’uscita. Acceda e riprovi.',
  forbidden: 'Qui non è consentito. Ci contatti.',
  'verification-required': 'Non abbiamo potuto verificare che sia una persona. Riprovi o ci chiami.',
  'invalid-request': 'Non è stato accettato. Controlli e riprovi.',
  unknown: 'Qualcosa non ha funzionato. Riprovi.',
};
