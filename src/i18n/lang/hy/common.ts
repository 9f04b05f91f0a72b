// Responsible for: the Armenian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite «դուք».
import type {WordsOf} from '../../messages.js';
import {names} from '../../names/hy.js';
import {standIn} from '../../intl-fallback.js';

standIn('hy', names);

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Կրկին փորձել',
  busy: 'Մի պահ…',
  config: 'Սա դեռ կարգավորված չէ։ Խնդրում ենք կապվել մեզ հետ։',
  network: 'Կապն ընդհատվեց։ Ստուգեք այն և կրկին փորձեք։',
  timeout: 'Պատասխանը ժամանակին չեկավ։ Կրկին փորձեք։',
  offline: 'Ինտերնետ կապ չունեք։ Միացեք ինտերնետին և կրկին փորձեք։',
  'rate-limited': 'Փորձերը չափից շատ են։ Կրկին փորձեք {time} րոպեից։',
  unavailable: 'Ամրագրումն այս պահին հասանելի չէ։ Փորձեք ավելի ուշ։',
  'signed-out': 'Դուք դուրս եք եկել հաշվից։ Մուտք գործեք և կրկին փորձեք։',
  forbidden: 'Սա այստեղ թույլատրված չէ։ Խնդրում ենք կապվել մեզ հետ։',
  'verification-required': 'Չկարողացանք համոզվել, որ դուք մարդ եք։ Կրկին փորձեք կամ զանգահարեք մեզ։',
  'invalid-request': 'Տվյալները չընդունվեցին։ Ստուգեք դրանք և կրկին փորձեք։',
  unknown: 'Ինչ-որ բան այն չէ։ Կրկին փորձեք։',
};
