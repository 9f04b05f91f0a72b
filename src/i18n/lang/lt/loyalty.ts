// Responsible for: the Lithuanian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "jūs"; buttons in the infinitive.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Lojalumo kortelės',
    memberships: 'Abonementai',
    giftCards: 'Dovanų kortelės',
    card: 'Lojalumo kortelė',
    membership: 'Abonementas',
    giftCard: 'Dovanų kortelė',
    number: 'Numeris',
    numberEnding: 'Numerio pabaiga: {number}',
    balance: 'Likutis',
    amountOf: '{amount} iš {total}',
    points: 'Taškai',
    visits: 'Vizitai',
    visitsLeft: 'Liko vizitų',
    unlimited: 'Neribotai',
    validUntil: 'Galioja iki',
    frozen: 'Sustabdytas',
    signInToSee: 'Prisijunkite, kad matytumėte savo korteles ir abonementus.',
    empty: 'Kortelių ir abonementų dar nėra.',
    loading: 'Įkeliame jūsų korteles ir abonementus…',
    loaded: 'Kortelės ir abonementai: {count}',
    cardsFailed: 'Nepavyko įkelti jūsų lojalumo kortelių.',
    membershipsFailed: 'Nepavyko įkelti jūsų abonementų.',
    giftCardsFailed: 'Nepavyko įkelti jūsų dovanų kortelių.',
  },
};
