// Responsible for: the Ukrainian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "ви".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'few' | 'many'> = {
  tryAgain: 'Спробувати ще раз',
  busy: 'Хвилинку…',
  config: 'Тут ще не все налаштовано. Будь ласка, зверніться до нас.',
  network: 'З’єднання перервалося. Перевірте його та спробуйте ще раз.',
  timeout: 'Відповідь не надійшла вчасно. Спробуйте ще раз.',
  offline: 'Немає підключення до інтернету. Підключіться та спробуйте ще раз.',
  'rate-limited': 'Забагато спроб. Спробуйте ще раз через {time}.',
  unavailable: 'Запис зараз недоступний. Спробуйте пізніше.',
  'signed-out': 'Ви вийшли з акаунта. Увійдіть і спробуйте ще раз.',
  forbidden: 'Тут це не дозволено. Будь ласка, зверніться до нас.',
  'verification-required': 'Не вдалося перевірити, що ви людина. Спробуйте ще раз або зателефонуйте нам.',
  'invalid-request': 'Дані не прийнято. Перевірте їх і спробуйте ще раз.',
  unknown: 'Щось пішло не так. Спробуйте ще раз.',
};
