// Every event of the elements, for the demo's log and for the tests that look for secrets in them.
export const eventNames = [
  'altegio-before-send',
  'altegio-code-sent',
  'altegio-phone-verified',
  'altegio-signed-in',
  'altegio-signed-out',
  'altegio-appointments-loaded',
  'altegio-before-cancel',
  'altegio-appointment-cancelled',
  'altegio-appointment-rescheduled',
  'altegio-book-again',
  'altegio-password-changed',
  'altegio-error',
];
