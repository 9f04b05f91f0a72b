// Responsible for: the Armenian texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: the polite «դուք».
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Ձեր տվյալները',
    name: 'Անուն',
    email: 'Էլ. փոստ',
    changeNumber: forms.phone.changeNumber,
    save: 'Պահպանել',
    signInFirst: 'Ձեր տվյալները տեսնելու և փոխելու համար մուտք գործեք։',
    kept: 'Դուք դուրս եք եկել հաշվից։ Կրկին մուտք գործեք. ձեր մուտքագրածը պահպանված է։',
    'name-required': 'Մուտքագրեք ձեր անունը։',
    emailMissing: 'Մուտքագրեք ձեր էլ. փոստը։',
    emailWrong: 'Ստուգեք էլ. փոստը. այն պետք է լինի այսպիսին՝ name@example.com։',
    nameRefused: 'Այս անունը չընդունվեց։ Ստուգեք այն և կրկին փորձեք։',
    emailRefused: 'Այս էլ. փոստը չընդունվեց։ Ստուգեք այն կամ մուտքագրեք ուրիշը։',
    saved: 'Ձեր տվյալները պահպանված են։',
    savedSoon: 'Փոփոխությունն ընդունվեց։ Կարող է որոշ ժամանակ պահանջվել, մինչև այն ուժի մեջ մտնի։',
    mailSent: 'Գրեթե պատրաստ է. բացեք նամակը, որն ուղարկվել է ձեր նոր էլ. փոստին։ Մինչ այդ գործում է հինը։',
    unconfirmed: 'Դեռ հաստատված չէ. բացեք այս հասցեին ուղարկված նամակը։',
    unchanged: 'Ոչինչ չի փոխվել։',
    notSaved: 'Կապն ընդհատվեց։ Ձեր փոփոխությունները չպահպանվեցին։ Կրկին փորձեք։',
    maybeSaved:
      'Կապն ընդհատվեց։ Ձեր փոփոխությունները գուցե արդեն պահպանված են։ Իմանալու համար նորից սեղմեք «Պահպանել»։',
    maybeMail: 'Կապն ընդհատվեց։ Տեսեք՝ արդյոք նամակ եկե՞լ է նոր հասցեին։ Եթե ոչ, նորից սեղմեք «Պահպանել»։',
    keepNumber: 'Թողնել այս համարը',
  },
  account: {
    title: 'Ձեր հաշիվը',
    bookings: 'Ամրագրումներ',
    profile: 'Անձնական տվյալներ',
    loyalty: 'Բոնուսներ',
    password: forms.signIn.password,
  },
};
