// Responsible for: the English texts of <altegio-change-password> behind its first press, which come with what the press does.
// Not for: those that it shows first (password.ts).

export const password = {
  currentMissing: 'Enter your current password.',
  tooShort: 'Use at least {count} characters.',
  sameAsOld: 'This is your current password. Choose another one.',
  repeatWrong: 'The new passwords do not match. Repeat the new password.',
  'wrong-password': 'This is not your current password. Check it and try again.',
  changed: 'Your password has been changed.',
  changedElsewhere: 'The connection was lost. Sign in with the new password. If it does not work, use the old one.',
  maybeChanged:
    'The connection was lost. Your password may already be changed. Press “Change password” again to find out.',
  notChanged: 'The connection was lost. Your password is still the old one. Try again.',
};
