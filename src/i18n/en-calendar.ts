// Responsible for: the English words of the calendar's panel, which come with its file. Not for: the card's (en.ts).

export const calendarWords = {
  calendarFile: 'Calendar file',
  calendarFileHint:
    'For the calendar of your phone or computer. If an earlier entry is there, delete it: not every calendar replaces it.',
  calendarCancelHint:
    'Some calendars mark the entry as cancelled when they open this file. If yours does not, delete the entry there.',
  calendarOnline: 'Or add it online:',
};
