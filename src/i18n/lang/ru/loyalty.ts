// Responsible for: the Russian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "вы".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Карты лояльности',
    memberships: 'Абонементы',
    giftCards: 'Подарочные сертификаты',
    card: 'Карта лояльности',
    membership: 'Абонемент',
    giftCard: 'Подарочный сертификат',
    number: 'Номер',
    numberEnding: 'Номер заканчивается на {number}',
    balance: 'Баланс',
    amountOf: '{amount} из {total}',
    points: 'Баллы',
    visits: 'Визиты',
    visitsLeft: 'Осталось визитов',
    unlimited: 'Без ограничений',
    validUntil: 'Действует до',
    frozen: 'Заморожен',
    signInToSee: 'Войдите, чтобы увидеть свои карты и абонементы.',
    empty: 'Карт и абонементов пока нет.',
    loading: 'Загружаем ваши карты и абонементы…',
    loaded: 'Карты и абонементы: {count}',
    cardsFailed: 'Не удалось загрузить ваши карты лояльности.',
    membershipsFailed: 'Не удалось загрузить ваши абонементы.',
    giftCardsFailed: 'Не удалось загрузить ваши подарочные сертификаты.',
  },
};
