// Responsible for: the Slovenian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: a small "vi"; buttons in the imperative.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Kakšen je bil vaš obisk?',
    rating: 'Vaša ocena',
    ratingHint: '1 je slabo, 5 je odlično.',
    ratingMissing: 'Izberite oceno od 1 do 5.',
    text: 'Vaše mnenje',
    optional: 'Lahko pustite prazno.',
    send: 'Pošlji oceno',
    sent: 'Hvala. Vaša ocena je poslana.',
    submitted: 'Ta obisk je že ocenjen.',
    checking: 'Povezava je bila prekinjena. Preverjamo, ali je vaša ocena poslana …',
    notSent: 'Povezava je bila prekinjena. Vaša ocena ni bila poslana. Lahko poskusite znova.',
    notKnown: 'Nismo mogli preveriti, ali je vaša ocena poslana.',
    checkAgain: 'Preveri znova',
    rated: '{rating} od 5',
    tip: 'Pusti napitnino',
    privacy: 'Pravilnik o zasebnosti',
    terms: 'Pogoji',
    'not-found': 'Tega obiska nismo našli. Preverite povezavo ali se obrnite na nas.',
  },
};
