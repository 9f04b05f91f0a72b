// Responsible for: the Azerbaijani texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite “siz”; buttons in the short form, as usual there.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Loyallıq kartları',
    memberships: 'Abunəliklər',
    giftCards: 'Hədiyyə kartları',
    card: 'Loyallıq kartı',
    membership: 'Abunəlik',
    giftCard: 'Hədiyyə kartı',
    number: 'Nömrə',
    numberEnding: 'Nömrənin sonu: {number}',
    balance: 'Balans',
    amountOf: '{total} məbləğdən {amount}',
    points: 'Xallar',
    visits: 'Ziyarətlər',
    visitsLeft: 'Qalan ziyarətlər',
    unlimited: 'Limitsiz',
    validUntil: 'Bitmə tarixi',
    frozen: 'Dondurulub',
    signInToSee: 'Kartlarınızı və abunəliklərinizi görmək üçün daxil olun.',
    empty: 'Hələ kart və abunəlik yoxdur.',
    loading: 'Kartlarınız və abunəlikləriniz yüklənir…',
    loaded: 'Kartlar və abunəliklər: {count}',
    cardsFailed: 'Loyallıq kartlarınızı yükləyə bilmədik.',
    membershipsFailed: 'Abunəliklərinizi yükləyə bilmədik.',
    giftCardsFailed: 'Hədiyyə kartlarınızı yükləyə bilmədik.',
  },
};
