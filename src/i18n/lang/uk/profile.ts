// Responsible for: the Ukrainian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "ви".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Ваші дані',
    name: 'Ім’я',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Зберегти',
    signInFirst: 'Увійдіть, щоб побачити та змінити свої дані.',
    kept: 'Ви вийшли з акаунта. Увійдіть знову: те, що ви ввели, збереглося.',
    'name-required': 'Введіть ім’я.',
    emailMissing: 'Введіть e-mail.',
    emailWrong: 'Перевірте e-mail: він має виглядати так: name@example.com.',
    nameRefused: 'Це ім’я не прийнято. Перевірте його та спробуйте ще раз.',
    emailRefused: 'Цей e-mail не прийнято. Перевірте його або введіть інший.',
    saved: 'Ваші дані збережено.',
    savedSoon: 'Зміну прийнято. Вона почне діяти за деякий час.',
    mailSent: 'Майже готово: відкрийте лист, надісланий на новий e-mail. До того діє попередній.',
    unconfirmed: 'Ще не підтверджено: відкрийте лист, надісланий на цю адресу.',
    unchanged: 'Нічого не змінилося.',
    notSaved: 'З’єднання перервалося. Зміни не збережено. Спробуйте ще раз.',
    maybeSaved: 'З’єднання перервалося. Можливо, зміни вже збережено. Натисніть «Зберегти» ще раз, щоб дізнатися.',
    maybeMail:
      'З’єднання перервалося. Перевірте, чи надійшов лист на нову адресу. Якщо ні, натисніть «Зберегти» ще раз.',
    keepNumber: 'Залишити цей номер',
  },
  account: {
    title: 'Ваш акаунт',
    bookings: 'Записи',
    profile: 'Профіль',
    loyalty: 'Бонуси',
    password: forms.signIn.password,
  },
};
