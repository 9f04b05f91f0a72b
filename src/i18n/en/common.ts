// Responsible for: the English texts that every element may need. The text of an error is keyed by its code. An owner's own
// text for a code takes precedence over the text here. Not for: texts of one owner (the other files).

export const common = {
  tryAgain: 'Try again',
  busy: 'One moment…',
  config: 'This is not set up yet. Please contact us.',
  network: 'The connection was lost. Check your internet and try again.',
  timeout: 'This took too long. Try again.',
  offline: 'You are offline. Connect to the internet and try again.',
  'rate-limited': 'Too many attempts. Try again in {time}.',
  unavailable: 'Online booking is not available right now. Try again later.',
  'signed-out': 'You are signed out. Sign in and try again.',
  forbidden: 'This is not allowed here. Please contact us.',
  'verification-required': 'We couldn’t confirm that you are a person. Try again, or call us.',
  'invalid-request': 'This was not accepted. Check what you entered and try again.',
  unknown: 'Something went wrong. Try again.',
};
