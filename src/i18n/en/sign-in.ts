// Responsible for: the English texts that <altegio-sign-in> shows first. Not for: its phone form (phone.ts), or the form for a
// password (sign-in-password.ts).

export const signIn = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  usePassword: 'Use a password',
  useSms: 'Use an SMS code',
  signedInAs: 'Signed in as {name}',
};
