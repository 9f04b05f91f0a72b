// Responsible for: the Czech texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Věrnostní karty',
    memberships: 'Permanentky',
    giftCards: 'Dárkové karty',
    card: 'Věrnostní karta',
    membership: 'Permanentka',
    giftCard: 'Dárková karta',
    number: 'Číslo',
    numberEnding: 'Číslo končí na {number}',
    balance: 'Zůstatek',
    amountOf: '{amount} z {total}',
    points: 'Body',
    visits: 'Návštěvy',
    visitsLeft: 'Zbývající návštěvy',
    unlimited: 'Neomezeně',
    validUntil: 'Platí do',
    frozen: 'Pozastaveno',
    signInToSee: 'Přihlaste se a uvidíte své karty a permanentky.',
    empty: 'Zatím žádné karty ani permanentky.',
    loading: 'Načítáme vaše karty a permanentky…',
    loaded: 'Karty a permanentky: {count}',
    cardsFailed: 'Vaše věrnostní karty se nepodařilo načíst.',
    membershipsFailed: 'Vaše permanentky se nepodařilo načíst.',
    giftCardsFailed: 'Vaše dárkové karty se nepodařilo načíst.',
  },
};
