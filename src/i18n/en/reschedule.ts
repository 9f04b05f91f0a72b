// English texts of the reschedule dialog.

export const reschedule = {
  title: 'Choose another time',
  yours: 'Your appointment',
  yourDay: 'your appointment',
  question: 'Move it to this time?',
  oldTime: 'Old time',
  newTime: 'New time',
  now: 'Move appointment',
  otherTimes: 'Other times',
  keepOldTime: 'Keep the old time',
  slotLost: '{time} has just been taken. Your appointment stays as it is. Choose another time.',
  notAllowed: 'It can no longer be moved online. Please call the place.',
  checking: 'The connection was lost. We are checking whether your appointment was moved…',
  notKnown: 'Your appointment may be moved or not: we could not check.',
  stillOld: 'The connection was lost, and your appointment is still at the old time. Move it again?',
  movedElsewhere: 'Your appointment was changed meanwhile. It is now on {time}.',
  changedElsewhere: 'Your appointment was changed meanwhile.',
  goneElsewhere: 'Your appointment was cancelled or removed meanwhile.',
  close: 'Close',
  done: 'Moved to {time}.',
};
