// Responsible for: the Mongolian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite «та»; buttons in the verbal noun.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Таны үйлчлүүлэлт ямар байсан бэ?',
    rating: 'Таны үнэлгээ',
    ratingHint: '1 муу, 5 маш сайн.',
    ratingMissing: '1-ээс 5 хүртэл үнэлгээ сонгоно уу.',
    text: 'Таны сэтгэгдэл',
    optional: 'Хоосон үлдээж болно.',
    send: 'Сэтгэгдэл илгээх',
    sent: 'Баярлалаа. Таны сэтгэгдлийг илгээлээ.',
    submitted: 'Энэ үйлчлүүлэлтийг аль хэдийн үнэлсэн байна.',
    checking: 'Холболт тасарлаа. Таны сэтгэгдлийг илгээсэн эсэхийг шалгаж байна…',
    notSent: 'Холболт тасарлаа. Таны сэтгэгдэл илгээгдсэнгүй. Дахин оролдож болно.',
    notKnown: 'Таны сэтгэгдлийг илгээсэн эсэхийг шалгаж чадсангүй.',
    checkAgain: 'Дахин шалгах',
    rated: '5-аас {rating}',
    tip: 'Шагнал мөнгө үлдээх',
    privacy: 'Нууцлалын бодлого',
    terms: 'Үйлчилгээний нөхцөл',
    'not-found': 'Энэ үйлчлүүлэлтийг олж чадсангүй. Холбоосоо шалгах эсвэл бидэнтэй холбогдоно уу.',
  },
};
