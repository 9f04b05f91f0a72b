// Responsible for: the Hebrew texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the plural ("הזינו") and nouns on buttons ("שליחת קוד"), which are gender-neutral.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'הפרטים שלכם',
    name: 'שם',
    email: 'אימייל',
    changeNumber: forms.phone.changeNumber,
    save: 'שמירה',
    signInFirst: 'התחברו כדי לראות ולשנות את הפרטים שלכם.',
    kept: 'אתם מנותקים. התחברו שוב: מה שהזנתם נשמר.',
    'name-required': 'הזינו את שמכם.',
    emailMissing: 'הזינו את האימייל שלכם.',
    emailWrong: 'בדקו את האימייל. הוא אמור להיראות כך: name@example.com.',
    nameRefused: 'השם הזה לא התקבל. בדקו אותו ונסו שוב.',
    emailRefused: 'האימייל הזה לא התקבל. בדקו אותו או הזינו אימייל אחר.',
    saved: 'הפרטים שלכם נשמרו.',
    savedSoon: 'השינוי התקבל. ייתכן שיחלוף זמן מה עד שייכנס לתוקף.',
    mailSent: 'כמעט סיימנו: פתחו את ההודעה שנשלחה לאימייל החדש. עד אז הישן בתוקף.',
    unconfirmed: 'עדיין לא אושר: פתחו את ההודעה שנשלחה לכתובת הזו.',
    unchanged: 'דבר לא השתנה.',
    notSaved: 'החיבור נותק. השינויים לא נשמרו. נסו שוב.',
    maybeSaved: 'החיבור נותק. ייתכן שהשינויים כבר נשמרו. לחצו שוב על „שמירה” כדי לבדוק.',
    maybeMail: 'החיבור נותק. בדקו אם הגיעה הודעה לכתובת החדשה. אם לא, לחצו שוב על „שמירה”.',
    keepNumber: 'להשאיר את המספר הזה',
  },
  account: {
    title: 'החשבון שלכם',
    bookings: 'תורים',
    profile: 'פרופיל',
    loyalty: 'מועדון לקוחות',
    password: forms.signIn.password,
  },
};
