// Responsible for: the Arabic texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: requests as verbal nouns ("يُرجى …") which are gender-neutral.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'zero' | 'one' | 'two' | 'few' | 'many'> = {
  tryAgain: 'إعادة المحاولة',
  busy: 'لحظة من فضلك…',
  config: 'لم يكتمل الإعداد هنا بعد. يُرجى التواصل معنا.',
  network: 'انقطع الاتصال. يُرجى التحقق منه وإعادة المحاولة.',
  timeout: 'لم يصل الرد في الوقت المناسب. يُرجى إعادة المحاولة.',
  offline: 'لا يوجد اتصال بالإنترنت. يُرجى الاتصال بالشبكة وإعادة المحاولة.',
  'rate-limited': 'المحاولات كثيرة جدًا. يُرجى إعادة المحاولة بعد \u2068{time}\u2069.',
  unavailable: 'الحجز غير متاح حاليًا. يُرجى إعادة المحاولة لاحقًا.',
  'signed-out': 'تم تسجيل خروجك. يُرجى تسجيل الدخول وإعادة المحاولة.',
  forbidden: 'هذا غير مسموح به هنا. يُرجى التواصل معنا.',
  'verification-required': 'تعذّر التحقق من أنك شخص حقيقي. يُرجى إعادة المحاولة أو الاتصال بنا.',
  'invalid-request': 'لم يُقبل الطلب. يُرجى التحقق من البيانات وإعادة المحاولة.',
  unknown: 'حدث خلل ما. يُرجى إعادة المحاولة.',
};
