// Responsible for: the English words of what a press on a card leads to, which come with its file: the cancel dialog and
// what is said afterwards. Not for: the card's own (en.ts).

export const actWords = {
  copied: 'The address is copied.',
  selected: 'The address is selected. Copy it from there.',
  gone: 'The appointment that you had open is no longer in this list.',
  cancelTitle: 'Cancel this appointment?',
  cancelPaidWarning: 'It is paid online. Ask the place whether the money comes back.',
  cancelForGood: 'This cannot be undone: somebody else may take the time.',
  cancelYes: 'Yes, cancel it',
  cancelKeep: 'Keep it',
  cancelSending: 'Cancelling…',
  cancelChecking: 'The connection was lost. We are checking whether your appointment was cancelled…',
  cancelUnknown: 'Your appointment may be cancelled or not: we could not check.',
  cancelStill: 'The connection was lost, and your appointment is not cancelled. Cancel it?',
  cancelRefused: 'The place does not let it be cancelled online. It stays as it is.',
  cancelDone: 'Your appointment is cancelled.',
  cancelClose: 'Close',
  calendarMoved: 'If the old time is in your calendar, delete it there and add the new one.',
  calendarCancelled: 'If it is in your calendar, delete it there.',
};
