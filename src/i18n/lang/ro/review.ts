// Responsible for: the Romanian texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: the polite plural.
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Cum a fost vizita dumneavoastră?',
    rating: 'Nota dumneavoastră',
    ratingHint: '1 înseamnă slab, 5 înseamnă excelent.',
    ratingMissing: 'Alegeți o notă de la 1 la 5.',
    text: 'Recenzia dumneavoastră',
    optional: 'Puteți lăsa gol.',
    send: 'Trimiteți recenzia',
    sent: 'Vă mulțumim. Recenzia a fost trimisă.',
    submitted: 'Această vizită are deja o recenzie.',
    checking: 'Conexiunea s-a întrerupt. Verificăm dacă recenzia a fost trimisă…',
    notSent: 'Conexiunea s-a întrerupt. Recenzia nu a fost trimisă. Puteți încerca din nou.',
    notKnown: 'Nu am putut verifica dacă recenzia a fost trimisă.',
    checkAgain: 'Verificați din nou',
    rated: '{rating} din 5',
    tip: 'Lăsați bacșiș',
    privacy: 'Politica de confidențialitate',
    terms: 'Termeni și condiții',
    'not-found': 'Nu am găsit această vizită. Verificați linkul sau contactați-ne.',
  },
};
