// Responsible for: the English text of a card whose visit was reviewed, which comes with the list's file. Not for: the button that
// opens it (bookings.ts), or the review (review.ts).

export const bookings = {
  reviewed: 'Your review has been sent.',
};
