// Responsible for: the English texts of free days and times, and of "Add to calendar". Not for: dates (i18n/dates.ts).

export const calendar = {
  file: 'Calendar file',
  fileHint:
    'For the calendar on your phone or computer. If it already has an earlier entry, delete that one: not every calendar replaces it.',
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
  callLocation: 'Please call us.',
  goToMonth: 'Go to {month}',
  daysFault: 'The free days couldn’t be loaded.',
  loadingTimes: 'Looking for free times…',
  freeTimes: {
    one: '{count} free time',
    other: '{count} free times',
  },
  noTimes: 'No free times on this day. Choose another one.',
  timesFault: 'The free times couldn’t be loaded.',
  timesOfLocation: 'Our local time ({zone})',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
};
