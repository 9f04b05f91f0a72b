// Responsible for: the Georgian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite „თქვენ“.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'როგორი იყო თქვენი ვიზიტი?',
    rating: 'თქვენი ქულა',
    ratingHint: '1 ცუდია, 5 შესანიშნავია.',
    ratingMissing: 'აირჩიეთ ქულა 1-დან 5-მდე.',
    text: 'თქვენი შეფასება',
    optional: 'შეგიძლიათ ცარიელი დატოვოთ.',
    send: 'შეფასების გაგზავნა',
    sent: 'გმადლობთ. თქვენი შეფასება გაიგზავნა.',
    submitted: 'ეს ვიზიტი უკვე შეფასებულია.',
    checking: 'კავშირი გაწყდა. ვამოწმებთ, გაიგზავნა თუ არა თქვენი შეფასება…',
    notSent: 'კავშირი გაწყდა. თქვენი შეფასება არ გაიგზავნა. შეგიძლიათ კიდევ სცადოთ.',
    notKnown: 'ვერ შევამოწმეთ, გაიგზავნა თუ არა თქვენი შეფასება.',
    checkAgain: 'ხელახლა შემოწმება',
    rated: '5-დან {rating}',
    tip: 'თანხის დატოვება საჩუქრად',
    privacy: 'კონფიდენციალურობის პოლიტიკა',
    terms: 'გამოყენების პირობები',
    'not-found': 'ეს ვიზიტი ვერ ვიპოვეთ. შეამოწმეთ ბმული ან დაგვიკავშირდით.',
  },
};
