// Responsible for: the English texts that <altegio-profile> shows first. Not for: those behind a press (profile-save.ts), or its phone
// form (phone.ts, phone-code.ts).

export const profile = {
  title: 'Your details',
  name: 'Name',
  email: 'E-mail',
  changeNumber: 'Change number',
  save: 'Save',
  signInFirst: 'Sign in to see and change your details.',
  kept: 'You are signed out. Sign in again: what you entered is kept.',
};
