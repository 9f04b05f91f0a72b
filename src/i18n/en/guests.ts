// Responsible for: the English texts about appointments that the device remembers for a guest. Not for: the list (bookings.ts).

export const guests = {
  remembered: 'Appointments booked without signing in are remembered on this device.',
  forget: 'Forget on this device',
  forgotten: 'No appointments are remembered on this device any more.',
};
