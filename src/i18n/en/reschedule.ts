// Responsible for: the English texts of the reschedule dialog. Not for: days and times (calendar.ts).

export const reschedule = {
  title: 'Choose another time',
  yours: 'Your appointment',
  yourDay: 'your appointment',
  question: 'Move it to this time?',
  oldTime: 'Old time',
  newTime: 'New time',
  now: 'Move appointment',
  next: 'Continue',
  otherTimes: 'Other times',
  keepOldTime: 'Keep the old time',
  slotLost: '{time} has just been taken. Your appointment stays as it is. Choose another time.',
  notAllowed: 'Your appointment can no longer be moved online. Please call us.',
  checking: 'The connection was lost. We are checking whether your appointment was moved…',
  notKnown: 'We couldn’t confirm whether your appointment was moved.',
  stillOld: 'The connection was lost, and your appointment is still at the old time. Try again?',
  movedElsewhere: 'Your appointment was changed in the meantime. It is now on {time}.',
  changedElsewhere: 'Your appointment was changed in the meantime.',
  goneElsewhere: 'Your appointment was cancelled or removed in the meantime.',
  close: 'Close',
  done: 'Moved to {time}.',
};
