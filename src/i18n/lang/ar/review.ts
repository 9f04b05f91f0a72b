// Responsible for: the Arabic texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: requests as verbal nouns ("يُرجى …") which are gender-neutral.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'كيف كانت زيارتك؟',
    rating: 'تقييمك',
    ratingHint: '1 ضعيف، و5 ممتاز.',
    ratingMissing: 'يُرجى اختيار تقييم من 1 إلى 5.',
    text: 'رأيك',
    optional: 'يمكن ترك هذا الحقل فارغًا.',
    send: 'إرسال التقييم',
    sent: 'شكرًا لك. تم إرسال تقييمك.',
    submitted: 'تم تقييم هذه الزيارة من قبل.',
    checking: 'انقطع الاتصال. جارٍ التحقق مما إذا كان تقييمك قد أُرسل…',
    notSent: 'انقطع الاتصال. لم يتم إرسال تقييمك. يمكنك المحاولة مرة أخرى.',
    notKnown: 'لم نتمكن من التأكد مما إذا كان تقييمك قد أُرسل.',
    checkAgain: 'التحقق مرة أخرى',
    rated: '\u2068{rating}\u2069 من 5',
    tip: 'ترك إكرامية',
    privacy: 'سياسة الخصوصية',
    terms: 'الشروط',
    'not-found': 'لم نتمكن من العثور على هذه الزيارة. يُرجى التحقق من الرابط أو التواصل معنا.',
  },
};
