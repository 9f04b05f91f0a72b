// Responsible for: the French texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: "vous".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: 'Comment s’est passée votre visite ?',
    rating: 'Votre note',
    ratingHint: '1 : mauvais, 5 : excellent.',
    ratingMissing: 'Choisissez une note de 1 à 5.',
    text: 'Votre avis',
    optional: 'Vous pouvez laisser ce champ vide.',
    send: 'Envoyer l’avis',
    sent: 'Merci. Votre avis a été envoyé.',
    submitted: 'Cette visite a déjà reçu un avis.',
    checking: 'La connexion a été coupée. Nous vérifions si votre avis a été envoyé…',
    notSent: 'La connexion a été coupée. Votre avis n’a pas été envoyé. Vous pouvez réessayer.',
    notKnown: 'Nous n’avons pas pu vérifier si votre avis a été envoyé.',
    checkAgain: 'Vérifier à nouveau',
    rated: '{rating} sur 5',
    tip: 'Laisser un pourboire',
    privacy: 'Politique de confidentialité',
    terms: 'Conditions',
    'not-found': 'Nous n’avons pas trouvé cette visite. Vérifiez le lien ou contactez-nous.',
  },
};
