// Responsible for: the Croatian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "vi"; buttons in the imperative.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few'> = {
  tryAgain: 'Pokušaj ponovno',
  busy: 'Samo trenutak…',
  config: 'Ovo još nije postavljeno. Obratite nam se.',
  network: 'Veza je prekinuta. Provjerite je i pokušajte ponovno.',
  timeout: 'Odgovor nije stigao na vrijeme. Pokušajte ponovno.',
  offline: 'Niste povezani s internetom. Povežite se i pokušajte ponovno.',
  'rate-limited': 'Previše pokušaja. Pokušajte ponovno za {time}.',
  unavailable: 'Rezervacije trenutačno nisu dostupne. Pokušajte ponovno kasnije.',
  'signed-out': 'Odjavljeni ste. Prijavite se i pokušajte ponovno.',
  forbidden: 'To ovdje nije dopušteno. Obratite nam se.',
  'verification-required': 'Nismo mogli provjeriti da ste čovjek. Pokušajte ponovno ili nazovite nas.',
  'invalid-request': 'Podaci nisu prihvaćeni. Provjerite ih i pokušajte ponovno.',
  unknown: 'Nešto nije uspjelo. Pokušajte ponovno.',
};
