// Responsible for: the Hebrew texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the plural ("הזינו") and nouns on buttons ("שליחת קוד"), which are gender-neutral.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'two'> = {
  tryAgain: 'ניסיון חוזר',
  busy: 'רק רגע…',
  config: 'זה עדיין לא הוגדר. אנא פנו אלינו.',
  network: 'החיבור נותק. בדקו אותו ונסו שוב.',
  timeout: 'לא התקבלה תשובה בזמן. נסו שוב.',
  offline: 'אין חיבור לאינטרנט. התחברו לאינטרנט ונסו שוב.',
  'rate-limited': 'היו יותר מדי ניסיונות. נסו שוב בעוד \u2068{time}\u2069.',
  unavailable: 'קביעת תורים אינה זמינה כרגע. נסו שוב מאוחר יותר.',
  'signed-out': 'אתם לא מחוברים לחשבון. התחברו ונסו שוב.',
  forbidden: 'הפעולה הזו אינה מותרת כאן. אנא פנו אלינו.',
  'verification-required': 'לא הצלחנו לוודא שמדובר באדם אמיתי. נסו שוב או התקשרו אלינו.',
  'invalid-request': 'הפרטים לא התקבלו. בדקו אותם ונסו שוב.',
  unknown: 'משהו השתבש. נסו שוב.',
};
