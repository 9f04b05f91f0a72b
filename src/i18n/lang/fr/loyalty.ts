// Responsible for: the French texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: "vous".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Cartes de fidélité',
    memberships: 'Abonnements',
    giftCards: 'Cartes cadeaux',
    card: 'Carte de fidélité',
    membership: 'Abonnement',
    giftCard: 'Carte cadeau',
    number: 'Numéro',
    numberEnding: 'Numéro se terminant par {number}',
    balance: 'Solde',
    amountOf: '{amount} sur {total}',
    points: 'Nombre de points',
    visits: 'Visites effectuées',
    visitsLeft: 'Visites restantes',
    unlimited: 'Illimité',
    validUntil: 'Valable jusqu’au',
    frozen: 'Suspendu',
    signInToSee: 'Connectez-vous pour voir vos cartes et abonnements.',
    empty: 'Aucune carte ni abonnement pour l’instant.',
    loading: 'Chargement de vos cartes et abonnements…',
    loaded: 'Cartes et abonnements : {count}',
    cardsFailed: 'Nous n’avons pas pu charger vos cartes de fidélité.',
    membershipsFailed: 'Nous n’avons pas pu charger vos abonnements.',
    giftCardsFailed: 'Nous n’avons pas pu charger vos cartes cadeaux.',
  },
};
