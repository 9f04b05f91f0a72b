// Responsible for: the Slovak texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Skúsiť znova',
  busy: 'Moment…',
  config: 'Tu ešte nie je všetko nastavené. Obráťte sa, prosím, na nás.',
  network: 'Spojenie sa prerušilo. Skontrolujte ho a skúste to znova.',
  timeout: 'Odpoveď neprišla včas. Skúste to znova.',
  offline: 'Ste offline. Pripojte sa na internet a skúste to znova.',
  'rate-limited': 'Priveľa pokusov. Skúste to znova o {time} min.',
  unavailable: 'Rezervácie teraz nie sú dostupné. Skúste to neskôr.',
  'signed-out': 'Ste odhlásení. Prihláste sa a skúste to znova.',
  forbidden: 'Toto tu nie je povolené. Obráťte sa, prosím, na nás.',
  'verification-required': 'Nepodarilo sa overiť, že ste človek. Skúste to znova alebo zavolajte nám.',
  'invalid-request': 'Údaje neboli prijaté. Skontrolujte ich a skúste to znova.',
  unknown: 'Niečo sa nepodarilo. Skúste to znova.',
};
