// Responsible for: the English texts of the popup and the memory of <altegio-booking>. Not for: the booking in it (booking.ts).

export const booking = {
  unsaved: 'What you have typed will be lost.',
  closeAnyway: 'Close anyway',
  stay: 'Go on',
  remembered: 'This tab remembers what you have chosen.',
  forget: 'Forget it',
  title: 'Book an appointment',
  open: 'Book online',
};
