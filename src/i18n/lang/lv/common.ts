// Responsible for: the Latvian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "jūs", without gendered forms.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'zero' | 'one'> = {
  tryAgain: 'Mēģināt vēlreiz',
  busy: 'Acumirkli…',
  config: 'Tas vēl nav iestatīts. Lūdzu, sazinieties ar mums.',
  network: 'Savienojums pārtrūka. Pārbaudiet to un mēģiniet vēlreiz.',
  timeout: 'Atbilde laikus nepienāca. Mēģiniet vēlreiz.',
  offline: 'Nav interneta savienojuma. Izveidojiet to un mēģiniet vēlreiz.',
  'rate-limited': 'Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc {time}.',
  unavailable: 'Pieraksts pašlaik nav pieejams. Mēģiniet vēlāk.',
  'signed-out': 'Jūs vairs neesat savā kontā. Ienāciet un mēģiniet vēlreiz.',
  forbidden: 'Tas šeit nav atļauts. Lūdzu, sazinieties ar mums.',
  'verification-required': 'Neizdevās pārbaudīt, vai esat cilvēks. Mēģiniet vēlreiz vai piezvaniet mums.',
  'invalid-request': 'Dati netika pieņemti. Pārbaudiet tos un mēģiniet vēlreiz.',
  unknown: 'Kaut kas neizdevās. Mēģiniet vēlreiz.',
};
