// Responsible for: the Georgian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite „თქვენ“.
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'თქვენი მონაცემები',
    name: 'სახელი',
    email: 'ელფოსტა',
    changeNumber: forms.phone.changeNumber,
    save: 'შენახვა',
    signInFirst: 'თქვენი მონაცემების სანახავად და შესაცვლელად შედით ანგარიშში.',
    kept: 'თქვენ გამოსული ხართ. შედით ხელახლა: რაც შეიყვანეთ, შენახულია.',
    'name-required': 'შეიყვანეთ თქვენი სახელი.',
    emailMissing: 'შეიყვანეთ თქვენი ელფოსტა.',
    emailWrong: 'შეამოწმეთ ელფოსტა: უნდა გამოიყურებოდეს ასე: name@example.com.',
    nameRefused: 'ეს სახელი არ მიიღეს. შეამოწმეთ და სცადეთ ხელახლა.',
    emailRefused: 'ეს ელფოსტა არ მიიღეს. შეამოწმეთ ან შეიყვანეთ სხვა.',
    saved: 'თქვენი მონაცემები შენახულია.',
    savedSoon: 'ცვლილება მიღებულია. შეიძლება ცოტა დრო დასჭირდეს, სანამ ამოქმედდება.',
    mailSent: 'თითქმის მზადაა: გახსენით წერილი, რომელიც ახალ ელფოსტაზე გაიგზავნა. მანამდე ძველი მოქმედებს.',
    unconfirmed: 'ჯერ არ არის დადასტურებული: გახსენით ამ მისამართზე გაგზავნილი წერილი.',
    unchanged: 'არაფერი შეცვლილა.',
    notSaved: 'კავშირი გაწყდა. ცვლილებები არ შენახულა. სცადეთ ხელახლა.',
    maybeSaved: 'კავშირი გაწყდა. შესაძლოა, ცვლილებები უკვე შენახულია. გასაგებად კიდევ ერთხელ დააჭირეთ „შენახვას“.',
    maybeMail: 'კავშირი გაწყდა. ნახეთ, მოვიდა თუ არა წერილი ახალ მისამართზე. თუ არა, კიდევ ერთხელ დააჭირეთ „შენახვას“.',
    keepNumber: 'ამ ნომრის დატოვება',
  },
  account: {
    title: 'თქვენი ანგარიში',
    bookings: 'ჯავშნები',
    profile: 'პროფილი',
    loyalty: 'ბონუსები',
    password: forms.signIn.password,
  },
};
