// Responsible for: the Hebrew texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the plural ("הזינו") and nouns on buttons ("שליחת קוד"), which are gender-neutral.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'כרטיסי מועדון',
    memberships: 'מנויים',
    giftCards: 'כרטיסי מתנה',
    card: 'כרטיס מועדון',
    membership: 'מנוי',
    giftCard: 'כרטיס מתנה',
    number: 'מספר',
    numberEnding: 'מספר שמסתיים ב-\u2068{number}\u2069',
    balance: 'יתרה',
    amountOf: '\u2068{amount}\u2069 מתוך \u2068{total}\u2069',
    points: 'נקודות',
    visits: 'ביקורים',
    visitsLeft: 'ביקורים שנותרו',
    unlimited: 'ללא הגבלה',
    validUntil: 'בתוקף עד',
    frozen: 'מוקפא',
    signInToSee: 'התחברו כדי לראות את הכרטיסים והמנויים שלכם.',
    empty: 'עדיין אין כרטיסים או מנויים.',
    loading: 'טוענים את הכרטיסים והמנויים שלכם…',
    loaded: 'כרטיסים ומנויים: {count}',
    cardsFailed: 'לא הצלחנו לטעון את כרטיסי המועדון שלכם.',
    membershipsFailed: 'לא הצלחנו לטעון את המנויים שלכם.',
    giftCardsFailed: 'לא הצלחנו לטעון את כרטיסי המתנה שלכם.',
  },
};
