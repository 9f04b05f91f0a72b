// Responsible for: the Serbian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: In Latin letters, with a small "vi"; buttons in the imperative.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few'> = {
  tryAgain: 'Pokušaj ponovo',
  busy: 'Samo trenutak…',
  config: 'Ovo još nije podešeno. Molimo vas da nam se obratite.',
  network: 'Veza je prekinuta. Proverite je i pokušajte ponovo.',
  timeout: 'Odgovor nije stigao na vreme. Pokušajte ponovo.',
  offline: 'Niste na internetu. Povežite se i pokušajte ponovo.',
  'rate-limited': 'Previše pokušaja. Pokušajte ponovo za {time}.',
  unavailable: 'Zakazivanje trenutno nije dostupno. Pokušajte kasnije.',
  'signed-out': 'Odjavljeni ste. Prijavite se i pokušajte ponovo.',
  forbidden: 'Ovo ovde nije dozvoljeno. Molimo vas da nam se obratite.',
  'verification-required': 'Nismo mogli da proverimo da ste čovek. Pokušajte ponovo ili pozovite nas.',
  'invalid-request': 'Podaci nisu prihvaćeni. Proverite ih i pokušajte ponovo.',
  unknown: 'Nešto nije uspelo. Pokušajte ponovo.',
};
