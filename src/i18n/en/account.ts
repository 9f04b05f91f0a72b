// Responsible for: the English texts of <altegio-account>: the names of its sections. Not for: the texts of a section.

export const account = {
  title: 'Your account',
  bookings: 'Appointments',
  profile: 'Profile',
  loyalty: 'Loyalty',
  password: 'Password',
};
