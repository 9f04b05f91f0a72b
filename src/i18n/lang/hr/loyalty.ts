// Responsible for: the Croatian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "vi"; buttons in the imperative.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Kartice vjernosti',
    memberships: 'Pretplate',
    giftCards: 'Poklon-kartice',
    card: 'Kartica vjernosti',
    membership: 'Pretplata',
    giftCard: 'Poklon-kartica',
    number: 'Broj',
    numberEnding: 'Broj završava s {number}',
    balance: 'Stanje',
    amountOf: '{amount} od {total}',
    points: 'Bodovi',
    visits: 'Posjeti',
    visitsLeft: 'Preostali posjeti',
    unlimited: 'Neograničeno',
    validUntil: 'Vrijedi do',
    frozen: 'Zamrznuto',
    signInToSee: 'Prijavite se da biste vidjeli svoje kartice i pretplate.',
    empty: 'Još nema kartica ni pretplata.',
    loading: 'Učitavamo vaše kartice i pretplate…',
    loaded: 'Kartice i pretplate: {count}',
    cardsFailed: 'Nismo uspjeli učitati vaše kartice vjernosti.',
    membershipsFailed: 'Nismo uspjeli učitati vaše pretplate.',
    giftCardsFailed: 'Nismo uspjeli učitati vaše poklon-kartice.',
  },
};
