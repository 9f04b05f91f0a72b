// Responsible for: the Estonian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "teie"; buttons in the imperative.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Püsikliendikaardid',
    memberships: 'Hooajakaardid',
    giftCards: 'Kinkekaardid',
    card: 'Püsikliendikaart',
    membership: 'Hooajakaart',
    giftCard: 'Kinkekaart',
    number: 'Kaardi number',
    numberEnding: 'Number lõpeb numbritega {number}',
    balance: 'Jääk',
    amountOf: '{amount} / {total}',
    points: 'Punktid',
    visits: 'Külastused',
    visitsLeft: 'Külastusi järel',
    unlimited: 'Piiramatu',
    validUntil: 'Kehtib kuni',
    frozen: 'Peatatud',
    signInToSee: 'Oma kaartide nägemiseks logige sisse.',
    empty: 'Kaarte veel ei ole.',
    loading: 'Laadime teie kaarte…',
    loaded: 'Kaarte: {count}',
    cardsFailed: 'Me ei saanud teie püsikliendikaarte laadida.',
    membershipsFailed: 'Me ei saanud teie hooajakaarte laadida.',
    giftCardsFailed: 'Me ei saanud teie kinkekaarte laadida.',
  },
};
