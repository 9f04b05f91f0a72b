// Responsible for: the Italian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: "Lei".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Loyalty cards',
    memberships: 'Memberships',
    giftCards: 'Gift cards',
    card: 'Loyalty card',
    membership: 'Membership',
    giftCard: 'Gift card',
    number: 'Number',
    numberEnding: 'Number ending in {digits}',
    balance: 'Balance',
    amountOf: '{amount} of {total}',
    points: 'Points',
    visits: 'Visits',
    visitsLeft: 'Visits left',
    unlimited: 'Unlimited',
    validUntil: 'Valid until',
    frozen: 'Frozen',
    signInToSee: 'Sign in to see your cards and memberships.',
    empty: 'No cards or memberships yet.',
    loading: 'Loading your cards and memberships…',
    loaded: 'Cards and memberships: {count}',
    cardsFailed: 'We could not load your loyalty cards.',
    membershipsFailed: 'We could not load your memberships.',
    giftCardsFailed: 'We could not load your gift cards.',
  },
};
