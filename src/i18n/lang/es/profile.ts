// Responsible for: the Spanish texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: "usted".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Sus datos',
    name: 'Nombre',
    email: 'Correo electrónico',
    changeNumber: forms.phone.changeNumber,
    save: 'Guardar',
    signInFirst: 'Inicie sesión para ver y cambiar sus datos.',
    kept: 'Su sesión se ha cerrado. Iníciela de nuevo: lo que escribió se conserva.',
    'name-required': 'Escriba su nombre.',
    emailMissing: 'Escriba su correo electrónico.',
    emailWrong: 'Revise el correo: debe tener la forma name@example.com.',
    nameRefused: 'Este nombre no se aceptó. Revíselo e inténtelo de nuevo.',
    emailRefused: 'Este correo no se aceptó. Revíselo o escriba otro.',
    saved: 'Sus datos están guardados.',
    savedSoon: 'Su cambio se aceptó. Puede tardar un momento en aplicarse.',
    mailSent: 'Casi listo: abra el mensaje que se envió a su nuevo correo. Hasta entonces vale el anterior.',
    unconfirmed: 'Aún sin confirmar: abra el mensaje que se envió a esta dirección.',
    unchanged: 'No ha cambiado nada.',
    notSaved: 'Se perdió la conexión. Sus cambios no se guardaron. Inténtelo de nuevo.',
    maybeSaved:
      'Se perdió la conexión. Puede que sus cambios ya estén guardados. Pulse «Guardar» otra vez para saberlo.',
    maybeMail:
      'Se perdió la conexión. Mire si llega un mensaje a su nueva dirección. Si no llega, pulse «Guardar» otra vez.',
    keepNumber: 'Conservar este número',
  },
  account: {
    title: 'Su cuenta',
    bookings: 'Citas',
    profile: 'Perfil',
    loyalty: 'Fidelidad',
    password: forms.signIn.password,
  },
};
