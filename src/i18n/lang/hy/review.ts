// Responsible for: the Armenian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite «դուք».
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Ինչպե՞ս անցավ ձեր այցը։',
    rating: 'Ձեր գնահատականը',
    ratingHint: '1՝ վատ, 5՝ գերազանց։',
    ratingMissing: 'Ընտրեք գնահատական 1-ից 5։',
    text: 'Ձեր կարծիքը',
    optional: 'Կարող եք դատարկ թողնել։',
    send: 'Ուղարկել կարծիքը',
    sent: 'Շնորհակալություն։ Ձեր կարծիքն ուղարկված է։',
    submitted: 'Այս այցն արդեն գնահատված է։',
    checking: 'Կապն ընդհատվեց։ Ստուգում ենք՝ արդյոք ձեր կարծիքն ուղարկվել է…',
    notSent: 'Կապն ընդհատվեց։ Ձեր կարծիքը չի ուղարկվել։ Կարող եք կրկին փորձել։',
    notKnown: 'Չկարողացանք ստուգել՝ արդյոք ձեր կարծիքն ուղարկվել է։',
    checkAgain: 'Կրկին ստուգել',
    rated: '{rating}՝ 5-ից',
    tip: 'Թողնել թեյավճար',
    privacy: 'Գաղտնիության քաղաքականություն',
    terms: 'Օգտագործման պայմաններ',
    'not-found': 'Այս այցը գտնել չհաջողվեց։ Ստուգեք հղումը կամ կապվեք մեզ հետ։',
  },
};
