// Responsible for: the Azerbaijani texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite “siz”; buttons in the short form, as usual there.
import type {WordsOf} from '../../messages.js';
import {names} from '../../names/az.js';
import {standIn} from '../../intl-fallback.js';

standIn('az', names);

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Yenidən cəhd et',
  busy: 'Bir saniyə…',
  config: 'Bu hələ qurulmayıb. Zəhmət olmasa, bizimlə əlaqə saxlayın.',
  network: 'Bağlantı kəsildi. Onu yoxlayın və yenidən cəhd edin.',
  timeout: 'Cavab vaxtında gəlmədi. Yenidən cəhd edin.',
  offline: 'İnternetə qoşulu deyilsiniz. Qoşulun və yenidən cəhd edin.',
  'rate-limited': 'Həddindən çox cəhd olub. {time} sonra yenidən cəhd edin.',
  unavailable: 'Hazırda rezervasiya etmək mümkün deyil. Daha sonra yenidən cəhd edin.',
  'signed-out': 'Hesabınızdan çıxmısınız. Daxil olun və yenidən cəhd edin.',
  forbidden: 'Buna burada icazə verilmir. Zəhmət olmasa, bizimlə əlaqə saxlayın.',
  'verification-required': 'İnsan olduğunuzu yoxlaya bilmədik. Yenidən cəhd edin və ya bizə zəng edin.',
  'invalid-request': 'Məlumatlar qəbul edilmədi. Onları yoxlayın və yenidən cəhd edin.',
  unknown: 'Nəsə alınmadı. Yenidən cəhd edin.',
};
