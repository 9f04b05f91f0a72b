// Responsible for: the Latvian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "jūs", without gendered forms.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Lojalitātes kartes',
    memberships: 'Abonementi',
    giftCards: 'Dāvanu kartes',
    card: 'Lojalitātes karte',
    membership: 'Abonements',
    giftCard: 'Dāvanu karte',
    number: 'Numurs',
    numberEnding: 'Numura beigas: {number}',
    balance: 'Atlikums',
    amountOf: '{amount} no {total}',
    points: 'Punkti',
    visits: 'Apmeklējumi',
    visitsLeft: 'Atlikušie apmeklējumi',
    unlimited: 'Neierobežoti',
    validUntil: 'Derīgs līdz',
    frozen: 'Apturēts',
    signInToSee: 'Ienāciet, lai redzētu savas kartes un abonementus.',
    empty: 'Karšu un abonementu vēl nav.',
    loading: 'Ielādējam jūsu kartes un abonementus…',
    loaded: 'Kartes un abonementi: {count}',
    cardsFailed: 'Neizdevās ielādēt jūsu lojalitātes kartes.',
    membershipsFailed: 'Neizdevās ielādēt jūsu abonementus.',
    giftCardsFailed: 'Neizdevās ielādēt jūsu dāvanu kartes.',
  },
};
