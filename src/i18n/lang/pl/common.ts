// Responsible for: the Polish texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: "ty" as its booking forms have it, without gendered forms.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Spróbuj ponownie',
  busy: 'Chwileczkę…',
  config: 'Nie wszystko jest tu jeszcze skonfigurowane. Skontaktuj się z nami.',
  network: 'Utracono połączenie. Sprawdź je i spróbuj ponownie.',
  timeout: 'Odpowiedź nie nadeszła na czas. Spróbuj ponownie.',
  offline: 'Brak połączenia z internetem. Połącz się i spróbuj ponownie.',
  'rate-limited': 'Zbyt wiele prób. Spróbuj ponownie za {time}.',
  unavailable: 'Rezerwacja wizyt jest teraz niedostępna. Spróbuj później.',
  'signed-out': 'Wylogowano. Zaloguj się i spróbuj ponownie.',
  forbidden: 'To nie jest tu dozwolone. Skontaktuj się z nami.',
  'verification-required': 'Nie udało się sprawdzić, czy jesteś człowiekiem. Spróbuj ponownie lub zadzwoń do nas.',
  'invalid-request': 'Dane nie zostały przyjęte. Sprawdź je i spróbuj ponownie.',
  unknown: 'Coś poszło nie tak. Spróbuj ponownie.',
};
