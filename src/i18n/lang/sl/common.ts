// Responsible for: the Slovenian texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: a small "vi"; buttons in the imperative.
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'two' | 'few'> = {
  tryAgain: 'Poskusi znova',
  busy: 'Trenutek …',
  config: 'To še ni nastavljeno. Obrnite se na nas.',
  network: 'Povezava je bila prekinjena. Preverite jo in poskusite znova.',
  timeout: 'Odgovora ni bilo pravočasno. Poskusite znova.',
  offline: 'Niste povezani. Povežite se z internetom in poskusite znova.',
  'rate-limited': 'Preveč poskusov. Poskusite znova čez {time}.',
  unavailable: 'Naročanje trenutno ni na voljo. Poskusite pozneje.',
  'signed-out': 'Odjavljeni ste. Prijavite se in poskusite znova.',
  forbidden: 'To tukaj ni dovoljeno. Obrnite se na nas.',
  'verification-required': 'Nismo mogli preveriti, ali ste človek. Poskusite znova ali pokličite nas.',
  'invalid-request': 'Podatki niso bili sprejeti. Preverite jih in poskusite znova.',
  unknown: 'Nekaj je šlo narobe. Poskusite znova.',
};
