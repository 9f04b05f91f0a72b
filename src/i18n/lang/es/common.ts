// Responsible for: the Spanish texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: "usted".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common', 'one' | 'many'> = {
  tryAgain: 'Intentar de nuevo',
  busy: 'Un momento…',
  config: 'Esto aún no está configurado. Póngase en contacto con nosotros.',
  network: 'Se perdió la conexión. Compruébela e inténtelo de nuevo.',
  timeout: 'No hubo respuesta a tiempo. Inténtelo de nuevo.',
  offline: 'No tiene conexión. Conéctese a internet e inténtelo de nuevo.',
  'rate-limited': 'Demasiados intentos. Inténtelo de nuevo en {time}.',
  unavailable: 'Ahora no se puede reservar. Inténtelo más tarde.',
  'signed-out': 'Ha cerrado la sesión. Inicie sesión e inténtelo de nuevo.',
  forbidden: 'Esto no está permitido aquí. Póngase en contacto con nosotros.',
  'verification-required': 'No pudimos comprobar que es una persona. Inténtelo de nuevo o llámenos.',
  'invalid-request': 'No se aceptó. Revíselo e inténtelo de nuevo.',
  unknown: 'Algo salió mal. Inténtelo de nuevo.',
};
