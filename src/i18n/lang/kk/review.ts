// Responsible for: the Kazakh texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite «сіз».
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Сапарыңыз қалай өтті?',
    rating: 'Сіздің бағаңыз',
    ratingHint: '1 — нашар, 5 — өте жақсы.',
    ratingMissing: '1-ден 5-ке дейін баға таңдаңыз.',
    text: 'Сіздің пікіріңіз',
    optional: 'Бос қалдыруға болады.',
    send: 'Пікірді жіберу',
    sent: 'Рақмет. Пікіріңіз жіберілді.',
    submitted: 'Бұл сапарға баға берілген.',
    checking: 'Байланыс үзілді. Пікіріңіздің жіберілгенін тексеріп жатырмыз…',
    notSent: 'Байланыс үзілді. Пікіріңіз жіберілмеді. Қайта көруге болады.',
    notKnown: 'Пікіріңіздің жіберілген-жіберілмегенін тексере алмадық.',
    checkAgain: 'Қайта тексеру',
    rated: '5 балдан {rating}',
    tip: 'Шайлық қалдыру',
    privacy: 'Құпиялық саясаты',
    terms: 'Пайдалану шарттары',
    'not-found': 'Бұл сапарды таба алмадық. Сілтемені тексеріңіз немесе бізге хабарласыңыз.',
  },
};
