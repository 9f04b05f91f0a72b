// Responsible for: the Russian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: a small "вы".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Ваши данные',
    name: 'Имя',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Сохранить',
    signInFirst: 'Войдите, чтобы увидеть и изменить свои данные.',
    kept: 'Вы вышли из аккаунта. Войдите снова: то, что вы ввели, сохранилось.',
    'name-required': 'Введите имя.',
    emailMissing: 'Введите e-mail.',
    emailWrong: 'Проверьте e-mail: он должен выглядеть так: name@example.com.',
    nameRefused: 'Это имя не принято. Проверьте его и попробуйте снова.',
    emailRefused: 'Этот e-mail не принят. Проверьте его или введите другой.',
    saved: 'Ваши данные сохранены.',
    savedSoon: 'Изменение принято. Оно начнёт действовать через некоторое время.',
    mailSent: 'Почти готово: откройте письмо, отправленное на новый e-mail. До этого действует прежний.',
    unconfirmed: 'Ещё не подтверждён: откройте письмо, отправленное на этот адрес.',
    unchanged: 'Ничего не изменилось.',
    notSaved: 'Соединение прервалось. Изменения не сохранены. Попробуйте снова.',
    maybeSaved: 'Соединение прервалось. Возможно, изменения уже сохранены. Нажмите «Сохранить» ещё раз, чтобы узнать.',
    maybeMail:
      'Соединение прервалось. Проверьте, пришло ли письмо на новый адрес. Если нет, нажмите «Сохранить» ещё раз.',
    keepNumber: 'Оставить этот номер',
  },
  account: {
    title: 'Ваш аккаунт',
    bookings: 'Записи',
    profile: 'Профиль',
    loyalty: 'Бонусы',
    password: forms.signIn.password,
  },
};
