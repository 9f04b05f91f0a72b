// Responsible for: the Ukrainian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "ви".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Як пройшов ваш візит?',
    rating: 'Ваша оцінка',
    ratingHint: '1 — погано, 5 — чудово.',
    ratingMissing: 'Виберіть оцінку від 1 до 5.',
    text: 'Ваш відгук',
    optional: 'Можна залишити порожнім.',
    send: 'Надіслати відгук',
    sent: 'Дякуємо. Ваш відгук надіслано.',
    submitted: 'Відгук про цей візит уже залишено.',
    checking: 'Зв’язок перервався. Перевіряємо, чи надіслано ваш відгук…',
    notSent: 'Зв’язок перервався. Ваш відгук не надіслано. Можна спробувати ще раз.',
    notKnown: 'Не вдалося перевірити, чи надіслано ваш відгук.',
    checkAgain: 'Перевірити ще раз',
    rated: '{rating} з 5',
    tip: 'Залишити чайові',
    privacy: 'Політика конфіденційності',
    terms: 'Умови',
    'not-found': 'Не вдалося знайти цей візит. Перевірте посилання або зв’яжіться з нами.',
  },
};
