// Responsible for: the Armenian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite «դուք».
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Հավատարմության քարտեր',
    memberships: 'Աբոնեմենտներ',
    giftCards: 'Նվեր քարտեր',
    card: 'Հավատարմության քարտ',
    membership: 'Աբոնեմենտ',
    giftCard: 'Նվեր քարտ',
    number: 'Համար',
    numberEnding: 'Համարի վերջը՝ {number}',
    balance: 'Մնացորդ',
    amountOf: '{amount}՝ {total}-ից',
    points: 'Միավորներ',
    visits: 'Այցեր',
    visitsLeft: 'Մնացած այցեր',
    unlimited: 'Անսահմանափակ',
    validUntil: 'Վավեր է մինչև',
    frozen: 'Սառեցված',
    signInToSee: 'Ձեր քարտերն ու աբոնեմենտները տեսնելու համար մուտք գործեք։',
    empty: 'Դեռ քարտեր և աբոնեմենտներ չկան։',
    loading: 'Ձեր քարտերն ու աբոնեմենտները բեռնվում են…',
    loaded: 'Քարտեր և աբոնեմենտներ՝ {count}',
    cardsFailed: 'Չկարողացանք բեռնել ձեր հավատարմության քարտերը։',
    membershipsFailed: 'Չկարողացանք բեռնել ձեր աբոնեմենտները։',
    giftCardsFailed: 'Չկարողացանք բեռնել ձեր նվեր քարտերը։',
  },
};
