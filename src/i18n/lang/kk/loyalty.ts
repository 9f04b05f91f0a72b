// Responsible for: the Kazakh texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite «сіз».
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Адалдық карталары',
    memberships: 'Абонементтер',
    giftCards: 'Сыйлық карталары',
    card: 'Адалдық картасы',
    membership: 'Абонемент',
    giftCard: 'Сыйлық картасы',
    number: 'Нөмір',
    numberEnding: 'Нөмірдің соңы: {number}',
    balance: 'Теңгерім',
    amountOf: '{total} сомадан {amount}',
    points: 'Ұпайлар',
    visits: 'Сапарлар',
    visitsLeft: 'Қалған сапарлар',
    unlimited: 'Шектеусіз',
    validUntil: 'Жарамдылық мерзімі',
    frozen: 'Тоқтатылған',
    signInToSee: 'Карталарыңыз бен абонементтеріңізді көру үшін аккаунтқа кіріңіз.',
    empty: 'Әзірге карталар мен абонементтер жоқ.',
    loading: 'Карталарыңыз бен абонементтеріңіз жүктелуде…',
    loaded: 'Карталар мен абонементтер: {count}',
    cardsFailed: 'Адалдық карталарыңызды жүктей алмадық.',
    membershipsFailed: 'Абонементтеріңізді жүктей алмадық.',
    giftCardsFailed: 'Сыйлық карталарыңызды жүктей алмадық.',
  },
};
