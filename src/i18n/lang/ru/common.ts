// Responsible for: the Russian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "вы".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Попробовать снова',
  busy: 'Одну минуту…',
  config: 'Здесь ещё не всё настроено. Пожалуйста, обратитесь к нам.',
  network: 'Соединение прервалось. Проверьте его и попробуйте снова.',
  timeout: 'Ответ не пришёл вовремя. Попробуйте снова.',
  offline: 'Нет подключения к интернету. Подключитесь и попробуйте снова.',
  'rate-limited': 'Слишком много попыток. Попробуйте снова через {time}.',
  unavailable: 'Запись сейчас недоступна. Попробуйте позже.',
  'signed-out': 'Вы вышли из аккаунта. Войдите и попробуйте снова.',
  forbidden: 'Здесь это не разрешено. Пожалуйста, обратитесь к нам.',
  'verification-required': 'Не удалось проверить, что вы человек. Попробуйте снова или позвоните нам.',
  'invalid-request': 'Данные не приняты. Проверьте их и попробуйте снова.',
  unknown: 'Что-то пошло не так. Попробуйте снова.',
};
