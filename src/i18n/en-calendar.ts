// Responsible for: the English words of the calendar's panel, which come with its file. Not for: the card's (en.ts).

export const calendarWords = {
  calendarFile: 'Calendar file',
  calendarFileHint: 'For the calendar of your phone or computer. Added again, it replaces the earlier entry.',
  calendarOnline: 'Or add it online:',
};
