// Responsible for: the Italian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: "Lei".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Com’è andata la sua visita?',
    rating: 'La sua valutazione',
    ratingHint: '1 è scarso, 5 è eccellente.',
    ratingMissing: 'Scelga una valutazione da 1 a 5.',
    text: 'La sua recensione',
    optional: 'Può lasciare vuoto questo campo.',
    send: 'Invia recensione',
    sent: 'Grazie. La sua recensione è stata inviata.',
    submitted: 'Questa visita è già stata recensita.',
    checking: 'La connessione si è interrotta. Verifichiamo se la sua recensione è stata inviata…',
    notSent: 'La connessione si è interrotta. La sua recensione non è stata inviata. Può riprovare.',
    notKnown: 'Non abbiamo potuto verificare se la sua recensione è stata inviata.',
    checkAgain: 'Controlla di nuovo',
    rated: '{rating} su 5',
    tip: 'Lascia una mancia',
    privacy: 'Informativa sulla privacy',
    terms: 'Condizioni',
    'not-found': 'Non abbiamo trovato questa visita. Controlli il link o ci contatti.',
  },
};
