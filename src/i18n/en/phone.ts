// Responsible for: the English texts that a phone form shows first. Not for: those behind its first press (phone-code.ts), or signing
// in by password (sign-in.ts).

export const phone = {
  title: 'Confirm your phone',
  hint: 'We will text you a code.',
  number: 'Phone number',
  country: 'Country',
  sendCode: 'Send code',
  signedIn: 'You are signed in.',
};
