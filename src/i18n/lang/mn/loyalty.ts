// Responsible for: the Mongolian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite «та»; buttons in the verbal noun.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Үнэнч хэрэглэгчийн картууд',
    memberships: 'Эрхийн бичгүүд',
    giftCards: 'Бэлгийн картууд',
    card: 'Үнэнч хэрэглэгчийн карт',
    membership: 'Эрхийн бичиг',
    giftCard: 'Бэлгийн карт',
    number: 'Дугаар',
    numberEnding: 'Дугаарын төгсгөл: {number}',
    balance: 'Үлдэгдэл',
    amountOf: '{total}-аас {amount}',
    points: 'Оноо',
    visits: 'Ирсэн тоо',
    visitsLeft: 'Үлдсэн удаа',
    unlimited: 'Хязгааргүй',
    validUntil: 'Хүчинтэй хугацаа',
    frozen: 'Түр зогсоосон',
    signInToSee: 'Картуудаа харахын тулд нэвтэрнэ үү.',
    empty: 'Карт хараахан алга.',
    loading: 'Таны картуудыг ачаалж байна…',
    loaded: 'Картын тоо: {count}',
    cardsFailed: 'Таны үнэнч хэрэглэгчийн картыг ачаалж чадсангүй.',
    membershipsFailed: 'Таны эрхийн бичгийг ачаалж чадсангүй.',
    giftCardsFailed: 'Таны бэлгийн картыг ачаалж чадсангүй.',
  },
};
