// Responsible for: the English texts of <altegio-sign-in>. Not for: its phone form (phone.ts).

export const signIn = {
  login: 'Phone number or e-mail',
  password: 'Password',
  signIn: 'Sign in',
  signOut: 'Sign out',
  usePassword: 'Use a password',
  useSms: 'Use an SMS code',
  signedInAs: 'Signed in as {name}',
  loginMissing: 'Enter your phone number or e-mail.',
  passwordMissing: 'Enter your password.',
  loginWrong: 'These do not match. Check your phone number or e-mail, and your password.',
};
