// Responsible for: the Hungarian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite "Ön"; buttons are nouns of action.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Hűségkártyák',
    memberships: 'Bérletek',
    giftCards: 'Ajándékkártyák',
    card: 'Hűségkártya',
    membership: 'Bérlet',
    giftCard: 'Ajándékkártya',
    number: 'Kártyaszám',
    numberEnding: 'A szám vége: {number}',
    balance: 'Egyenleg',
    amountOf: '{amount} / {total}',
    points: 'Pontok',
    visits: 'Látogatások',
    visitsLeft: 'Hátralévő látogatások',
    unlimited: 'Korlátlan',
    validUntil: 'Érvényes eddig',
    frozen: 'Szüneteltetve',
    signInToSee: 'Jelentkezzen be, hogy lássa kártyáit és bérleteit.',
    empty: 'Még nincs kártya vagy bérlet.',
    loading: 'Kártyák és bérletek betöltése…',
    loaded: 'Kártyák és bérletek: {count}',
    cardsFailed: 'Nem tudtuk betölteni a hűségkártyáit.',
    membershipsFailed: 'Nem tudtuk betölteni a bérleteit.',
    giftCardsFailed: 'Nem tudtuk betölteni az ajándékkártyáit.',
  },
};
