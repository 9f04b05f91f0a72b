// Responsible for: the Czech texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Zkusit znovu',
  busy: 'Okamžik…',
  config: 'Tady ještě není vše nastaveno. Kontaktujte nás prosím.',
  network: 'Spojení se přerušilo. Zkontrolujte ho a zkuste to znovu.',
  timeout: 'Odpověď nedorazila včas. Zkuste to znovu.',
  offline: 'Jste offline. Připojte se k internetu a zkuste to znovu.',
  'rate-limited': 'Příliš mnoho pokusů. Zkuste to znovu za {time}.',
  unavailable: 'Rezervace teď nejsou dostupné. Zkuste to později.',
  'signed-out': 'Jste odhlášeni. Přihlaste se a zkuste to znovu.',
  forbidden: 'To tu není povoleno. Kontaktujte nás prosím.',
  'verification-required': 'Nepodařilo se ověřit, že jste člověk. Zkuste to znovu nebo zavolejte nám.',
  'invalid-request': 'Údaje nebyly přijaty. Zkontrolujte je a zkuste to znovu.',
  unknown: 'Něco se nepovedlo. Zkuste to znovu.',
};
