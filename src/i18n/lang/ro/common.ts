// Responsible for: the Romanian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite plural.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few'> = {
  tryAgain: 'Încercați din nou',
  busy: 'Un moment…',
  config: 'Aici încă nu este configurat. Vă rugăm să ne contactați.',
  network: 'Conexiunea s-a întrerupt. Verificați-o și încercați din nou.',
  timeout: 'Răspunsul nu a venit la timp. Încercați din nou.',
  offline: 'Sunteți offline. Conectați-vă la internet și încercați din nou.',
  'rate-limited': 'Prea multe încercări. Încercați din nou peste {time}.',
  unavailable: 'Programările nu sunt disponibile acum. Încercați mai târziu.',
  'signed-out': 'Nu mai sunteți conectat. Conectați-vă și încercați din nou.',
  forbidden: 'Aici nu este permis. Vă rugăm să ne contactați.',
  'verification-required': 'Nu am putut verifica dacă sunteți o persoană. Încercați din nou sau sunați-ne.',
  'invalid-request': 'Nu a fost acceptat. Verificați și încercați din nou.',
  unknown: 'Ceva nu a mers bine. Încercați din nou.',
};
