// Responsible for: the Ukrainian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "ви".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Картки лояльності',
    memberships: 'Абонементи',
    giftCards: 'Подарункові сертифікати',
    card: 'Картка лояльності',
    membership: 'Абонемент',
    giftCard: 'Подарунковий сертифікат',
    number: 'Номер',
    numberEnding: 'Номер закінчується на {number}',
    balance: 'Баланс',
    amountOf: '{amount} з {total}',
    points: 'Бали',
    visits: 'Візити',
    visitsLeft: 'Залишилося візитів',
    unlimited: 'Без обмежень',
    validUntil: 'Діє до',
    frozen: 'Заморожено',
    signInToSee: 'Увійдіть, щоб побачити свої картки й абонементи.',
    empty: 'Карток і абонементів поки немає.',
    loading: 'Завантажуємо ваші картки й абонементи…',
    loaded: 'Картки й абонементи: {count}',
    cardsFailed: 'Не вдалося завантажити ваші картки лояльності.',
    membershipsFailed: 'Не вдалося завантажити ваші абонементи.',
    giftCardsFailed: 'Не вдалося завантажити ваші подарункові сертифікати.',
  },
};
