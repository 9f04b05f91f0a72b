// Responsible for: the Romanian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite plural.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'Carduri de fidelitate',
    memberships: 'Abonamente',
    giftCards: 'Carduri cadou',
    card: 'Card de fidelitate',
    membership: 'Abonament',
    giftCard: 'Card cadou',
    number: 'Număr',
    numberEnding: 'Numărul se termină cu {number}',
    balance: 'Sold',
    amountOf: '{amount} din {total}',
    points: 'Puncte',
    visits: 'Vizite',
    visitsLeft: 'Vizite rămase',
    unlimited: 'Nelimitat',
    validUntil: 'Valabil până la',
    frozen: 'Suspendat',
    signInToSee: 'Conectați-vă ca să vedeți cardurile și abonamentele.',
    empty: 'Încă niciun card și niciun abonament.',
    loading: 'Se încarcă cardurile și abonamentele…',
    loaded: 'Carduri și abonamente: {count}',
    cardsFailed: 'Nu am putut încărca cardurile de fidelitate.',
    membershipsFailed: 'Nu am putut încărca abonamentele.',
    giftCardsFailed: 'Nu am putut încărca cardurile cadou.',
  },
};
