// Responsible for: the Arabic texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: requests as verbal nouns ("يُرجى …") which are gender-neutral.
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: 'بطاقات الولاء',
    memberships: 'الاشتراكات',
    giftCards: 'بطاقات الهدايا',
    card: 'بطاقة ولاء',
    membership: 'اشتراك',
    giftCard: 'بطاقة هدية',
    number: 'الرقم',
    numberEnding: 'رقم ينتهي بـ \u2068{number}\u2069',
    balance: 'الرصيد',
    amountOf: '\u2068{amount}\u2069 من \u2068{total}\u2069',
    points: 'النقاط',
    visits: 'الزيارات',
    visitsLeft: 'الزيارات المتبقية',
    unlimited: 'غير محدود',
    validUntil: 'صالح حتى',
    frozen: 'مجمّد',
    signInToSee: 'يُرجى تسجيل الدخول لعرض بطاقاتك واشتراكاتك.',
    empty: 'لا توجد بطاقات أو اشتراكات بعد.',
    loading: 'جارٍ تحميل بطاقاتك واشتراكاتك…',
    loaded: 'البطاقات والاشتراكات: {count}',
    cardsFailed: 'لم نتمكن من تحميل بطاقات الولاء الخاصة بك.',
    membershipsFailed: 'لم نتمكن من تحميل اشتراكاتك.',
    giftCardsFailed: 'لم نتمكن من تحميل بطاقات الهدايا الخاصة بك.',
  },
};
