// Responsible for: the French texts of phone, sign-in and password. Not for: texts that all elements share (common.ts).
// Style: "vous".
import type {FormWords} from '../../messages.js';
import {common} from './common.js';

export const words: FormWords<'one' | 'many'> = {
  common,
  phone: {
    title: 'Confirmez votre numéro',
    hint: 'Nous vous envoyons un code par SMS.',
    number: 'Numéro de téléphone',
    country: 'Pays',
    sendCode: 'Envoyer le code',
    codeTitle: 'Saisissez le code',
    codeSent: 'Nous avons envoyé un code au {phone}.',
    changeNumber: 'Changer de numéro',
    code: 'Code reçu par SMS',
    confirm: 'Confirmer',
    sendAgain: 'Renvoyer',
    sendAgainIn: 'Renvoyer dans {time}',
    haveCode: 'J’ai un code',
    codeFormat: 'Le code comporte de 4 à 8 chiffres.',
    sendUnknown: 'La connexion a été perdue, mais un SMS est peut-être en route. Attendez une minute.',
    'invalid-phone': 'Vérifiez le numéro de téléphone et son indicatif.',
    'wrong-code': 'Ce code n’est pas le bon. Regardez le dernier SMS.',
    'blocked-client': 'Ce numéro ne peut pas être utilisé ici. Veuillez nous appeler.',
    moved: 'Votre compte utilise maintenant le {phone}.',
    signedIn: 'Vous êtes connecté.',
    notKept:
      'Vous étiez connecté, mais ce navigateur ne l’a pas conservé. Autorisez les cookies et réessayez, ou appelez-nous.',
    codeTaken: 'Le code sera vérifié lors de la réservation.',
  },
  signIn: {
    login: 'Téléphone ou e-mail',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    usePassword: 'Utiliser un mot de passe',
    useSms: 'Utiliser un code SMS',
    signedInAs: 'Connecté en tant que {name}',
    loginMissing: 'Saisissez votre téléphone ou votre e-mail.',
    passwordMissing: 'Saisissez votre mot de passe.',
    loginWrong: 'L’identifiant et le mot de passe ne correspondent pas. Vérifiez les deux.',
  },
  password: {
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    repeat: 'Répétez le nouveau mot de passe',
    change: 'Changer le mot de passe',
    ruleLength: '{count} caractères ou plus',
    ruleDifferent: 'Différent de l’actuel',
    ruleMet: 'respecté',
    ruleUnmet: 'pas encore',
    currentMissing: 'Saisissez votre mot de passe actuel.',
    tooShort: 'Utilisez au moins {count} caractères.',
    sameAsOld: 'C’est votre mot de passe actuel. Choisissez-en un autre.',
    repeatWrong: 'Les nouveaux mots de passe ne correspondent pas. Répétez le nouveau mot de passe.',
    'wrong-password': 'Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez.',
    changed: 'Votre mot de passe est changé.',
    changedElsewhere:
      'La connexion a été perdue. Connectez-vous avec le nouveau mot de passe. Si cela ne marche pas, utilisez l’ancien.',
    maybeChanged:
      'La connexion a été perdue. Votre mot de passe est peut-être changé. Appuyez de nouveau sur « Changer le mot de passe » pour le savoir.',
    notChanged: 'La connexion a été perdue. Votre mot de passe est toujours l’ancien. Réessayez.',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
  },
};
