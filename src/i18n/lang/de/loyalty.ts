// Responsible for: the German texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite "Sie".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Kundenkarten',
    memberships: 'Abonnements',
    giftCards: 'Gutscheine',
    card: 'Kundenkarte',
    membership: 'Abonnement',
    giftCard: 'Gutschein',
    number: 'Nummer',
    numberEnding: 'Nummer endet auf {number}',
    balance: 'Guthaben',
    amountOf: '{amount} von {total}',
    points: 'Punkte',
    visits: 'Besuche',
    visitsLeft: 'Verbleibende Besuche',
    unlimited: 'Unbegrenzt',
    validUntil: 'Gültig bis',
    frozen: 'Pausiert',
    signInToSee: 'Melden Sie sich an, um Ihre Karten und Abonnements zu sehen.',
    empty: 'Noch keine Karten oder Abonnements.',
    loading: 'Ihre Karten und Abonnements werden geladen …',
    loaded: 'Karten und Abonnements: {count}',
    cardsFailed: 'Wir konnten Ihre Kundenkarten nicht laden.',
    membershipsFailed: 'Wir konnten Ihre Abonnements nicht laden.',
    giftCardsFailed: 'Wir konnten Ihre Gutscheine nicht laden.',
  },
};
