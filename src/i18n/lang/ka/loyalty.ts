// Responsible for: the Georgian texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: the polite „თქვენ“.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'ლოიალობის ბარათები',
    memberships: 'აბონემენტები',
    giftCards: 'სასაჩუქრე ბარათები',
    card: 'ლოიალობის ბარათი',
    membership: 'აბონემენტი',
    giftCard: 'სასაჩუქრე ბარათი',
    number: 'ნომერი',
    numberEnding: 'ნომრის დასასრული: {number}',
    balance: 'ნაშთი',
    amountOf: '{total}-დან {amount}',
    points: 'ქულები',
    visits: 'ვიზიტები',
    visitsLeft: 'დარჩენილი ვიზიტები',
    unlimited: 'ულიმიტო',
    validUntil: 'ძალაშია თარიღამდე',
    frozen: 'შეჩერებულია',
    signInToSee: 'თქვენი ბარათებისა და აბონემენტების სანახავად შედით ანგარიშში.',
    empty: 'ბარათები და აბონემენტები ჯერ არ არის.',
    loading: 'თქვენი ბარათები და აბონემენტები იტვირთება…',
    loaded: 'ბარათები და აბონემენტები: {count}',
    cardsFailed: 'თქვენი ლოიალობის ბარათები ვერ ჩაიტვირთა.',
    membershipsFailed: 'თქვენი აბონემენტები ვერ ჩაიტვირთა.',
    giftCardsFailed: 'თქვენი სასაჩუქრე ბარათები ვერ ჩაიტვირთა.',
  },
};
