// Responsible for: the English texts of the cancel dialog. Not for: the reasons why cancelling is not offered (bookings.ts).

export const cancel = {
  title: 'Cancel this appointment?',
  paidWarning: 'It is paid online. Please ask us about a refund.',
  forGood: 'This cannot be undone: someone else may book this time.',
  yes: 'Yes, cancel it',
  keep: 'Keep it',
  sending: 'Cancelling…',
  checking: 'The connection was lost. We are checking whether your appointment was cancelled…',
  notKnown: 'We couldn’t confirm whether your appointment was cancelled.',
  still: 'The connection was lost, and your appointment is not cancelled. Cancel it?',
  refused: 'This appointment cannot be cancelled online. It stays as it is.',
  done: 'Your appointment is cancelled.',
  close: 'Close',
  calendarMoved: 'If the old time is in your calendar, delete it there and add the new one.',
  calendarCancelled: 'If it is in your calendar, delete it there.',
};
