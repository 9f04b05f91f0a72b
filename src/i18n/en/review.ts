// Responsible for: the English texts of <altegio-review>. Not for: failures of a request (failures.ts).

export const review = {
  title: 'How was your visit?',
  rating: 'Your rating',
  ratingHint: '1 is poor, 5 is excellent.',
  ratingMissing: 'Choose a rating from 1 to 5.',
  text: 'Your review',
  optional: 'You can leave this empty.',
  send: 'Send review',
  sent: 'Thank you. Your review has been sent.',
  submitted: 'This visit has already been reviewed.',
  checking: 'The connection was lost. We are checking whether your review was sent…',
  notSent: 'The connection was lost. Your review was not sent. You can try again.',
  notKnown: 'We could not check whether your review was sent.',
  checkAgain: 'Check again',
  rated: '{rating} of 5',
  tip: 'Leave a tip',
  privacy: 'Privacy policy',
  terms: 'Terms',
  'not-found': 'We could not find this visit. Check the link, or contact us.',
};
