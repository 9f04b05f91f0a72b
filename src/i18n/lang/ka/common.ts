// Responsible for: the Georgian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite „თქვენ“.
import type {WordsOf} from '../../messages.js';
import {names} from '../../names/ka.js';
import {standIn} from '../../intl-fallback.js';

standIn('ka', names);

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'ხელახლა ცდა',
  busy: 'ერთი წამით…',
  config: 'ეს ჯერ არ არის გამართული. გთხოვთ, დაგვიკავშირდეთ.',
  network: 'კავშირი გაწყდა. შეამოწმეთ და სცადეთ ხელახლა.',
  timeout: 'პასუხი დროულად არ მოვიდა. სცადეთ ხელახლა.',
  offline: 'ინტერნეტთან კავშირი არ გაქვთ. დაუკავშირდით ინტერნეტს და სცადეთ ხელახლა.',
  'rate-limited': 'ძალიან ბევრი მცდელობა იყო. სცადეთ ხელახლა {time} წუთში.',
  unavailable: 'დაჯავშნა ამჟამად მიუწვდომელია. სცადეთ მოგვიანებით.',
  'signed-out': 'ანგარიშიდან გამოსული ხართ. შედით და სცადეთ ხელახლა.',
  forbidden: 'ეს აქ დაშვებული არ არის. გთხოვთ, დაგვიკავშირდეთ.',
  'verification-required': 'ვერ შევამოწმეთ, რომ ადამიანი ხართ. სცადეთ ხელახლა ან დაგვირეკეთ.',
  'invalid-request': 'მონაცემები არ იქნა მიღებული. შეამოწმეთ და სცადეთ ხელახლა.',
  unknown: 'წარმოიშვა შეფერხება. სცადეთ ხელახლა.',
};
