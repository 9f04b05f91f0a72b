// Responsible for: the Bulgarian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite "Вие"; buttons in the imperative, as commands to the page.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Как мина посещението Ви?',
    rating: 'Вашата оценка',
    ratingHint: '1 е слабо, 5 е отлично.',
    ratingMissing: 'Изберете оценка от 1 до 5.',
    text: 'Вашият отзив',
    optional: 'Може да остане празно.',
    send: 'Изпрати отзива',
    sent: 'Благодарим Ви. Отзивът Ви е изпратен.',
    submitted: 'За това посещение вече има отзив.',
    checking: 'Връзката прекъсна. Проверяваме дали отзивът Ви е изпратен…',
    notSent: 'Връзката прекъсна. Отзивът Ви не е изпратен. Можете да опитате отново.',
    notKnown: 'Не успяхме да проверим дали отзивът Ви е изпратен.',
    checkAgain: 'Провери отново',
    rated: '{rating} от 5',
    tip: 'Остави бакшиш',
    privacy: 'Политика за поверителност',
    terms: 'Условия',
    'not-found': 'Не успяхме да намерим това посещение. Проверете връзката или се свържете с нас.',
  },
};
