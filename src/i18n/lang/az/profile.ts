// Responsible for: the Azerbaijani texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite “siz”; buttons in the short form, as usual there.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Məlumatlarınız',
    name: 'Ad',
    email: 'E-poçt',
    changeNumber: forms.phone.changeNumber,
    save: 'Yadda saxla',
    signInFirst: 'Məlumatlarınızı görmək və dəyişmək üçün daxil olun.',
    kept: 'Hesabdan çıxmısınız. Yenidən daxil olun: yazdıqlarınız qalıb.',
    'name-required': 'Adınızı daxil edin.',
    emailMissing: 'E-poçtunuzu daxil edin.',
    emailWrong: 'E-poçtu yoxlayın: o, name@example.com kimi olmalıdır.',
    nameRefused: 'Bu ad qəbul edilmədi. Onu yoxlayın və yenidən cəhd edin.',
    emailRefused: 'Bu e-poçt qəbul edilmədi. Onu yoxlayın və ya başqasını yazın.',
    saved: 'Məlumatlarınız yadda saxlanıldı.',
    savedSoon: 'Dəyişiklik qəbul edildi. Qüvvəyə minməsi bir az vaxt apara bilər.',
    mailSent: 'Az qaldı: yeni e-poçtunuza göndərilən məktubu açın. O vaxta qədər köhnəsi qüvvədədir.',
    unconfirmed: 'Hələ təsdiqlənməyib: bu ünvana göndərilən məktubu açın.',
    unchanged: 'Heç nə dəyişməyib.',
    notSaved: 'Bağlantı kəsildi. Dəyişiklikləriniz yadda saxlanılmadı. Yenidən cəhd edin.',
    maybeSaved:
      'Bağlantı kəsildi. Dəyişiklikləriniz artıq yadda saxlanılmış ola bilər. Bilmək üçün “Yadda saxla” düyməsini yenidən basın.',
    maybeMail:
      'Bağlantı kəsildi. Yeni ünvanınıza məktub gəlib-gəlmədiyinə baxın. Gəlməyibsə, “Yadda saxla” düyməsini yenidən basın.',
    keepNumber: 'Bu nömrəni saxla',
  },
  account: {
    title: 'Hesabınız',
    bookings: 'Rezervasiyalar',
    profile: 'Profil',
    loyalty: 'Bonuslar',
    password: forms.signIn.password,
  },
};
