// Responsible for: the English texts of an appointment that its card and a booking both say.
// Not for: those of the list alone (bookings.ts), or of the first step of a booking (bookings-shared.ts).

export const bookings = {
  today: 'Today',
  tomorrow: 'Tomorrow',
  cancelled: 'Cancelled',
  timeUnknown: 'Time not known',
  untitled: 'Appointment',
  anyTeamMember: 'Any team member',
  reviews: {
    one: '{count} review',
    other: '{count} reviews',
  },
  rated: '{rating} out of 5',
  visitors: {
    one: '{count} person',
    other: '{count} people',
  },
  comment: 'Comment',
  map: 'Show on map',
  locationTime: 'local time',
  cancel: 'Cancel appointment',
  calendar: 'Add to calendar',
  changeUntil: 'You can cancel or reschedule until {until}.',
  cancelUntil: 'You can cancel until {until}.',
  rescheduleUntil: 'You can reschedule until {until}.',
  cancelNotOffered: 'This appointment cannot be cancelled online.',
  rescheduleNotOffered: 'This appointment cannot be rescheduled online.',
};
