// English texts of the cancel dialog.

export const cancel = {
  title: 'Cancel this appointment?',
  paidWarning: 'It is paid online. Ask the place whether the money comes back.',
  forGood: 'This cannot be undone: somebody else may take the time.',
  yes: 'Yes, cancel it',
  keep: 'Keep it',
  sending: 'Cancelling…',
  checking: 'The connection was lost. We are checking whether your appointment was cancelled…',
  notKnown: 'Your appointment may be cancelled or not: we could not check.',
  still: 'The connection was lost, and your appointment is not cancelled. Cancel it?',
  refused: 'The place does not let it be cancelled online. It stays as it is.',
  done: 'Your appointment is cancelled.',
  close: 'Close',
  calendarMoved: 'If the old time is in your calendar, delete it there and add the new one.',
  calendarCancelled: 'If it is in your calendar, delete it there.',
};
