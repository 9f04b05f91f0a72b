// Responsible for: the Bulgarian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite "Вие"; buttons in the imperative, as commands to the page.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Карти за лоялност',
    memberships: 'Абонаменти',
    giftCards: 'Подаръчни карти',
    card: 'Карта за лоялност',
    membership: 'Абонамент',
    giftCard: 'Подаръчна карта',
    number: 'Номер',
    numberEnding: 'Номер, завършващ на {number}',
    balance: 'Баланс',
    amountOf: '{amount} от {total}',
    points: 'Точки',
    visits: 'Посещения',
    visitsLeft: 'Оставащи посещения',
    unlimited: 'Без ограничение',
    validUntil: 'Валидност до',
    frozen: 'Замразен',
    signInToSee: 'Влезте, за да видите картите и абонаментите си.',
    empty: 'Още няма карти и абонаменти.',
    loading: 'Зареждаме картите и абонаментите Ви…',
    loaded: 'Карти и абонаменти: {count}',
    cardsFailed: 'Не успяхме да заредим картите Ви за лоялност.',
    membershipsFailed: 'Не успяхме да заредим абонаментите Ви.',
    giftCardsFailed: 'Не успяхме да заредим подаръчните Ви карти.',
  },
};
