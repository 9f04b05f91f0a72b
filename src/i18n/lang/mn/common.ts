// Responsible for: the Mongolian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite «та»; buttons in the verbal noun.
import type {WordsOf} from '../../messages.js';
import {names} from '../../names/mn.js';
import {standIn} from '../../intl-fallback.js';

standIn('mn', names);

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Дахин оролдох',
  busy: 'Түр хүлээнэ үү…',
  config: 'Энэ хараахан тохируулагдаагүй байна. Бидэнтэй холбогдоно уу.',
  network: 'Холболт тасарлаа. Холболтоо шалгаад дахин оролдоно уу.',
  timeout: 'Хариу хугацаандаа ирсэнгүй. Дахин оролдоно уу.',
  offline: 'Та интернэтэд холбогдоогүй байна. Холбогдоод дахин оролдоно уу.',
  'rate-limited': 'Хэт олон удаа оролдлоо. Дахин оролдох хүртэл: {time}.',
  unavailable: 'Одоогоор цаг захиалах боломжгүй байна. Дараа дахин оролдоно уу.',
  'signed-out': 'Та бүртгэлээсээ гарсан байна. Нэвтрээд дахин оролдоно уу.',
  forbidden: 'Үүнийг энд зөвшөөрөөгүй. Бидэнтэй холбогдоно уу.',
  'verification-required': 'Таныг хүн мөн эсэхийг шалгаж чадсангүй. Дахин оролдох эсвэл бидэн рүү залгана уу.',
  'invalid-request': 'Мэдээллийг хүлээж авсангүй. Шалгаад дахин оролдоно уу.',
  unknown: 'Саатал гарлаа. Дахин оролдоно уу.',
};
