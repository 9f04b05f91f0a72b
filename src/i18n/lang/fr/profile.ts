// Responsible for: the French texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: "vous".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: 'Vos coordonnées',
    name: 'Nom',
    email: 'E-mail',
    changeNumber: forms.phone.changeNumber,
    save: 'Enregistrer',
    signInFirst: 'Connectez-vous pour voir et modifier vos coordonnées.',
    kept: 'Vous êtes déconnecté. Reconnectez-vous : votre saisie est conservée.',
    'name-required': 'Saisissez votre nom.',
    emailMissing: 'Saisissez votre e-mail.',
    emailWrong: 'Vérifiez l’e-mail : il doit ressembler à name@example.com.',
    nameRefused: 'Ce nom n’a pas été accepté. Vérifiez-le et réessayez.',
    emailRefused: 'Cet e-mail n’a pas été accepté. Vérifiez-le ou saisissez-en un autre.',
    saved: 'Vos coordonnées sont enregistrées.',
    savedSoon: 'Votre modification a été acceptée. Elle peut mettre un moment à prendre effet.',
    mailSent: 'Presque terminé : ouvrez le message envoyé à votre nouvel e-mail. D’ici là, l’ancien reste valable.',
    unconfirmed: 'Pas encore confirmé : ouvrez le message envoyé à cette adresse.',
    unchanged: 'Rien n’a changé.',
    notSaved: 'La connexion a été perdue. Vos modifications n’ont pas été enregistrées. Réessayez.',
    maybeSaved:
      'La connexion a été perdue. Vos modifications sont peut-être déjà enregistrées. Appuyez encore sur « Enregistrer » pour le savoir.',
    maybeMail:
      'La connexion a été perdue. Regardez si un message arrive à votre nouvelle adresse. Sinon, appuyez encore sur « Enregistrer ».',
    keepNumber: 'Garder ce numéro',
  },
  account: {
    title: 'Votre compte',
    bookings: 'Rendez-vous',
    profile: 'Profil',
    loyalty: 'Fidélité',
    password: forms.signIn.password,
  },
};
