// Responsible for: the Russian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "вы".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Как прошёл ваш визит?',
    rating: 'Ваша оценка',
    ratingHint: '1 — плохо, 5 — отлично.',
    ratingMissing: 'Выберите оценку от 1 до 5.',
    text: 'Ваш отзыв',
    optional: 'Можно оставить пустым.',
    send: 'Отправить отзыв',
    sent: 'Спасибо. Ваш отзыв отправлен.',
    submitted: 'Отзыв об этом визите уже оставлен.',
    checking: 'Связь прервалась. Проверяем, отправлен ли ваш отзыв…',
    notSent: 'Связь прервалась. Ваш отзыв не отправлен. Можно попробовать ещё раз.',
    notKnown: 'Не удалось проверить, отправлен ли ваш отзыв.',
    checkAgain: 'Проверить ещё раз',
    rated: '{rating} из 5',
    tip: 'Оставить чаевые',
    privacy: 'Политика конфиденциальности',
    terms: 'Условия',
    'not-found': 'Не удалось найти этот визит. Проверьте ссылку или свяжитесь с нами.',
  },
};
