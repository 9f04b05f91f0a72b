// English texts of what this device remembers of a guest.

export const guests = {
  remembered: 'Appointments booked without signing in are remembered on this device.',
  forget: 'Forget on this device',
  forgotten: 'No appointments are remembered on this device any more.',
};
