// Responsible for: the Italian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: "Lei".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Carte fedeltà',
    memberships: 'Abbonamenti',
    giftCards: 'Carte regalo',
    card: 'Carta fedeltà',
    membership: 'Abbonamento',
    giftCard: 'Carta regalo',
    number: 'Numero',
    numberEnding: 'Numero che termina con {number}',
    balance: 'Saldo',
    amountOf: '{amount} su {total}',
    points: 'Punti',
    visits: 'Visite',
    visitsLeft: 'Visite rimaste',
    unlimited: 'Illimitato',
    validUntil: 'Valido fino al',
    frozen: 'Sospeso',
    signInToSee: 'Acceda per vedere le sue carte e i suoi abbonamenti.',
    empty: 'Ancora nessuna carta e nessun abbonamento.',
    loading: 'Caricamento delle sue carte e dei suoi abbonamenti…',
    loaded: 'Carte e abbonamenti: {count}',
    cardsFailed: 'Non abbiamo potuto caricare le sue carte fedeltà.',
    membershipsFailed: 'Non abbiamo potuto caricare i suoi abbonamenti.',
    giftCardsFailed: 'Non abbiamo potuto caricare le sue carte regalo.',
  },
};
