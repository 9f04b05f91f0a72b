// Responsible for: the English texts that every element may need at once. The text of an error is keyed by its code. An owner's own
// text for a code takes precedence over the text here. Not for: failures of a request (failures.ts), texts of one owner (the other
// files).

export const common = {
  tryAgain: 'Try again',
  busy: 'One moment…',
  config: 'This is not set up yet. Please contact us.',
  network: 'The connection was lost. Check your internet and try again.',
  offline: 'You are offline. Connect to the internet and try again.',
  'signed-out': 'You are signed out. Sign in and try again.',
  unknown: 'Something went wrong. Try again.',
};
