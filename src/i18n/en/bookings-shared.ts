// Responsible for: the English texts of the list of appointments that the first step of a booking says as well.
// Not for: all others (bookings.ts).

export const bookings = {
  showMore: 'Show more',
  hours: '{count} hr',
  minutes: '{count} min',
};
