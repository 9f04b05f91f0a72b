// Responsible for: the Mongolian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite «та»; buttons in the verbal noun.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Таны мэдээлэл',
    name: 'Нэр',
    email: 'Имэйл',
    changeNumber: forms.phone.changeNumber,
    save: 'Хадгалах',
    signInFirst: 'Мэдээллээ харж, өөрчлөхийн тулд нэвтэрнэ үү.',
    kept: 'Та гарсан байна. Дахин нэвтэрнэ үү: таны оруулсан зүйл хадгалагдсан.',
    'name-required': 'Нэрээ оруулна уу.',
    emailMissing: 'Имэйлээ оруулна уу.',
    emailWrong: 'Имэйлээ шалгана уу. Ийм хэлбэртэй байх ёстой: name@example.com.',
    nameRefused: 'Энэ нэрийг хүлээж авсангүй. Шалгаад дахин оролдоно уу.',
    emailRefused: 'Энэ имэйлийг хүлээж авсангүй. Шалгах эсвэл өөр имэйл оруулна уу.',
    saved: 'Таны мэдээлэл хадгалагдлаа.',
    savedSoon: 'Өөрчлөлтийг хүлээж авлаа. Хүчинтэй болоход бага зэрэг хугацаа орж магадгүй.',
    mailSent: 'Бараг бэлэн: шинэ имэйл рүү тань илгээсэн захидлыг нээнэ үү. Тэр хүртэл хуучин нь хүчинтэй.',
    unconfirmed: 'Хараахан баталгаажаагүй: энэ хаяг руу илгээсэн захидлыг нээнэ үү.',
    unchanged: 'Юу ч өөрчлөгдөөгүй.',
    notSaved: 'Холболт тасарлаа. Таны өөрчлөлт хадгалагдсангүй. Дахин оролдоно уу.',
    maybeSaved:
      'Холболт тасарлаа. Таны өөрчлөлт аль хэдийн хадгалагдсан байж магадгүй. Мэдэхийн тулд «Хадгалах» дээр дахин дарна уу.',
    maybeMail:
      'Холболт тасарлаа. Шинэ хаягт тань захидал ирсэн эсэхийг харна уу. Ирээгүй бол «Хадгалах» дээр дахин дарна уу.',
    keepNumber: 'Энэ дугаарыг үлдээх',
  },
  account: {
    title: 'Таны бүртгэл',
    bookings: 'Захиалга',
    profile: 'Хувийн мэдээлэл',
    loyalty: 'Урамшуулал',
    password: forms.signIn.password,
  },
};
