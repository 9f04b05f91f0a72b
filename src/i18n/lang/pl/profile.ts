// Responsible for: the Polish texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: "ty" as its booking forms have it, without gendered forms.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Twoje dane',
    name: 'Imię i nazwisko',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Zapisz',
    signInFirst: 'Zaloguj się, aby zobaczyć i zmienić swoje dane.',
    kept: 'Sesja się skończyła. Zaloguj się ponownie: wpisane dane są zachowane.',
    'name-required': 'Wpisz imię i nazwisko.',
    emailMissing: 'Wpisz e-mail.',
    emailWrong: 'Sprawdź e-mail: powinien wyglądać tak: name@example.com.',
    nameRefused: 'To imię i nazwisko nie zostało przyjęte. Sprawdź je i spróbuj ponownie.',
    emailRefused: 'Ten e-mail nie został przyjęty. Sprawdź go albo wpisz inny.',
    saved: 'Twoje dane są zapisane.',
    savedSoon: 'Zmiana została przyjęta. Może minąć chwila, zanim zacznie obowiązywać.',
    mailSent: 'Prawie gotowe: otwórz wiadomość wysłaną na nowy e-mail. Do tego czasu obowiązuje stary.',
    unconfirmed: 'Jeszcze niepotwierdzony: otwórz wiadomość wysłaną na ten adres.',
    unchanged: 'Nic się nie zmieniło.',
    notSaved: 'Utracono połączenie. Zmiany nie zostały zapisane. Spróbuj ponownie.',
    maybeSaved: 'Utracono połączenie. Zmiany mogą być już zapisane. Naciśnij „Zapisz” jeszcze raz, aby się dowiedzieć.',
    maybeMail:
      'Utracono połączenie. Sprawdź, czy na nowy adres przyszła wiadomość. Jeśli nie, naciśnij „Zapisz” jeszcze raz.',
    keepNumber: 'Zachowaj ten numer',
  },
  account: {
    title: 'Twoje konto',
    bookings: 'Wizyty',
    profile: 'Profil',
    loyalty: 'Lojalność',
    password: forms.signIn.password,
  },
};
