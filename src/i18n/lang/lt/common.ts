// Responsible for: the Lithuanian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "jūs"; buttons in the infinitive.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Bandyti dar kartą',
  busy: 'Akimirką…',
  config: 'Čia dar ne viskas nustatyta. Kreipkitės į mus.',
  network: 'Ryšys nutrūko. Patikrinkite jį ir bandykite dar kartą.',
  timeout: 'Laiku nesulaukėme atsakymo. Bandykite dar kartą.',
  offline: 'Nėra interneto ryšio. Prisijunkite prie interneto ir bandykite dar kartą.',
  'rate-limited': 'Per daug bandymų. Bandykite dar kartą po {time}.',
  unavailable: 'Registracija šiuo metu neveikia. Bandykite vėliau.',
  'signed-out': 'Esate atsijungę. Prisijunkite ir bandykite dar kartą.',
  forbidden: 'Čia tai neleidžiama. Kreipkitės į mus.',
  'verification-required': 'Nepavyko patikrinti, ar esate žmogus. Bandykite dar kartą arba paskambinkite mums.',
  'invalid-request': 'Duomenys nepriimti. Patikrinkite juos ir bandykite dar kartą.',
  unknown: 'Kažkas nepavyko. Bandykite dar kartą.',
};
