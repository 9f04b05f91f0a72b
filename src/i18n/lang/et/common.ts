// Responsible for: the Estonian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "teie"; buttons in the imperative.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Proovi uuesti',
  busy: 'Üks hetk…',
  config: 'See ei ole veel seadistatud. Palun võtke meiega ühendust.',
  network: 'Ühendus katkes. Kontrollige seda ja proovige uuesti.',
  timeout: 'Vastus ei tulnud õigel ajal. Proovige uuesti.',
  offline: 'Internetiühendus puudub. Looge ühendus ja proovige uuesti.',
  'rate-limited': 'Liiga palju katseid. Proovige uuesti {time} pärast.',
  unavailable: 'Broneerimine ei ole praegu võimalik. Proovige hiljem uuesti.',
  'signed-out': 'Te ei ole sisse logitud. Logige sisse ja proovige uuesti.',
  forbidden: 'See ei ole siin lubatud. Palun võtke meiega ühendust.',
  'verification-required': 'Me ei saanud kontrollida, kas olete inimene. Proovige uuesti või helistage meile.',
  'invalid-request': 'Andmeid ei võetud vastu. Kontrollige neid ja proovige uuesti.',
  unknown: 'Midagi läks valesti. Proovige uuesti.',
};
