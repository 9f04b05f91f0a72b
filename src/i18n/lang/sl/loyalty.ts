// Responsible for: the Slovenian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "vi"; buttons in the imperative.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Kartice zvestobe',
    memberships: 'Naročnine',
    giftCards: 'Darilne kartice',
    card: 'Kartica zvestobe',
    membership: 'Naročnina',
    giftCard: 'Darilna kartica',
    number: 'Številka',
    numberEnding: 'Številka se konča na {number}',
    balance: 'Stanje',
    amountOf: '{amount} od {total}',
    points: 'Točke',
    visits: 'Obiski',
    visitsLeft: 'Preostali obiski',
    unlimited: 'Neomejeno',
    validUntil: 'Velja do',
    frozen: 'Zamrznjeno',
    signInToSee: 'Prijavite se, da vidite svoje kartice in naročnine.',
    empty: 'Kartic in naročnin še ni.',
    loading: 'Nalagamo vaše kartice in naročnine …',
    loaded: 'Kartice in naročnine: {count}',
    cardsFailed: 'Vaših kartic zvestobe nismo mogli naložiti.',
    membershipsFailed: 'Vaših naročnin nismo mogli naložiti.',
    giftCardsFailed: 'Vaših darilnih kartic nismo mogli naložiti.',
  },
};
