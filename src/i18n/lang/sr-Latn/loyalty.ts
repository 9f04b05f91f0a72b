// Responsible for: the Serbian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: In Latin letters, with a small "vi"; buttons in the imperative.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Kartice lojalnosti',
    memberships: 'Pretplate',
    giftCards: 'Poklon kartice',
    card: 'Kartica lojalnosti',
    membership: 'Pretplata',
    giftCard: 'Poklon kartica',
    number: 'Broj',
    numberEnding: 'Broj se završava na {number}',
    balance: 'Stanje',
    amountOf: '{amount} od {total}',
    points: 'Poeni',
    visits: 'Posete',
    visitsLeft: 'Preostale posete',
    unlimited: 'Neograničeno',
    validUntil: 'Važi do',
    frozen: 'Zamrznuto',
    signInToSee: 'Prijavite se da biste videli svoje kartice i pretplate.',
    empty: 'Još nema kartica ni pretplata.',
    loading: 'Učitavamo vaše kartice i pretplate…',
    loaded: 'Kartice i pretplate: {count}',
    cardsFailed: 'Nismo uspeli da učitamo vaše kartice lojalnosti.',
    membershipsFailed: 'Nismo uspeli da učitamo vaše pretplate.',
    giftCardsFailed: 'Nismo uspeli da učitamo vaše poklon kartice.',
  },
};
