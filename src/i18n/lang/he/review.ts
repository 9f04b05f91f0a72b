// Responsible for: the Hebrew texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the plural ("הזינו") and nouns on buttons ("שליחת קוד"), which are gender-neutral.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'איך היה הביקור שלכם?',
    rating: 'הדירוג שלכם',
    ratingHint: '1 גרוע, 5 מצוין.',
    ratingMissing: 'בחרו דירוג מ-1 עד 5.',
    text: 'הביקורת שלכם',
    optional: 'אפשר להשאיר ריק.',
    send: 'שליחת הביקורת',
    sent: 'תודה. הביקורת שלכם נשלחה.',
    submitted: 'כבר נכתבה ביקורת על הביקור הזה.',
    checking: 'החיבור נותק. בודקים אם הביקורת שלכם נשלחה…',
    notSent: 'החיבור נותק. הביקורת שלכם לא נשלחה. אפשר לנסות שוב.',
    notKnown: 'לא הצלחנו לוודא אם הביקורת שלכם נשלחה.',
    checkAgain: 'בדיקה חוזרת',
    rated: '\u2068{rating}\u2069 מתוך 5',
    tip: 'השארת טיפ',
    privacy: 'מדיניות הפרטיות',
    terms: 'התנאים',
    'not-found': 'לא הצלחנו למצוא את הביקור הזה. בדקו את הקישור או פנו אלינו.',
  },
};
