// Responsible for: the Bulgarian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite "Вие"; buttons in the imperative, as commands to the page.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Вашите данни',
    name: 'Име',
    email: 'Имейл',
    changeNumber: forms.phone.changeNumber,
    save: 'Запази',
    signInFirst: 'Влезте, за да видите и промените данните си.',
    kept: 'Излезли сте. Влезте отново: въведеното е запазено.',
    'name-required': 'Въведете името си.',
    emailMissing: 'Въведете имейла си.',
    emailWrong: 'Проверете имейла: трябва да изглежда като name@example.com.',
    nameRefused: 'Това име не беше прието. Проверете го и опитайте отново.',
    emailRefused: 'Този имейл не беше приет. Проверете го или въведете друг.',
    saved: 'Данните Ви са запазени.',
    savedSoon: 'Промяната е приета. Може да мине малко време, докато започне да важи.',
    mailSent: 'Почти готово: отворете писмото, изпратено на новия имейл. Дотогава важи старият.',
    unconfirmed: 'Още не е потвърден: отворете писмото, изпратено на този адрес.',
    unchanged: 'Нищо не е променено.',
    notSaved: 'Връзката прекъсна. Промените не са запазени. Опитайте отново.',
    maybeSaved:
      'Връзката прекъсна. Промените може вече да са запазени. Натиснете „Запази“ още веднъж, за да разберете.',
    maybeMail:
      'Връзката прекъсна. Проверете дали на новия адрес е дошло писмо. Ако не е, натиснете „Запази“ още веднъж.',
    keepNumber: 'Остави този номер',
  },
  account: {
    title: 'Вашият профил',
    bookings: 'Резервации',
    profile: 'Данни',
    loyalty: 'Лоялност',
    password: forms.signIn.password,
  },
};
