// Responsible for: the German texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite "Sie".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Wie war Ihr Besuch?',
    rating: 'Ihre Bewertung',
    ratingHint: '1 ist schlecht, 5 ist ausgezeichnet.',
    ratingMissing: 'Wählen Sie eine Bewertung von 1 bis 5.',
    text: 'Ihr Kommentar',
    optional: 'Dieses Feld kann leer bleiben.',
    send: 'Bewertung senden',
    sent: 'Vielen Dank. Ihre Bewertung ist angekommen.',
    submitted: 'Dieser Besuch ist bereits bewertet.',
    checking: 'Die Verbindung ist abgebrochen. Wir prüfen, ob Ihre Bewertung angekommen ist …',
    notSent: 'Die Verbindung ist abgebrochen. Ihre Bewertung wurde nicht gesendet. Sie können es erneut versuchen.',
    notKnown: 'Wir konnten nicht prüfen, ob Ihre Bewertung gesendet wurde.',
    checkAgain: 'Erneut prüfen',
    rated: '{rating} von 5',
    tip: 'Trinkgeld geben',
    privacy: 'Datenschutzerklärung',
    terms: 'Bedingungen',
    'not-found': 'Wir konnten diesen Besuch nicht finden. Prüfen Sie den Link oder wenden Sie sich an uns.',
  },
};
