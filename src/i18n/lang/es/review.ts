// Responsible for: the Spanish texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: "usted".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: '¿Qué tal fue su visita?',
    rating: 'Su valoración',
    ratingHint: '1 es malo, 5 es excelente.',
    ratingMissing: 'Elija una valoración del 1 al 5.',
    text: 'Su reseña',
    optional: 'Puede dejarlo vacío.',
    send: 'Enviar reseña',
    sent: 'Gracias. Su reseña se ha enviado.',
    submitted: 'Esta visita ya tiene una reseña.',
    checking: 'Se perdió la conexión. Estamos comprobando si su reseña se envió…',
    notSent: 'Se perdió la conexión. Su reseña no se envió. Puede intentarlo de nuevo.',
    notKnown: 'No pudimos comprobar si su reseña se envió.',
    checkAgain: 'Comprobar de nuevo',
    rated: '{rating} de 5',
    tip: 'Dejar propina',
    privacy: 'Política de privacidad',
    terms: 'Condiciones',
    'not-found': 'No encontramos esta visita. Compruebe el enlace o contáctenos.',
  },
};
