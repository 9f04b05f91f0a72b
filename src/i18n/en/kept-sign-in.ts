// Responsible for: the English text of a sign-in that the browser did not keep, by SMS or by password.
// Not for: the other texts of a phone form (phone.ts, phone-code.ts).

export const phone = {
  notKept: 'You were signed in, but this browser did not remember it. Allow cookies and try again, or call us.',
};
