// Responsible for: the Hungarian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite "Ön"; buttons are nouns of action.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Újrapróbálás',
  busy: 'Egy pillanat…',
  config: 'Ez még nincs beállítva. Kérjük, forduljon hozzánk.',
  network: 'Megszakadt a kapcsolat. Ellenőrizze, és próbálja újra.',
  timeout: 'Nem érkezett időben válasz. Próbálja újra.',
  offline: 'Nincs internetkapcsolat. Csatlakozzon az internethez, és próbálja újra.',
  'rate-limited': 'Túl sok próbálkozás. Próbálja újra {time} múlva.',
  unavailable: 'A foglalás most nem érhető el. Próbálja újra később.',
  'signed-out': 'Nincs bejelentkezve. Jelentkezzen be, és próbálja újra.',
  forbidden: 'Ez itt nem engedélyezett. Kérjük, forduljon hozzánk.',
  'verification-required': 'Nem tudtuk ellenőrizni, hogy Ön valódi személy-e. Próbálja újra, vagy hívjon fel minket.',
  'invalid-request': 'Az adatokat nem fogadtuk el. Ellenőrizze őket, és próbálja újra.',
  unknown: 'Valami nem sikerült. Próbálja újra.',
};
