// Responsible for: the names of all events of the elements, for the demo's log and for tests that search events for secrets.
// Not for: the types of the events (src/components/*/*.events.ts).
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
  'altegio-step-shown',
  'altegio-choice-changed',
  'altegio-before-book',
  'altegio-booking-submitted',
  'altegio-appointment-booked',
  'altegio-booking-unconfirmed',
  'altegio-no-times-found',
  'altegio-before-hand-over',
  'altegio-error',
];
