// Responsible for: the French texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: "vous".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'many'> = {
  tryAgain: 'Réessayer',
  busy: 'Un instant…',
  config: 'Ce n’est pas encore configuré. Veuillez nous contacter.',
  network: 'La connexion a été perdue. Vérifiez-la et réessayez.',
  timeout: 'Pas de réponse à temps. Réessayez.',
  offline: 'Vous êtes hors ligne. Connectez-vous à Internet et réessayez.',
  'rate-limited': 'Trop de tentatives. Réessayez dans {time}.',
  unavailable: 'La réservation n’est pas disponible pour le moment. Réessayez plus tard.',
  'signed-out': 'Vous êtes déconnecté. Connectez-vous et réessayez.',
  forbidden: 'Ce n’est pas autorisé ici. Veuillez nous contacter.',
  'verification-required': 'Nous n’avons pas pu vérifier que vous êtes une personne. Réessayez ou appelez-nous.',
  'invalid-request': 'Cela n’a pas été accepté. Vérifiez et réessayez.',
  unknown: 'Un problème est survenu. Réessayez.',
};
