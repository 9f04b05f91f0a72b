// Responsible for: the German texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: the polite "Sie".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one'> = {
  tryAgain: 'Erneut versuchen',
  busy: 'Einen Moment …',
  config: 'Das ist noch nicht eingerichtet. Bitte wenden Sie sich an uns.',
  network: 'Die Verbindung ist abgebrochen. Prüfen Sie sie und versuchen Sie es erneut.',
  timeout: 'Es kam keine Antwort. Versuchen Sie es erneut.',
  offline: 'Sie sind offline. Stellen Sie eine Internetverbindung her und versuchen Sie es erneut.',
  'rate-limited': 'Zu viele Versuche. Versuchen Sie es in {time} erneut.',
  unavailable: 'Die Terminbuchung ist gerade nicht verfügbar. Versuchen Sie es später erneut.',
  'signed-out': 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  forbidden: 'Das ist hier nicht erlaubt. Bitte wenden Sie sich an uns.',
  'verification-required':
    'Wir konnten nicht prüfen, ob Sie ein Mensch sind. Versuchen Sie es erneut oder rufen Sie uns an.',
  'invalid-request': 'Das wurde nicht angenommen. Prüfen Sie die Angaben und versuchen Sie es erneut.',
  unknown: 'Etwas ist schiefgegangen. Versuchen Sie es erneut.',
};
