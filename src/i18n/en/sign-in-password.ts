// Responsible for: the English texts of signing in by password, which come with its form. Not for: what <altegio-sign-in> shows
// first (sign-in.ts).

export const signIn = {
  login: 'Phone number or e-mail',
  password: 'Password',
  loginMissing: 'Enter your phone number or e-mail.',
  passwordMissing: 'Enter your password.',
  loginWrong: 'These do not match. Check your phone number or e-mail, and your password.',
};
