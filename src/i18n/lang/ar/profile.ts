// Responsible for: the Arabic texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: requests as verbal nouns ("يُرجى …") which are gender-neutral.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'بياناتك',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    changeNumber: forms.phone.changeNumber,
    save: 'حفظ',
    signInFirst: 'يُرجى تسجيل الدخول لعرض بياناتك وتعديلها.',
    kept: 'تم تسجيل خروجك. يُرجى تسجيل الدخول مرة أخرى: ما أدخلته محفوظ.',
    'name-required': 'يُرجى إدخال اسمك.',
    emailMissing: 'يُرجى إدخال بريدك الإلكتروني.',
    emailWrong: 'يُرجى التحقق من البريد الإلكتروني، مثال: name@example.com.',
    nameRefused: 'لم يُقبل هذا الاسم. يُرجى التحقق منه وإعادة المحاولة.',
    emailRefused: 'لم يُقبل هذا البريد الإلكتروني. يُرجى التحقق منه أو إدخال بريد آخر.',
    saved: 'تم حفظ بياناتك.',
    savedSoon: 'تم قبول التعديل. قد يستغرق سريانه بعض الوقت.',
    mailSent: 'بقيت خطوة: يُرجى فتح الرسالة المرسلة إلى بريدك الجديد. حتى ذلك الحين يبقى البريد القديم ساريًا.',
    unconfirmed: 'لم يتم التأكيد بعد: يُرجى فتح الرسالة المرسلة إلى هذا العنوان.',
    unchanged: 'لم يتغيّر شيء.',
    notSaved: 'انقطع الاتصال. لم يتم حفظ التعديلات. يُرجى إعادة المحاولة.',
    maybeSaved: 'انقطع الاتصال. ربما تم حفظ التعديلات بالفعل. يُرجى الضغط على «حفظ» مرة أخرى للتأكد.',
    maybeMail: 'انقطع الاتصال. يُرجى التحقق من وصول رسالة إلى عنوانك الجديد. إذا لم تصل، يُرجى الضغط على «حفظ» مرة أخرى.',
    keepNumber: 'الإبقاء على هذا الرقم',
  },
  account: {
    title: 'حسابك',
    bookings: 'المواعيد',
    profile: 'الملف الشخصي',
    loyalty: 'الولاء',
    password: forms.signIn.password,
  },
};
