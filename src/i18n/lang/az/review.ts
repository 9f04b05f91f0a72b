// Responsible for: the Azerbaijani texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite “siz”; buttons in the short form, as usual there.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Ziyarətiniz necə keçdi?',
    rating: 'Qiymətiniz',
    ratingHint: '1 zəif, 5 əla deməkdir.',
    ratingMissing: '1-dən 5-dək qiymət seçin.',
    text: 'Rəyiniz',
    optional: 'Boş saxlamaq olar.',
    send: 'Rəyi göndər',
    sent: 'Təşəkkür edirik. Rəyiniz göndərildi.',
    submitted: 'Bu ziyarət artıq qiymətləndirilib.',
    checking: 'Bağlantı kəsildi. Rəyinizin göndərilib-göndərilmədiyini yoxlayırıq…',
    notSent: 'Bağlantı kəsildi. Rəyiniz göndərilmədi. Yenidən cəhd edə bilərsiniz.',
    notKnown: 'Rəyinizin göndərilib-göndərilmədiyini yoxlaya bilmədik.',
    checkAgain: 'Yenidən yoxla',
    rated: '5 üzərindən {rating}',
    tip: 'Bəxşiş ver',
    privacy: 'Məxfilik siyasəti',
    terms: 'Şərtlər',
    'not-found': 'Bu ziyarəti tapa bilmədik. Keçidi yoxlayın və ya bizimlə əlaqə saxlayın.',
  },
};
