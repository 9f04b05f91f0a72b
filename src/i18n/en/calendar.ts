// English texts of days, times, and "Add to calendar".

export const calendar = {
  file: 'Calendar file',
  fileHint:
    'For the calendar of your phone or computer. If an earlier entry is there, delete it: not every calendar replaces it.',
  cancelHint:
    'Some calendars mark the entry as cancelled when they open this file. If yours does not, delete the entry there.',
  online: 'Or add it online:',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  freeDay: 'free times',
  fullDay: 'no free times',
  chooseDay: 'Choose a day to see its free times.',
  loadingDays: 'Looking for free days…',
  freeDays: {
    one: '{count} day with free times',
    other: '{count} days with free times',
  },
  noDays: 'No free times in {month}.',
  noDaysAhead: 'No free times from {month} until {last}.',
  callLocation: 'Please call the place.',
  goToMonth: 'Go to {month}',
  daysFault: 'The free days could not be loaded.',
  loadingTimes: 'Looking for free times…',
  freeTimes: {
    one: '{count} free time',
    other: '{count} free times',
  },
  noTimes: 'No free times on this day. Choose another one.',
  timesFault: 'The free times could not be loaded.',
  timesOfLocation: 'Local time of the place ({zone})',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
};
