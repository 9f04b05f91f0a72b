// Responsible for: the Slovak texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: a small "vy"; buttons in the infinitive.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Vernostné karty',
    memberships: 'Permanentky',
    giftCards: 'Darčekové karty',
    card: 'Vernostná karta',
    membership: 'Permanentka',
    giftCard: 'Darčeková karta',
    number: 'Číslo',
    numberEnding: 'Číslo sa končí na {number}',
    balance: 'Zostatok',
    amountOf: '{amount} z {total}',
    points: 'Body',
    visits: 'Návštevy',
    visitsLeft: 'Zostávajúce návštevy',
    unlimited: 'Neobmedzene',
    validUntil: 'Platí do',
    frozen: 'Pozastavené',
    signInToSee: 'Prihláste sa a uvidíte svoje karty a permanentky.',
    empty: 'Zatiaľ žiadne karty ani permanentky.',
    loading: 'Načítavame vaše karty a permanentky…',
    loaded: 'Karty a permanentky: {count}',
    cardsFailed: 'Vaše vernostné karty sa nepodarilo načítať.',
    membershipsFailed: 'Vaše permanentky sa nepodarilo načítať.',
    giftCardsFailed: 'Vaše darčekové karty sa nepodarilo načítať.',
  },
};
