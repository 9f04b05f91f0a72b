// Responsible for: the Spanish texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: "usted".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Tarjetas de fidelidad',
    memberships: 'Bonos',
    giftCards: 'Tarjetas regalo',
    card: 'Tarjeta de fidelidad',
    membership: 'Bono',
    giftCard: 'Tarjeta regalo',
    number: 'Número',
    numberEnding: 'Número terminado en {number}',
    balance: 'Saldo',
    amountOf: '{amount} de {total}',
    points: 'Puntos',
    visits: 'Visitas',
    visitsLeft: 'Visitas restantes',
    unlimited: 'Ilimitado',
    validUntil: 'Válido hasta',
    frozen: 'Congelado',
    signInToSee: 'Inicie sesión para ver sus tarjetas y bonos.',
    empty: 'Aún no hay tarjetas ni bonos.',
    loading: 'Cargando sus tarjetas y bonos…',
    loaded: 'Tarjetas y bonos: {count}',
    cardsFailed: 'No pudimos cargar sus tarjetas de fidelidad.',
    membershipsFailed: 'No pudimos cargar sus bonos.',
    giftCardsFailed: 'No pudimos cargar sus tarjetas regalo.',
  },
};
